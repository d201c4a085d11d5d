// Draws every model of processes/ as docs/diagrams/<process-id>.svg. In a scratch folder outside the project:
//   npm install --ignore-scripts bpmn-js playwright-core && node <project>/docs/diagrams/render.mjs [process-id ...]
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scratch = createRequire(join(process.cwd(), 'package.json'));
const { chromium } = scratch('playwright-core');
const viewer = join(process.cwd(), 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');
const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '../../processes');
const wanted = process.argv.slice(2);

const models = readdirSync(processes)
  .map(folder => join(processes, folder))
  .flatMap(folder => readdirSync(folder).filter(file => file.endsWith('.bpmn')).map(file => join(folder, file)))
  .map(file => ({ id: file.replace(/.*[\\/]|\.bpmn$/g, ''), file }))
  .filter(model => !wanted.length || wanted.includes(model.id));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 2600, height: 1400 } });
await page.setContent('<div id="canvas" style="width:2600px;height:1400px"></div>');
await page.addScriptTag({ path: viewer });
for (const { id, file } of models) {
  const { svg, warnings } = await page.evaluate(async xml => {
    const drawing = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await drawing.importXML(xml);
    const { svg } = await drawing.saveSVG();
    drawing.destroy();
    return { svg, warnings: warnings.map(warning => warning.message) };
  }, readFileSync(file, 'utf8'));
  if (warnings.length) throw new Error(`${id}: ${warnings.join('; ')}`);
  const target = join(here, `${id}.svg`);
  // Marker ids are random in each drawing: numbered here, so that an unchanged model gives an unchanged picture.
  const names = new Map();
  const stable = svg.replace(/\bmarker-(?!start|mid|end)\w+/g, name => {
    if (!names.has(name)) names.set(name, `marker-${names.size + 1}`);
    return names.get(name);
  });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== stable) writeFileSync(target, stable);
  console.log(id);
}
await browser.close();

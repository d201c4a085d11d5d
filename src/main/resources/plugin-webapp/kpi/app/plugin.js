// The pages are the product's own, fetched as they are: nothing is written twice. Links and forms among them stay here.
const appRoot = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const START = '/indicators';
const STYLES = appRoot + '/assets/indicators.css';

const isOurs = path => path === START || path.startsWith(START + '/') || path.startsWith(START + '?');
const isPage = path => isOurs(path) && !/\.(csv|pdf)(\?|$)/.test(path);
const inCockpit = path => '#/kpi?to=' + encodeURIComponent(path);

function withStyles() {
  if (!document.querySelector(`link[href="${STYLES}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLES;
    document.head.append(link);
  }
}

async function fetchPage(path) {
  const answer = await fetch(appRoot + path, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (answer.redirected && /\/login$/.test(new URL(answer.url).pathname)) {
    window.location.replace(appRoot + '/login');
    return null;
  }
  if (!answer.ok) {
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#kpi');
}

function pathOf(element, attribute) {
  const value = element.getAttribute(attribute) || '';
  return value.startsWith(appRoot + '/') ? value.slice(appRoot.length) : value;
}

function keepInside(page, path) {
  page.querySelectorAll('link').forEach(link => link.remove());
  page.querySelectorAll('a[href]').forEach(link => {
    const to = pathOf(link, 'href');
    if (to.startsWith('#')) {
      link.addEventListener('click', event => {
        event.preventDefault();
        const place = page.querySelector(to);
        place.setAttribute('tabindex', '-1');
        place.scrollIntoView();
        place.focus({ preventScroll: true });
      });
    } else if (isPage(to)) {
      link.setAttribute('href', inCockpit(to));
    } else {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
    }
  });
  page.querySelectorAll('form').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    window.location.hash = inCockpit(pathOf(form, 'action').split('?')[0] + '?' + asked).slice(1);
  }));
  return page;
}

// Cockpit draws the same place anew for every address; what comes late for an earlier one is dropped.
let turn = 0;

async function show(node, path) {
  const mine = ++turn;
  withStyles();
  node.setAttribute('aria-busy', 'true');
  const [asked, place] = path.split('#');
  const page = await fetchPage(asked);
  if (mine !== turn) {
    return;
  }
  node.removeAttribute('aria-busy');
  if (!page) {
    const sorry = document.createElement('p');
    sorry.setAttribute('role', 'alert');
    sorry.textContent = 'This page cannot be shown to you.';
    node.replaceChildren(sorry);
    return;
  }
  node.replaceChildren(keepInside(page, path));
  document.title = page.querySelector('h1').textContent + ' | Cockpit';
  const target = place && page.querySelector('#' + CSS.escape(place));
  if (target) {
    target.scrollIntoView();
  }
}

function asked() {
  const query = window.location.hash.split('?')[1] || '';
  const to = new URLSearchParams(query).get('to') || START;
  return isPage(to) ? to : START;
}

const route = {
  id: 'kpi-page',
  pluginPoint: 'cockpit.route',
  properties: { path: '/kpi', label: 'Indicators' },
  render: node => {
    const page = document.createElement('div');
    page.className = 'kpi-page';
    node.append(page);
    show(page, asked());
  },
  unmount: () => { turn++; }
};

const navigation = {
  id: 'kpi-navigation',
  pluginPoint: 'cockpit.navigation',
  priority: 90,
  properties: { path: '/kpi', pagePath: '#/kpi', checkActive: path => /#\/kpi\b/.test(path || window.location.hash) },
  render: node => {
    const link = document.createElement('a');
    link.href = '#/kpi';
    link.textContent = 'Indicators';
    node.append(link);
  }
};

const tile = {
  id: 'kpi-tile',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: { label: 'How our children are doing' },
  render: async node => {
    withStyles();
    const page = await fetchPage(START);
    if (!page) {
      return;
    }
    const section = document.createElement('section');
    section.className = 'kpi kpi-tile';
    const title = document.createElement('h1');
    const link = document.createElement('a');
    link.href = inCockpit(START);
    link.textContent = page.querySelector('h1').textContent;
    title.append(link);
    section.append(title, keepInside(page.querySelector('.headlines'), START));
    node.append(section);
  }
};

// Who reads the numbers has no right to the engine's own counts, on whichever page they begin: they are hidden from the
// first moment.
const engine = () => (window.location.pathname.split('/app/cockpit/')[1] || 'default').split('/')[0];
const stuckAt = model => document.querySelector('base').getAttribute('app-root') + '/api/cockpit/plugin/kpi/' + engine()
  + '/stuck/' + encodeURIComponent(model);
const askStuck = model => fetch(stuckAt(model), { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
  .then(answer => {
    if (!answer.ok) {
      return null;
    }
    document.body.classList.add('kpi-reader');
    return answer.json();
  });
askStuck('none').catch(() => {});

// Where are they stuck: at each step how many wait, and how many of them are late.
function badge(model, step, count) {
  const box = document.createElement('div');
  box.className = 'kpi-stuck';
  for (const [number, state, words, kind] of [[count.open, 'open', 'open', ''], [count.overdue, 'overdue', 'late', 'late']]) {
    if (number > 0) {
      const link = document.createElement('a');
      link.className = kind;
      link.href = inCockpit(START + '/duties?state=' + state + '&model=' + encodeURIComponent(model) + '&step=' + encodeURIComponent(step));
      link.textContent = number + ' ' + words;
      box.append(link);
    }
  }
  return box;
}

const stuck = {
  id: 'kpi-stuck',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: async viewer => {
    const root = viewer.get('canvas').getRootElement().businessObject;
    const definition = root.$type === 'bpmn:Collaboration' ? root.participants[0].processRef : root;
    const counts = await askStuck(definition.id);
    if (!counts) {
      return;
    }
    const elements = viewer.get('elementRegistry');
    const overlays = viewer.get('overlays');
    Object.entries(counts).filter(([step]) => elements.get(step)).forEach(([step, count]) =>
      overlays.add(step, 'kpi-stuck', { position: { bottom: -6, left: 0 }, html: badge(definition.id, step, count) }));
  }
};

export default [route, navigation, tile, stuck];

// Drafts would stay on a shared computer, readable for the next person: only settings of the applications are kept.
const KEPT = ['camunda', 'camunda-web'];
const write = Storage.prototype.setItem;

Storage.prototype.setItem = function (key, value) {
  if (KEPT.includes(key)) {
    write.call(this, key, value);
  }
};

for (const storage of [window.localStorage, window.sessionStorage]) {
  Object.keys(storage).filter(key => !KEPT.includes(key)).forEach(key => storage.removeItem(key));
}

const base = document.querySelector('base');

// What is due first stands first: the task list would show the newest first, whatever order a filter has.
if (base.getAttribute('app-name') === 'tasklist' && !window.location.hash.includes('sorting=')) {
  const place = window.location.hash || '#/';
  const order = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
  window.history.replaceState(null, '', place + (place.includes('?') ? '&' : '?') + 'sorting=' + encodeURIComponent(order));
}

// There is one place to sign in. The applications would show their own after signing out or when the session has ended.
const root = base.getAttribute('app-root');

let left = false;

function leaveForSignIn() {
  if (!left && /^#\/login\b/.test(window.location.hash)) {
    window.location.replace(root.replace(/\/camunda$/, '') + '/login');
  }
}

for (const name of ['pushState', 'replaceState']) {
  const original = window.history[name];
  window.history[name] = function () {
    original.apply(this, arguments);
    leaveForSignIn();
  };
}
window.addEventListener('hashchange', leaveForSignIn);

// Where the council has a sign-in of its own, signing out here signs out there.
const openRequest = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address) {
  if (method !== 'GET' && /\/(claim|unclaim|assignee|submit-form|complete)$/.test(address)) {
    this.addEventListener('load', () => setTimeout(count, SOON));
  }
  if (/\/logout$/.test(address)) {
    this.addEventListener('load', () => {
      const next = this.getResponseHeader('Sign-Out-At');
      if (next) {
        left = true;
        window.location.replace(next);
      }
    });
  }
  return openRequest.apply(this, arguments);
};
leaveForSignIn();

// A form knows what is typed only when one stops for a moment, and forgets the rest whenever it is drawn anew; a number
// has it drawn anew shortly after one has gone on to the next question. So before anything else changes, what stands in
// the field where one types is taken over. The form's class has no name outside the application's own bundle.
const FORMS = 57661;
const TYPED = '.fjs-form-field-textfield .fjs-input, .fjs-form-field-textarea .fjs-textarea';
(window.webpackChunkcamunda_bpm_webapp || []).push([['house-rules'], {}, bundle => {
  const Form = FORMS in bundle.m && bundle(FORMS).Form;
  if (!Form) {
    return;
  }
  const update = Form.prototype._update;
  Form.prototype._update = function (change) {
    const typing = document.activeElement;
    if (typing && typing.matches(TYPED)) {
      const field = this.get('formFieldInstanceRegistry').getAllKeyed()
          .find(one => typing.id.endsWith('-' + one.id) && one.id !== change.fieldInstance.id);
      if (field) {
        update.call(this, { fieldInstance: field, value: typing.value });
      }
    }
    update.call(this, change);
  };
}]);

// What stands beside the work in Tasklist: which child, by when, under which clock; and how much is in each list. Both
// come from the product, which says only what this person may see, and stay in this page's memory alone.
const product = root.replace(/\/camunda$/, '');
const isTasklist = base.getAttribute('app-name') === 'tasklist';
const SOON = 300;
const A_MINUTE = 60000;

// Lists ask by themselves, so that a session would stay open all day at a desk where nobody sits. After half an hour
// without a hand on mouse or keys the page leaves for one that asks nothing, and the session ends in its time.
const NOBODY_THERE = 30 * A_MINUTE;
let touched = Date.now();
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
  window.addEventListener(kind, () => { touched = Date.now(); }, { capture: true, passive: true });
}
setInterval(() => {
  if (!left && Date.now() - touched > NOBODY_THERE) {
    left = true;
    window.location.replace(product + '/');
  }
}, A_MINUTE / 6);

function ask(path) {
  return fetch(product + path, { headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' })
      .then(answer => answer.ok && /json/.test(answer.headers.get('Content-Type')) ? answer.json() : []);
}

function part(kind, name, text) {
  const made = document.createElement(kind);
  made.className = name;
  made.textContent = text;
  return made;
}

const cards = new Map();
let wanted = [];

// All cards of a page are asked for at once. The list is drawn anew every few seconds: what was told stays told a while.
function card(taskId) {
  const known = cards.get(taskId);
  if (known && Date.now() - known.at < 5 * A_MINUTE) {
    return known.card;
  }
  const answer = new Promise(told => {
    if (wanted.push({ taskId, told }) === 1) {
      setTimeout(askForCards, 20);
    }
  });
  cards.set(taskId, { at: Date.now(), card: answer });
  return answer;
}

function askForCards() {
  const now = wanted;
  wanted = [];
  ask('/worklist/cards?' + now.map(one => 'task=' + encodeURIComponent(one.taskId)).join('&')).catch(() => [])
      .then(found => now.forEach(one => {
        const told = found.find(card => card.task === one.taskId);
        if (!told) {
          cards.delete(one.taskId);
        }
        one.told(told);
      }));
}

function draw(node, taskId) {
  card(taskId).then(told => {
    if (told) {
      node.className = 'worklist-card';
      const due = part('span', 'worklist-due ' + told.urgent, told.due);
      due.title = told.when;
      node.replaceChildren(part('span', 'worklist-child', told.child), due, part('span', 'worklist-clock', told.clock));
      const whole = node.closest('li.task');
      if (whole) {
        whole.classList.add('has-card');
      }
    }
  });
}

let counts = [];

function count() {
  if (isTasklist && !left && !document.hidden) {
    ask('/worklist/counts').then(told => {
      counts = told;
      drawCounts();
    }).catch(() => {});
  }
}

// The application counts only the list that is open, and keeps that one up to date by itself.
function drawCounts() {
  const lists = [...document.querySelectorAll('.task-filter')].filter(list => !list.matches('.worklist-page'));
  for (const list of lists) {
    const link = list.querySelector('h4.name a');
    const counter = link && link.querySelector('.counter');
    const told = counter && counts.find(one => one.filter && counter.previousSibling
        && counter.previousSibling.textContent.trim() === one.name);
    if (told) {
      number(link, told);
    }
  }
  if (lists.length) {
    counts.filter(one => one.page).forEach(told => number(page(lists[lists.length - 1].parentNode, told), told));
  }
}

function number(link, told) {
  let shown = link.querySelector('.worklist-count');
  if (!shown) {
    shown = part('span', 'worklist-count', '');
    link.appendChild(shown);
  }
  const text = told.count + (told.capped ? ' or more' : '');
  if (shown.textContent !== text) {
    shown.textContent = text;
  }
}

function page(lists, told) {
  let item = lists.querySelector('.worklist-page');
  if (!item) {
    item = part('div', 'item task-filter cells-wrapper worklist-page', '');
    const link = part('a', '', told.name + ' ');
    link.href = product + told.page;
    link.title = told.description;
    const name = part('h4', 'name', '');
    name.appendChild(link);
    item.appendChild(name);
  }
  if (item.parentNode !== lists) {
    lists.appendChild(item);
  }
  return item.querySelector('a');
}

if (isTasklist) {
  let drawing = false;
  new MutationObserver(() => {
    if (!drawing) {
      drawing = true;
      requestAnimationFrame(() => {
        drawing = false;
        drawCounts();
      });
    }
  }).observe(document.body, { childList: true, subtree: true });
  count();
  setInterval(count, A_MINUTE);
  document.addEventListener('visibilitychange', count);

  // Work goes back to the team on our own page, which asks why.
  document.addEventListener('click', event => {
    if (event.target.closest && event.target.closest('button.unclaim')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const task = /[?&]task=([^&]+)/.exec(window.location.hash);
      window.location.assign(product + '/work-in-hand' + (task ? '#task-' + task[1] : ''));
    }
  }, true);
}

export default isTasklist ? [{
  id: 'worklist-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => draw(node, taskId)
}] : [];

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

function leaveForSignIn() {
  if (/^#\/login\b/.test(window.location.hash)) {
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
leaveForSignIn();

// A form would know what is typed only a moment later, and lose it when it is drawn anew meanwhile: a number above makes
// it do that. So every letter is kept at once. The form's class has no name outside the application's own bundle.
const FORMS = 57661;
(window.webpackChunkcamunda_bpm_webapp || []).push([['house-rules'], {}, bundle => {
  const Form = FORMS in bundle.m && bundle(FORMS).Form;
  if (Form) {
    const create = Form.prototype._createInjector;
    Form.prototype._createInjector = function (options, container) {
      return create.call(this, { ...options, debounce: false }, container);
    };
  }
}]);

export default [];

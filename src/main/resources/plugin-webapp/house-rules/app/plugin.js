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

export default [];

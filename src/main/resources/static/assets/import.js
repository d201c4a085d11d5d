// Hands files over one by one, each as it is: so large ones need no memory, here or there.
const form = document.getElementById('hand-over');
if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const said = document.getElementById('handed');
    const files = [...document.getElementById('chosen').files];
    let done = 0;
    for (const file of files) {
      said.textContent = `${done} of ${files.length}: ${file.name}`;
      const answer = await fetch(`${form.action}?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: {'Content-Type': 'text/csv', 'X-CSRF-TOKEN': form.elements._csrf.value},
        body: new Blob([file], {type: 'text/csv'})
      }).catch(() => ({ok: false}));
      if (!answer.ok) {
        said.textContent = `${file.name} was not taken. Its name must end in .csv, and it may have at most 512 MiB.`;
        return;
      }
      done++;
    }
    location.reload();
  });
}

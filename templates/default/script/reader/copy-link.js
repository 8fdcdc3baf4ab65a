// The address of a unit, copied: on the page of two languages beside each pair, elsewhere with the pair shown in place.
const tag = document.documentElement.lang;
const status = document.createElement('div');
status.className = 'copied';
status.setAttribute('role', 'status');

const copy = async (id) => {
  const address = new URL(location.href);
  address.hash = id;
  try {
    await navigator.clipboard.writeText(address.href);
    status.textContent = words[tag].pair.copied;
    setTimeout(() => (status.textContent = ''), 2500);
  } catch {
    // Where nothing may be copied, the address of the page becomes the unit's.
    location.hash = id;
  }
};
const copier = (id, className, text) => {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className, textContent: text, lang: tag });
  button.addEventListener('click', () => copy(id));
  return button;
};

for (const row of document.querySelectorAll('.parallel :is(.abstract, .body) > .pair[id]')) {
  const button = copier(row.id, 'copy-link', '¶');
  button.ariaLabel = `¶ ${words[tag].pair.copy}`;
  button.title = words[tag].pair.copy;
  row.append(button);
}
document.addEventListener('peek', ({ detail: { more, id } }) => more.append(copier(id, '', words[tag].pair.copy)));
if (document.querySelector('main a.pair, .parallel')) document.body.append(status);

// What is wrong with the content, over the last good page: each finding with its rule's name, its place, and what to do. It
// folds into one line and stays folded until there is something else to say.
import { findingItem } from './findings.js';
import { make } from './make.js';

let panel;
let said = '';

/** `findings`: what the server says, in the language of the messages; no panel where there is nothing to say. */
export function showFindings({ lang, title, hide, show, list }) {
  const saying = JSON.stringify([title, list]);
  if (saying === said) return;
  said = saying;
  const hadFocus = panel?.contains(document.activeElement);
  panel?.remove();
  panel = undefined;
  if (list.length === 0) return;
  const items = list.map((finding) => findingItem(finding));
  const body = make('ol', { className: 'preview-findings', id: 'preview-findings' }, ...items);
  const button = make('button', { type: 'button' });
  const fold = (folded) => {
    body.hidden = folded;
    button.textContent = folded ? show : hide;
    button.setAttribute('aria-expanded', String(!folded));
  };
  button.setAttribute('aria-controls', body.id);
  button.addEventListener('click', () => fold(!body.hidden));
  const heading = make('p', { className: 'preview-title', textContent: title });
  heading.setAttribute('role', 'status');
  panel = make(
    'aside',
    { className: 'preview-panel', lang },
    make('div', { className: 'preview-bar' }, heading, button),
    body,
  );
  panel.setAttribute('aria-label', title);
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    fold(true);
    button.focus();
  });
  // Warnings alone do not stand before the page.
  fold(!list.some(({ severity }) => severity === 'error'));
  document.body.append(panel);
  if (hadFocus) button.focus({ preventScroll: true });
}

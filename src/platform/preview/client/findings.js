// A finding as a list item: its rule's name, what it says, the source lines with links into the editor, what to do.
import { fill, make } from './make.js';

const link = ({ href }, said, title) => (href ? make('a', { href, textContent: said, ...(title && { title }) }) : said);

const quoted = ({ before, meant, after }) =>
  make('code', { className: 'preview-quote' }, before, make('mark', { textContent: meant }), after);

/** As the panel has it, which tells of the whole site. */
export function findingItem({ severity, label, name, where, message, advice, places }) {
  const head = make('p', { className: 'preview-head' }, make('strong', { textContent: label }), ` ${name}`);
  const item = make('li', { className: `preview-${severity}` }, head);
  if (where) item.append(make('p', { className: 'preview-where', textContent: where }));
  item.append(make('p', { textContent: message }));
  for (const place of places) {
    const line = make('p', { className: 'preview-place' }, link(place, place.name));
    if (place.quote) line.append(quoted(place.quote));
    item.append(line);
  }
  if (advice) item.append(make('p', { className: 'preview-advice', textContent: advice }));
  return item;
}

/** A quotation that means most of its line says no more than the unit beside it does. */
const isTelling = ({ before, meant, after }) => meant.length <= before.length + after.length;

/** As it stands at its unit, where room is short: what to do is folded away. */
export function shortFindingItem({ severity, label, name, shortName, message, advice, places }, words) {
  const head = make(
    'p',
    { className: 'preview-head', title: name },
    make('strong', { textContent: label }),
    ` ${shortName}`,
  );
  const item = make('li', { className: `preview-${severity}` }, head, make('p', { textContent: message }));
  for (const place of places) {
    const said = link(place, place.shortName, fill(words.openInEditor, { place: place.name }));
    const line = make('p', { className: 'preview-place' }, said);
    if (place.quote && isTelling(place.quote)) line.append(quoted(place.quote));
    item.append(line);
  }
  const more = make('details', {}, make('summary', { textContent: words.advice }));
  more.append(make('p', { className: 'preview-advice', textContent: advice.replace(/^[^:：]*[:：]\s*/, '') }));
  item.append(more);
  return item;
}

// At each unit of the page what is wrong with it, whether somebody has confirmed it, and a way to edit it. All of it is made
// anew whenever there is something new to say.
import { elementOf, exactElementOf, putMark, whenWideChanges } from './anchors.js';
import { ask } from './ask.js';
import { openEditor, restoreEditor, showEditorAgain } from './editor.js';
import { shortFindingItem } from './findings.js';
import { button, fill, make, picture } from './make.js';

const pencil = 'M11.5 2 14 4.500 5.500 13 2 14 3 10.500ZM10 3.500 12.500 6';
const ring = 'M8 2.500A5.500 5.500 0 1 1 7.990 2.500Z';

const order = { error: 0, warning: 1, info: 2 };

let shown;

/** `confirm` of a pair: the mark goes when the ledger has it; what keeps it out of there is told beside it. */
const confirm =
  (pair, { slug, words }) =>
  async (event) => {
    const { currentTarget: clicked } = event;
    const { unit, digests } = pair;
    // One that is disabled would lose the focus.
    if (clicked.ariaDisabled === 'true') return;
    clicked.ariaDisabled = 'true';
    const { problem } = await ask('confirm', { slug, unit, digests }).catch(() => ({ problem: words.lost }));
    if (!problem) return;
    clicked.ariaDisabled = 'false';
    tell(clicked, problem);
  };

const tell = (clicked, problem) => {
  const place = clicked.closest('.preview-mark') ?? elementOf(clicked.dataset.unit);
  place.parentElement.querySelector('.preview-problem')?.remove();
  const words = make('p', { className: 'preview-problem', textContent: problem, lang: shown.lang });
  words.setAttribute('role', 'alert');
  if (place.matches('.preview-mark')) place.append(words);
  else putMark(words, place);
};

const confirmButton = (pair, all) => {
  const made = button('preview-confirm', all.words.confirm, confirm(pair, all));
  made.dataset.unit = pair.unit;
  return made;
};

/** What stands beside a unit: its findings, and the pairs of it that have changed or cannot be reached by its own tools. */
const markAt = ({ title, findings, open, anchor }, isUnit, all) => {
  const { words, lang } = all;
  const changed = open.filter(({ isChanged }) => isChanged);
  const never = isUnit ? [] : open.filter(({ isChanged }) => !isChanged);
  if (findings.length + changed.length + never.length === 0) return undefined;
  const items = findings
    .toSorted((a, b) => order[a.severity] - order[b.severity])
    .map((finding) => {
      const item = shortFindingItem(finding, words);
      const pair = changed.find(({ unit }) => unit === finding.unit);
      // A changed pair is told by its finding.
      if (pair && !item.matches('.preview-error')) {
        changed.splice(changed.indexOf(pair), 1);
        item.append(confirmButton(pair, all));
      }
      return item;
    });
  const line = (pair) =>
    make(
      'li',
      { className: 'preview-open' },
      make('p', { textContent: `${pair.state} · ${pair.where}` }),
      confirmButton(pair, all),
    );
  items.push(...changed.map(line));
  const mark = make('aside', { className: 'preview-mark', lang });
  mark.setAttribute('aria-label', [fill(words.mark, { unit: anchor }), title].filter(Boolean).join(' · '));
  if (items.length > 0) mark.append(make('ul', {}, ...items));
  if (never.length > 0) {
    const summary = make('summary', { textContent: fill(words.manyOpen, { count: never.length }) });
    mark.append(make('details', {}, summary, make('ul', {}, ...never.map(line))));
  }
  return mark;
};

/** The buttons of one unit: to edit it, and to confirm it where nobody has. */
const toolsAt = (unit, pair, all) => {
  const { words, lang } = all;
  const tools = make('span', { className: 'preview-tools', lang });
  if (pair) {
    const name = fill(words.confirmUnit, { state: pair.state, unit });
    const made = button('preview-tool preview-unconfirmed', '', confirm(pair, all), name);
    made.dataset.unit = unit;
    made.append(picture(ring));
    tools.append(made);
  }
  const edit = button('preview-tool preview-edit', '', () => openEditor(unit, all), fill(words.edit, { unit }));
  edit.dataset.unit = unit;
  edit.append(picture(pencil));
  tools.append(edit);
  return tools;
};

/** `marks`: what the server says of the page's article, in the language of the messages. */
export function showMarks(marks) {
  shown = marks;
  const focused = document.activeElement?.closest('.preview-tools, .preview-mark') ? document.activeElement : undefined;
  for (const old of document.querySelectorAll('.preview-mark, .preview-tools, :not(form) > .preview-problem'))
    old.remove();
  const byAnchor = new Map(marks.marks.map((mark) => [mark.anchor, mark]));
  const units = new Set(marks.editable.filter(exactElementOf));
  for (const unit of units) {
    const element = exactElementOf(unit);
    const never = byAnchor.get(unit)?.open.find(({ isChanged }) => !isChanged);
    (element.matches('.note') ? (element.lastElementChild ?? element) : element).append(toolsAt(unit, never, marks));
  }
  for (const mark of marks.marks) {
    const element = elementOf(mark.anchor);
    const made = element && markAt(mark, units.has(mark.anchor), marks);
    if (made) putMark(made, element);
  }
  showEditorAgain();
  restoreEditor(marks);
  if (focused && !focused.isConnected) focusAgain(focused);
}

function focusAgain({ className, dataset }) {
  const same = [...document.querySelectorAll('.preview-tools button, .preview-mark button')].find(
    (one) => one.dataset.unit === dataset.unit && one.className === className,
  );
  const next = same ?? document.querySelector(`.preview-edit[data-unit="${CSS.escape(dataset.unit ?? '')}"]`);
  next?.focus({ preventScroll: true });
}

whenWideChanges(() => shown && showMarks(shown));

// The Markdown of a unit in all its languages, side by side below it, with what the checks say while one writes. Nothing is
// saved before one says so; Ctrl+Enter saves, Escape gives up, asking once where words would be lost.
import { elementOf, putBelow } from './anchors.js';
import { ask } from './ask.js';
import { keepDraft, keptDraft } from './draft.js';
import { shortFindingItem } from './findings.js';
import { button, fill, make } from './make.js';

/** So long after the last key the draft is checked, in milliseconds. */
const quiet = 250;

let open;

const fieldOf = (side, text, words, changed) => {
  const id = `preview-field-${side.language}`;
  const area = make('textarea', { id, value: text, spellcheck: true, lang: side.lang });
  area.addEventListener('input', changed);
  const { name, href } = side.place;
  const place = href ? make('a', { href, textContent: name, title: fill(words.openInEditor, { place: name }) }) : name;
  const label = make('label', { htmlFor: id, textContent: side.name });
  const head = make(
    'p',
    { className: 'preview-field-head' },
    label,
    make('span', { className: 'preview-place' }, place),
  );
  return { side, area, block: make('div', { className: 'preview-field' }, head, area) };
};

/** Opens the fields of a unit, with words of a draft where there is one. Another unit's fields are put away. */
export async function openEditor(unit, { slug, words, lang }, draft) {
  if (open?.unit === unit && !draft) return open.fields[0].area.focus();
  if (open && !open.giveUp()) return;
  const { sides, problem } = await ask('open', { slug, unit }).catch(() => ({ problem: words.lost }));
  const title = fill(words.editing, { unit });
  const form = make('form', { className: 'preview-editor', lang });
  form.setAttribute('aria-label', title);
  const status = make('p', { className: 'preview-status' });
  status.setAttribute('role', 'status');
  const alert = make('p', { className: 'preview-problem', textContent: problem ?? '' });
  alert.setAttribute('role', 'alert');
  const agreement = make('ul', { className: 'preview-agreement' });
  const findings = make('ul', { className: 'preview-draft-findings' });

  let asked = 0;
  let timer;
  let warned = false;
  const texts = () => Object.fromEntries(fields.map(({ side, area }) => [side.language, area.value]));
  const isDirty = () => fields.some(({ side, area }) => area.value !== side.text);
  const asDraft = () => ({
    slug,
    unit,
    texts: texts(),
    digests: Object.fromEntries(fields.map(({ side }) => [side.language, side.digest])),
  });
  const check = async () => {
    const own = (asked += 1);
    status.textContent = words.checking;
    const tried = await ask('try', asDraft()).catch(() => ({ problem: words.lost }));
    if (own !== asked) return;
    alert.textContent = tried.problem ?? '';
    again.hidden = !tried.isOvertaken;
    agreement.replaceChildren(
      ...(tried.agreement ?? []).map(({ state, words: said }) =>
        make('li', { className: `preview-${state}`, textContent: said }),
      ),
    );
    findings.replaceChildren(...(tried.findings ?? []).map((finding) => shortFindingItem(finding, words)));
    status.textContent = tried.findings?.length === 0 ? words.nothingFound : '';
  };
  const changed = () => {
    warned = false;
    const was = Object.fromEntries(fields.map(({ side }) => [side.language, side.text]));
    keepDraft(isDirty() ? { ...asDraft(), was } : undefined);
    for (const { area } of fields) grow(area);
    clearTimeout(timer);
    timer = setTimeout(check, quiet);
  };
  const fields = (sides ?? []).map((side) => fieldOf(side, draft?.texts[side.language] ?? side.text, words, changed));
  // A draft was begun on files that may have changed by now: the server tells, as long as it is sent the old digests.
  for (const { side } of draft ? fields : []) {
    side.digest = draft.digests[side.language] ?? side.digest;
    side.text = draft.was[side.language] ?? side.text;
  }

  const close = () => {
    clearTimeout(timer);
    asked += 1;
    keepDraft(undefined);
    form.remove();
    open = undefined;
    const edit = document.querySelector(`.preview-edit[data-unit="${CSS.escape(unit)}"]`);
    edit?.focus({ preventScroll: true });
  };
  const giveUp = () => {
    if (isDirty() && !warned) {
      warned = true;
      alert.textContent = words.unsaved;
      return false;
    }
    close();
    return true;
  };
  const save = async () => {
    if (saveButton.disabled || fields.length === 0) return;
    saveButton.disabled = true;
    const outcome = await ask('save', asDraft()).catch(() => ({ problem: words.lost }));
    saveButton.disabled = false;
    if (outcome.saved) return close();
    clearTimeout(timer);
    asked += 1;
    status.textContent = '';
    alert.textContent = outcome.problem;
    again.hidden = !outcome.isOvertaken;
    if (outcome.isOvertaken) again.focus();
  };
  /** After somebody else has changed a file: what was written stays, and where that unit has changed itself, both can be seen. */
  const readAgain = async () => {
    const fresh = await ask('open', { slug, unit }).catch(() => ({ problem: words.lost }));
    if (!fresh.sides) return void (alert.textContent = fresh.problem);
    for (const { side, area, block } of fields) {
      const now = fresh.sides.find(({ language }) => language === side.language);
      if (!now) continue;
      block.querySelector('.preview-in-file')?.remove();
      if (area.value === side.text) area.value = now.text;
      else if (now.text !== side.text) {
        const said = make('div', { className: 'preview-in-file' }, make('p', { textContent: words.inFile }));
        said.append(make('pre', { textContent: now.text, lang: side.lang }));
        block.append(said);
      }
      Object.assign(side, now);
    }
    alert.textContent = '';
    changed();
    fields[0].area.focus();
  };

  const saveButton = make('button', { type: 'submit', className: 'preview-save', textContent: words.save });
  const again = button('preview-again', words.again, readAgain);
  again.hidden = true;
  const keys = make('span', { className: 'preview-keys', textContent: words.keys });
  form.append(
    make('p', { className: 'preview-editor-title', textContent: title }),
    make('div', { className: 'preview-fields' }, ...fields.map(({ block }) => block)),
    make('div', { className: 'preview-checks' }, agreement, status),
    findings,
    alert,
    make('div', { className: 'preview-actions' }, saveButton, again, button('', words.cancel, giveUp), keys),
  );
  if (fields.length === 0) saveButton.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSaving && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSaving) void save();
    else giveUp();
  });
  open = { unit, form, fields, giveUp };
  showEditorAgain();
  for (const { area } of fields) grow(area);
  (fields[0]?.area ?? form.querySelector('button:not([hidden])')).focus();
  form.scrollIntoView({ block: 'nearest' });
  if (fields.length > 0) void check();
}

/** Puts the open fields back below their unit where the page has lost them. */
export function showEditorAgain() {
  if (!open || open.form.isConnected) return;
  const element = elementOf(open.unit);
  if (element) putBelow(open.form, element);
  else document.querySelector('main').append(open.form);
}

/** After a reload: the fields that were open, with what was written in them. */
export function restoreEditor(marks) {
  const draft = open ? undefined : keptDraft();
  if (draft?.slug === marks.slug && marks.editable.includes(draft.unit)) void openEditor(draft.unit, marks, draft);
}

/** As high as its words, as far as that leaves something of the page in sight. */
function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.5)}px`;
}

// What a person is writing stays through a reload of the page, for this window alone.
const key = 'diglot-preview-draft';

/** Keeps a draft, or nothing. */
export function keepDraft(draft) {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses it with the page.
  }
}

/** The draft that was kept; nothing where there is none. */
export function keptDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

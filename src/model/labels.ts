/** Words of an interface or edition in one language, by key: `labels('table.caption', { number: 1 })`. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The same words as nested plain data, for templates; only those that want no values. */
export type LabelTree = { readonly [key: string]: string | LabelTree };

/** What is wrong with the label files of a theme. */
export interface LabelProblem {
  readonly kind: 'missing-key' | 'missing-plural' | 'missing-variable' | 'unknown-variable';
  readonly language: string;
  readonly key: string;
  readonly detail: string;
}

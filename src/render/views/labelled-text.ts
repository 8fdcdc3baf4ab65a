/**
 * An element of the front matter with its label (empty for the line of dates, which carry their own); an absent element
 * is in no list of these.
 */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** A file to be made: its path from the folder that it is made in, and all that it says. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

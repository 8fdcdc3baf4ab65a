/** Text from content made safe for a terminal: control, direction-changing and invisible characters as their codes. */
export function escapeControls(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => (character === '\t' ? ' ' : `\\u{${character.codePointAt(0)!.toString(16)}}`),
  );
}

import { readXml } from './read-xml.ts';

/** The texts that the cells of a workbook refer to by their number: plain or in runs, without readings in kana. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  let [isText, isReading] = [false, false];
  readXml(xml, {
    open(name) {
      if (name === 'si') words = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text(said) {
      if (isText) words += said;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(unescapeText(words));
    },
  });
  return strings;
}

/** Text as it was before `escapeText` wrote `_x0007_` for what XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

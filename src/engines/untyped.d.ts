/** Types of npm packages that ship none, as far as the engines use them. */

declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'truetype' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
    readonly preserveNameIds?: readonly number[];
  }
  const subsetFont: (font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>;
  // oxlint-disable-next-line import/no-default-export -- the package's own shape
  export default subsetFont;
}

declare module 'fontverter' {
  type FontFormat = 'truetype' | 'woff' | 'woff2';
  const fontverter: { convert(font: Buffer, to: FontFormat, from: FontFormat): Promise<Buffer> };
  // oxlint-disable-next-line import/no-default-export -- the package's own shape
  export default fontverter;
}

declare module 'hyphen/en-us/index.js' {
  const english: { hyphenateSync(text: string): string };
  // oxlint-disable-next-line import/no-default-export -- the package's own shape
  export default english;
}

declare module 'hyphen/en-gb/index.js' {
  const british: { hyphenateSync(text: string): string };
  // oxlint-disable-next-line import/no-default-export -- the package's own shape
  export default british;
}

declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text' | 'cdata', listener: (words: string) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): void;
  }
}

import { Parser } from 'saxen';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What is to be done with the parts of an XML file as they come. Names are without their prefixes. */
export interface XmlListener {
  readonly open?: (name: string, attributes: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (words: string) => void;
}

/** Reads XML part by part. There are no entities but those of XML itself. Throws `UnreadableWorkbook`. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  const parser = new Parser();
  parser.on('error', (error) => {
    throw new UnreadableWorkbook({ problem: 'broken' }, { cause: error });
  });
  if (open) {
    parser.on('openTag', (name, read) => {
      open(localName(name), (wanted) => {
        const attributes = read() || {};
        const own = attributes[wanted] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${wanted}`))?.[1];
        return own === undefined ? undefined : withoutEntities(own);
      });
    });
  }
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) parser.on('text', (words) => text(withoutEntities(words))).on('cdata', text);
  parser.parse(xml);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w+));/g, (entity, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name as string] ?? entity;
    const code = decimal === undefined ? parseInt(hexadecimal as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

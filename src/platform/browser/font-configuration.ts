import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Cache } from '../cache.ts';

/**
 * Path of a fontconfig file that shows the browser one folder of fonts and nothing of what the machine has installed:
 * a character that no face of the page holds is printed from there, and looks the same on every Linux machine.
 */
export async function fontConfiguration(cache: Cache, fontFolder: string): Promise<string> {
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escaped(fontFolder)}</dir>`,
    `  <cachedir>${escaped(cache.path('browser/fontconfig'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return cache.fill(`browser/fonts-${name}.conf`, (path) => writeFile(path, text, { mode: 0o600 }));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

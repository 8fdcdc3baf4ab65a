import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { temporaryFolder } from './printing.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('the template folder lists files below a folder and reads them as text', async () => {
  mkdirSync(join(folder.path, 'theme/css'), { recursive: true });
  for (const name of ['theme/page.liquid', 'theme/css/screen.css', 'theme/.hidden', 'other.txt']) {
    writeFileSync(join(folder.path, name), `${name} 字`);
  }
  const templates = openTemplateFolder(folder.path);
  expect(await templates.list('theme')).toEqual(['theme/css/screen.css', 'theme/page.liquid']);
  expect(await templates.read('theme/css/screen.css')).toBe('theme/css/screen.css 字');
  expect(await templates.list('none')).toEqual([]);
  expect(await templates.read('theme/none')).toBeUndefined();
  await expect(async () => templates.read('../secret')).rejects.toThrow('No template');
});

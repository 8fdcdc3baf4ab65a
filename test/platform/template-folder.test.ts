import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('the template folder gives nothing of what a link leads to outside', async () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside.path, 'secret.liquid'), 'secret');
  mkdirSync(join(folder.path, 'linked'));
  symlinkSync(join(outside.path, 'secret.liquid'), join(folder.path, 'linked/page.liquid'));
  symlinkSync(outside.path, join(folder.path, 'linked/elsewhere'));
  writeFileSync(join(folder.path, 'linked/own.liquid'), 'own');
  symlinkSync('own.liquid', join(folder.path, 'linked/again.liquid'));
  const templates = openTemplateFolder(folder.path);
  for (const path of ['linked/page.liquid', 'linked/elsewhere/secret.liquid', 'linked/elsewhere'])
    expect(await templates.read(path), path).toBeUndefined();
  expect(await templates.read('linked/again.liquid')).toBe('own');
  const listed = await templates.list('linked');
  expect(listed.filter((path) => path.startsWith('linked/elsewhere/'))).toEqual([]);
  outside.remove();
});

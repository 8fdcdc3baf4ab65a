import { describe, expect, test } from 'vitest';
import { uiLanguageFrom } from '../../src/cli/ui-language.ts';
import { version } from '../../src/cli/version.ts';
import { call } from './command-line.ts';

describe('--help', () => {
  test.each([
    'add',
    'add language',
    'build',
    'check',
    'doctor',
    'new',
    'new article',
    'new journal',
    'preview',
    'references',
    'rules',
    'schemas',
    'status',
    'table',
    'table import',
    'table export',
    'table read-back',
  ])('of %s shows examples in both languages', async (command) => {
    for (const [ui, heading] of [
      ['zh', '示例：'],
      ['en', 'Examples:'],
    ] as const) {
      const { code, out, err } = await call(...command.split(' '), '--help', '--ui', ui);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(heading);
      expect(out.split(heading)[1]).toContain(`diglot ${command}`);
    }
  });

  test('is all Chinese where Chinese is asked for', async () => {
    for (const command of ['build', 'table']) {
      const { out } = await call(command, '--help', '--ui', 'zh');
      expect(out).not.toMatch(/Usage|Options|default|choices|display/);
    }
  });

  test('of Diglot itself lists the commands', async () => {
    const { code, out } = await call('--help', '--ui', 'en');
    expect(code).toBe(0);
    for (const command of ['build', 'check', 'doctor', 'references', 'rules', 'status', 'table'])
      expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  test('has a version beside it', async () => {
    expect(await call('--version')).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe('the language of messages', () => {
  test.each([
    ['--ui before all else', ['--ui', 'zh'], { DIGLOT_UI: 'en', LANG: 'en_US.UTF-8' }, 'zh'],
    ['--ui= as well', ['--ui=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['DIGLOT_UI', [], { DIGLOT_UI: 'zh', LANG: 'en_US.UTF-8' }, 'zh'],
    ['the locale', [], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    ['English where nothing says otherwise', [], {}, 'en'],
  ])('follows %s', (_, argv, variables, language) => {
    expect(uiLanguageFrom(argv, variables)).toBe(language);
  });
});

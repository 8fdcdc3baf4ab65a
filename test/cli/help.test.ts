import { describe, expect, test } from 'vitest';
import { uiLanguageFrom } from '../../src/cli/ui-language.ts';
import { version } from '../../src/cli/version.ts';
import { commandsByName, wrongWith } from '../support/command-lines.ts';
import { call } from './command-line.ts';

describe('--help', () => {
  test.each([...commandsByName('en').keys()])(
    'of %s shows examples in both languages, each of which can be run',
    async (command) => {
      for (const [ui, heading] of [
        ['zh', '示例：'],
        ['en', 'Examples:'],
      ] as const) {
        const { code, out, err } = await call(...command.split(' '), '--help', '--ui', ui);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain(heading);
        const lines = out
          .split(heading)[1]!
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(lines.some((line) => line.startsWith(`  diglot ${command}`))).toBe(true);
        for (const line of lines) expect(wrongWith(line), line).toBeUndefined();
      }
    },
  );

  test('of Diglot itself shows examples in both languages', async () => {
    for (const [ui, heading] of [
      ['zh', '示例：'],
      ['en', 'Examples:'],
    ] as const) {
      const { out } = await call('--help', '--ui', ui);
      const lines = out
        .split(heading)[1]!
        .split('\n')
        .filter((line) => line.trim() !== '');
      for (const line of lines) expect(wrongWith(line), line).toBeUndefined();
    }
  });

  test.each([
    ['diglot chek', 'no command chek'],
    ['diglot check --onyl a', 'no option --onyl'],
    ['diglot release', 'an argument is missing'],
    ['diglot release a b', 'one argument too many: b'],
    ['diglot build --report yaml', 'invalid'],
    ['diglot check --only', 'argument missing'],
  ])('has no such examples: %s', (line, wrong) => expect(wrongWith(line)).toContain(wrong));

  test('is all Chinese where Chinese is asked for', async () => {
    for (const command of ['build', 'table']) {
      const { out } = await call(command, '--help', '--ui', 'zh');
      expect(out).not.toMatch(/Usage|Options|default|choices|display/);
    }
  });

  test('of Diglot itself lists the commands', async () => {
    const { code, out } = await call('--help', '--ui', 'en');
    expect(code).toBe(0);
    for (const command of [...commandsByName('en').keys()].filter((name) => !name.includes(' ')))
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

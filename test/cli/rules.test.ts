import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesFiles } from '../../src/cli/report/read-on.ts';
import { rules } from '../../src/cli/report/rules.ts';
import { project } from '../support/build.ts';
import { call } from './command-line.ts';

const languages = ['zh', 'en'] as const;

describe('diglot rules', () => {
  test.each(languages)('lists every rule once with severity and name, %s', async (ui) => {
    const { code, out, err } = await call('rules', '--ui', ui);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').filter((line) => line.startsWith('  '));
    const listed = lines.map((line) => /^ {2}(\S+) +([a-z0-9-]+) +(\S.*)$/.exec(line)!.slice(1));
    const severities = { error: ['错误', 'Error'], warning: ['警告', 'Warning'], info: ['提示', 'Note'] };
    const expected = Object.values(rules).map(({ id, severity, words }) => [
      severities[severity][languages.indexOf(ui)],
      id,
      words[ui].name,
    ]);
    expect(listed.sort()).toEqual(expected.sort());
  });

  test('explains one: what it asks for, how a difference is declared, examples', async () => {
    const { code, out } = await call('rules', 'numbers-agree', '--ui', 'en');
    expect(code).toBe(0);
    const { words, about, examples } = rules['numbers-agree']!;
    for (const said of [words.en.name, about.en, '<!-- differs numbers-agree: reason -->']) expect(out).toContain(said);
    const shown = [...examples!.bad, ...examples!.good].flatMap((example) => Object.entries(example));
    for (const [file, text] of shown) {
      expect(out).toContain(`  ${file}\n`);
      for (const line of text.split('\n').filter(Boolean)) expect(out).toContain(`    ${line}\n`);
    }
  });

  test('says what was meant where there is no such rule, and exits with 2', async () => {
    expect(await call('rules', 'number-agree', '--ui', 'en')).toEqual({
      code: 2,
      out: '',
      err: 'There is no rule “number-agree”. Did you mean numbers-agree? See diglot rules for all.\n',
    });
    expect(await call('rules', 'toString', '--ui', 'zh')).toEqual({
      code: 2,
      out: '',
      err: '没有规则“toString”。全部规则见 diglot rules。\n',
    });
  });

  test.each(languages)('writes the page about all rules, %s', async (ui) => {
    const { out } = await call('rules', '--markdown', '--ui', ui);
    expect(out).toBe(readFileSync(join(project, rulesFiles[ui]), 'utf8'));
  });

  test('writes the part of that page that is about one', async () => {
    const { out } = await call('rules', 'numbers-agree', '--markdown', '--ui', 'zh');
    expect(readFileSync(join(project, rulesFiles.zh), 'utf8')).toContain(`\n${out.trimEnd()}\n\n### `);
  });
});

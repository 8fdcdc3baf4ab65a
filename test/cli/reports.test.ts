import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonReport } from '../../src/cli/report/json.ts';
import { sarifReport } from '../../src/cli/report/sarif.ts';
import { textReport } from '../../src/cli/report/text.ts';
import { wholeFile } from '../../src/model/place.ts';
import { filesArePresent } from '../../src/read/rules/files-are-present.ts';
import { citationsExist } from '../../src/check/text/citations-exist.ts';
import { project } from '../support/build.ts';
import { call, deskWith, type Desk } from './command-line.ts';

let desk: Desk;
beforeAll(() => {
  desk = deskWith({
    replace: {
      'sample/zh.md': { '[@sample2002; @sample2003]': '[@sample2002]' },
      'sample/en.md': { 'A sample abstract': 'A sample abstract [@nobody]' },
      'journal.yaml': { 'en: vancouver': 'en: vancuover' },
    },
  });
});
afterAll(() => desk.clear());

describe('--report json', () => {
  test('quotes no line so long that thousands of findings in it would make a report that no string can hold', () => {
    const quoting = (quote: string) => {
      const place = { file: 'sample/zh.md', line: 3, column: 7, quote };
      const finding = citationsExist.at(place, { key: 'nobody', nearest: '' });
      const report = jsonReport(
        Array.from({ length: 1000 }, () => finding),
        {},
        'en',
      );
      return (JSON.parse(report) as { findings: { place: { line: number; quote?: string } }[] }).findings[0]!.place;
    };
    expect(quoting('文献[@nobody]。')).toMatchObject({ line: 3, quote: '文献[@nobody]。' });
    expect(quoting('文献[@nobody]。'.repeat(100_000))).toEqual({ file: 'sample/zh.md', line: 3, column: 7 });
  });

  test('gives each finding its rule, words, places and values', async () => {
    const { code, out, err } = await call('check', '--content', desk.content, '--report', 'json', '--ui', 'zh');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out) as { articles: unknown; findings: Record<string, unknown>[] };
    expect(report.articles).toEqual([{ slug: 'sample', state: 'stopped' }]);
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'citation-style-is-known',
      'citations-agree',
      'citations-agree',
      'citations-exist',
    ]);
    expect(report.findings[3]).toMatchObject({
      severity: 'error',
      name: '引用的文献不存在',
      message: '文献库里没有“nobody”。',
      help: expect.stringMatching(/^file:\/\/.*\/docs\/rules\.zh\.md#citations-exist$/),
      where: '摘要，第 1 段',
      values: { key: 'nobody' },
      place: { file: 'sample/en.md', line: 3, column: 20, endColumn: 27 },
    });
    expect(report.findings[2]).toMatchObject({ related: [{ file: 'sample/en.md', line: 17 }] });
  });

  test('of a build says what became of each article', async () => {
    const { code, out } = await call('build', ...desk.folders, '--format', 'html', '--report', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      published: false,
      files: 0,
      articles: [{ slug: 'sample', state: 'kept' }],
    });
  });
});

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn?: number;
}
interface SarifRule {
  readonly id: string;
  readonly helpUri: string;
  readonly help: { readonly text: string; readonly markdown: string };
}
interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: SarifRegion;
  };
}
interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
    readonly columnKind: string;
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly SarifLocation[];
      readonly relatedLocations?: readonly SarifLocation[];
    }[];
  }[];
}

describe('--report sarif', () => {
  test('has the members that SARIF 2.1.0 requires, each result with its rule and place', async () => {
    const { code, out, err } = await call('check', '--content', desk.content, '--report', 'sarif', '--ui', 'en');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const sarif = JSON.parse(out) as Sarif;
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(sarif.runs).toHaveLength(1);
    const { tool, columnKind, originalUriBaseIds, results } = sarif.runs[0]!;
    expect(tool.driver.name).toBe('Diglot');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(originalUriBaseIds['CONTENT']!.uri).toBe(`${pathToFileURL(desk.content).href}/`);
    expect(results).toHaveLength(4);
    for (const { id, helpUri, help } of tool.driver.rules) {
      expect(new URL(helpUri).hash).toBe(`#${id}`);
      expect(help.text).toContain(`docs/rules.md#${id}`);
      expect(help.markdown).toContain(`### ${id}\n`);
    }
    for (const { ruleId, ruleIndex, level, message, locations, relatedLocations = [] } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { artifactLocation, region } = physicalLocation;
        expect(Object.keys(originalUriBaseIds)).toContain(artifactLocation.uriBaseId);
        expect(URL.canParse(artifactLocation.uri, originalUriBaseIds[artifactLocation.uriBaseId]!.uri)).toBe(true);
        expect(region.startLine).toBeGreaterThanOrEqual(1);
        expect(region.startColumn).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('names files of the templates from the project, and any file by a sound address', () => {
    const places = ['templates/default/theme.yaml', 'slug/图 1.md'].map((file) => wholeFile(file));
    const findings = places.map((place) => filesArePresent.at(place, { file: place.file, wantedBy: '' }));
    const sarif = JSON.parse(sarifReport(findings, { version: '0', content: '/c', project: '/p/' }, 'en')) as Sarif;
    const { results, originalUriBaseIds } = sarif.runs[0]!;
    expect(
      results.map(({ locations: [one] }) => {
        const { uri, uriBaseId } = one!.physicalLocation.artifactLocation;
        return new URL(uri, originalUriBaseIds[uriBaseId]!.uri).pathname;
      }),
    ).toEqual(['/p/templates/default/theme.yaml', '/c/slug/%E5%9B%BE%201.md']);
  });
});

describe('the report for people', () => {
  const finding = (quote: string, column: number, endColumn: number) =>
    citationsExist.at({ file: 'zh.md', line: 1, column, endLine: 1, endColumn, quote }, { key: 'x', nearest: '' });

  test.each([
    ['wide characters', '甲乙[@x]丙', '[@x]'],
    ['a long line', `${'甲'.repeat(50)}[@x]${'乙'.repeat(50)}`, '[@x]'],
    ['characters of two units', `${'𠀀'.repeat(30)}[@x]`, '[@x]'],
    ['hidden characters before it', 'a\u202eb\u0007[@x]c', '[@x]'],
    ['marks above letters', 'e\u0301e\u0301[@x]', '[@x]'],
  ])('marks the words meant among %s', (_, quote, words) => {
    const at = quote.indexOf(words);
    const report = textReport([finding(quote, at + 1, at + words.length + 1)], 'zh', false);
    const [, , source = '', marks = ''] = report.split('\n');
    const start = columnsOf(source.slice(0, source.indexOf(words)));
    expect(marks.indexOf('^')).toBe(start);
    expect(marks.trim()).toBe('^'.repeat(words.length));
    for (const hidden of ['\u0007', '\u202e', '\ufffd']) expect(source).not.toContain(hidden);
  });

  test('shows fifty findings at most and says where the rest is', () => {
    const many = Array.from({ length: 53 }, (_, index) => finding(`[@x${index}]`, 1, 5));
    expect(textReport(many, 'en', false).match(/^Error/gm)).toHaveLength(50);
    expect(textReport(many, 'en', false)).toContain('3 more not shown; --report json lists them all.');
    expect(textReport(many, 'zh', false)).toContain('还有 3 处未列出；--report json 列出全部。');
  });

  test('has colours only where they are shown', () => {
    expect(textReport([finding('[@x]', 1, 5)], 'en', true)).toContain('\u001b[31m');
    expect(textReport([finding('[@x]', 1, 5)], 'en', false)).not.toContain('\u001b');
  });

  test('says where to read on, and on a terminal links to it', () => {
    const findings = [finding('[@x]', 1, 5)];
    expect(textReport(findings, 'en', false)).toMatch(/\n {2}More: docs\/rules\.md#citations-exist\n$/);
    expect(textReport(findings, 'zh', false)).toMatch(/\n {2}说明：docs\/rules\.zh\.md#citations-exist\n$/);
    const [, address] = /<8;;(file:[^<]+)<\\citations-exist<8;;<\\/.exec(
      textReport(findings, 'en', true).replaceAll('\u001b', '<').replaceAll('<]', '<'),
    )!;
    expect(fileURLToPath(address!)).toBe(join(project, 'docs', 'rules.md'));
    expect(new URL(address!).hash).toBe('#citations-exist');
  });
});

/** Columns on a terminal, counted in a way of its own: Han two, marks none, all else one. */
function columnsOf(text: string): number {
  return [...text.normalize('NFC')].reduce(
    (width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : /\p{Mn}/u.test(character) ? 0 : 1),
    0,
  );
}

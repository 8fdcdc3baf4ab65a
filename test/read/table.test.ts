import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf, valuesOf } from '../../src/model/table.ts';
import { parsePattern } from '../../src/read/table/pattern.ts';
import { readTable } from '../../src/read/table/read-table.ts';
import { armKeys, rowKeys } from '../../src/model/table-keys.ts';
import { valuesHaveTheirKind } from '../../src/read/rules/values-have-their-kind.ts';
import { tableRules } from '../../src/read/table/rules.ts';
import { parseYaml } from '../../src/read/yaml.ts';

const sound = readFileSync('test/fixtures/tables/t9.yaml', 'utf8');

function read(text: string) {
  const source = parseYaml(text, 'sample/tables/t9.yaml');
  expect(source.diagnostics).toEqual([]);
  return readTable(source.value!, ['zh', 'en']);
}

/** What is found when one piece of the sound table is written differently. */
function findings(from: string, to: string) {
  expect(sound.split(from)).toHaveLength(2);
  return read(sound.replace(from, to)).diagnostics.map(({ rule, values, place }) => ({
    rule,
    values,
    line: place?.line,
    within: place?.within,
  }));
}

function lineOf(text: string): number {
  return sound.slice(0, sound.indexOf(text)).split('\n').length;
}

test('a sound table is read whole, without a finding', () => {
  const { value, diagnostics } = read(sound);
  expect(diagnostics).toEqual([]);
  expect(value?.id).toBe('t9');
  const [first, second] = value!.rows;
  expect(valuesOf(first!.values.dose)).toEqual([{ value: 1_000_000, unit: '{cells}' }]);
  expect(first!.arms.map(({ values }) => values.volume)).toMatchObject([
    { state: 'given', value: { value: 8, unit: 'uL' } },
    { state: 'not-reported' },
  ]);
  expect(valuesOf(second!.values.dose)).toHaveLength(2);
  expect(second!.values.volume).toBeUndefined();
  expect(valuesOf(second!.values.volume)).toEqual([]);
});

test('a mistake is found at its cell', () => {
  expect(findings('route: intranasal,', 'route: intra-nasal,')).toEqual([
    {
      rule: 'terms-are-known',
      values: { missing: 'term', term: 'intra-nasal', vocabulary: 'routes', known: ['tail-vein', 'intranasal'] },
      line: lineOf('id: b, label'),
      within: 'rows.t9-r01.arms.b.route',
    },
  ]);
  expect(findings('[1 ug, 5 ug]', '[1 ug, five ug]')).toMatchObject([
    { rule: 'cell-parses', values: { found: 'five ug' }, within: 'rows.t9-r02.dose.2' },
  ]);
  expect(findings('volume: 8 }', 'volume: 8 mL }')).toMatchObject([{ rule: 'units-are-uniform' }]);
  expect(findings('{ zh: 未变, en: unchanged }', '{ zh: 未变 }')).toMatchObject([
    { rule: 'words-are-in-every-language', values: { what: 'finding', language: 'en' }, within: 'rows.t9-r02.finding' },
  ]);
});

test('a cell that cannot be read is left out and the rest is kept', () => {
  const { value } = read(sound.replace('[1 ug, 5 ug]', 'much'));
  expect(value!.rows[1]!.values).not.toHaveProperty('dose');
  expect(value!.rows[1]!.values).toHaveProperty('finding');
});

test('a name that the table does not declare is found where it is used', () => {
  expect(findings('    route: tail-vein\n', '    rout: tail-vein\n')).toMatchObject([
    { rule: 'names-are-declared', values: { kind: 'field', name: 'rout' }, within: 'rows.t9-r02.rout' },
  ]);
  expect(findings("'{finding}'", "'{findings}'")).toMatchObject([
    { rule: 'names-are-declared', values: { kind: 'field', name: 'findings' }, within: 'columns.finding.show' },
    { rule: 'names-are-declared', values: { kind: 'field', name: 'findings' } },
  ]);
  for (const [from, to, kind, name] of [
    ['group: mouse', 'group: mice', 'group', 'mice'],
    ['flags: [A01]', 'flags: [A02]', 'flag', 'A02'],
    ['t9-r01: [dose]', 't9-r07: [dose]', 'row', 't9-r07'],
    ['t9-r01: [dose]', 't9-r01: [doses]', 'column', 'doses'],
    ['vocabulary: routes,', 'vocabulary: ways,', 'vocabulary', 'ways'],
    ['type: citation', 'type: cite', 'type', 'cite'],
    ['flags: [A01]', 'unbound: [doze]', 'field', 'doze'],
  ] as const) {
    expect(findings(from, to)).toContainEqual(
      expect.objectContaining({ rule: 'names-are-declared', values: expect.objectContaining({ kind, name }) }),
    );
  }
});

test('a field of terms needs a vocabulary', () => {
  expect(findings('vocabulary: routes, ', '')).toContainEqual(
    expect.objectContaining({ rule: 'fields-are-present', values: { field: 'fields.route.vocabulary' } }),
  );
});

test('names are used once, well-formed and in order', () => {
  expect(findings('id: t9-r02', 'id: t9-r01')).toMatchObject([
    { rule: 'ids-are-unique', values: { id: 't9-r01', line: lineOf('id: t9-r01') }, within: 'rows.t9-r01.id' },
  ]);
  expect(findings('id: t9-r02', 'id: r2')).toMatchObject([{ rule: 'row-ids-name-their-table', values: { id: 'r2' } }]);
  const third = '  - { id: t9-r03, group: rat, dose: 1 ug }\nnotes:';
  expect(findings('notes:', third)).toMatchObject([
    { rule: 'groups-stand-together', values: { group: 'rat', row: 't9-r03' } },
  ]);
});

test('a value stands in one place', () => {
  expect(findings('    dose: 1e6 cells\n', '    dose: 1e6 cells\n    volume: 9\n')).toMatchObject([
    { rule: 'values-stand-once', values: { field: 'volume', fault: 'row-and-arm' } },
    { rule: 'values-stand-once' },
  ]);
  expect(findings('volume: 8 }', 'volume: 8, ref: other2020 }')).toMatchObject([
    { rule: 'values-stand-once', values: { field: 'ref', fault: 'arm-of-row-field' } },
  ]);
  expect(findings('ref: second2021', 'ref: [second2021, third]')).toMatchObject([
    { rule: 'values-stand-once', values: { field: 'ref', fault: 'list' } },
  ]);
});

test('labels and patterns are wanted in every language', () => {
  expect(findings('{ zh: 示例, en: Example }', '{ zh: 示例 }')).toMatchObject([
    { rule: 'words-are-in-every-language', values: { what: 'caption', language: 'en' }, line: 2 },
  ]);
  expect(findings('{ zh: 尾静脉, en: tail vein }', '{ en: tail vein }')).toMatchObject([
    { values: { what: 'vocabularies.routes.tail-vein.label', language: 'zh' } },
  ]);
  expect(findings(", en: '{dose}[, {volume}]'", '')).toMatchObject([{ values: { what: 'columns.dose.show' } }]);
});

test('a table without its shape says which field is wrong', () => {
  expect(findings('rows:', 'lines:')).toMatchObject([
    { rule: 'fields-are-present', values: { field: 'rows' } },
    { rule: 'fields-are-known', values: { field: 'lines' } },
  ]);
});

test('a pattern that is not closed is found', () => {
  expect(findings("'{dose}[，{volume}]'", "'{dose}[，{volume}'")).toMatchObject([
    { rule: 'patterns-are-well-formed', values: { column: 'dose' }, within: 'columns.dose.show.zh' },
  ]);
  for (const pattern of ['{dose', '}', '[always]', '{a}]', '{a}|{b}', '{A b}', '[{a}|]']) {
    expect(parsePattern(pattern)).toBeUndefined();
  }
});

test('a pattern keeps every character and every field', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  const literal = fc.string({ maxLength: 6 });
  const escape = (text: string) => text.replace(/[\\{}[\]|]/g, String.raw`\$&`);
  fc.assert(
    fc.property(literal, name, literal, name, (before, first, inside, second) => {
      const pattern = parsePattern(`${escape(before)}{${first}}[${escape(inside)}{${second}}|{${first}}]`)!;
      expect(fieldsOf(pattern)).toEqual([first, second, first]);
      expect(pattern.flatMap((part) => (part.kind === 'text' ? part.text : [])).join('')).toBe(before);
    }),
  );
});

test('every rule has its words in both languages', () => {
  for (const [id, rule] of Object.entries(tableRules)) {
    expect(rule.id).toBe(id);
    expect(rule.words.zh.name).toMatch(/\p{Script=Han}/u);
    expect(rule.words.en.name).toMatch(/^[A-Z]/);
  }
});

test.each([...rowKeys, ...armKeys])('no field is called %s, and the editor is told so in both languages', (name) => {
  const found = read(sound.replaceAll(/\bdose: \{ type/g, `${name}: { type`)).diagnostics;
  const told = found.find(({ values }) => values['expected'] === 'free-name')!;
  for (const ui of ['zh', 'en'] as const) {
    expect(valuesHaveTheirKind.words[ui].message(told.values as never)).toMatch(
      new RegExp(`\\b${name}\\b.*\\b${name}\\b`),
    );
  }
});

test('a field of the type note puts the mark of the note into the cells that show the field', () => {
  const withField = sound
    .replace(
      '  finding: { type: text',
      '  remark: { type: note, per: row, label: { zh: 注, en: Note } }\n  finding: { type: text',
    )
    .replace("show: '{finding}'", "show: '{finding}{remark}'")
    .replace('    dose: [1 ug, 5 ug]', '    dose: [1 ug, 5 ug]\n    remark: paired');
  const { value, diagnostics } = read(withField);
  expect(diagnostics).toEqual([]);
  expect(value!.notes[0]!.cells).toEqual([
    { row: 't9-r01', column: 'dose' },
    { row: 't9-r02', column: 'finding' },
  ]);
  expect(read(withField.replace('remark: paired', 'remark: unpaired')).diagnostics).toMatchObject([
    { rule: 'names-are-declared', values: { kind: 'note', name: 'unpaired', known: ['paired'] } },
  ]);
});

const grouped = `columnGroups:
  - { id: given, head: { zh: 给药, en: Given }, columns: [dose, route] }
groupColumn: { head: { zh: 动物, en: Animals }, width: 20 }
groups:`;

test('heads over columns and the column of groups are read, in whatever order the columns are named', () => {
  const { value, diagnostics } = read(sound.replace('groups:', grouped));
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    columnGroups: [{ id: 'given', columns: ['dose', 'route'] }],
    groupColumn: { head: { en: 'Animals' }, width: 20 },
  });
});

test('a head spans neighbors alone, and a column has one such head', () => {
  const found = (columns: string, more = '') =>
    read(
      sound.replace(
        'groups:',
        grouped.replace('[dose, route]', columns).replace('\ngroupColumn', `${more}\ngroupColumn`),
      ),
    ).diagnostics.map(({ rule, values, place }) => [rule, place?.within, values]);
  expect(found('[ref, route, finding]')).toEqual([
    [
      'column-groups-stand-together',
      'columnGroups.given.columns.3',
      { group: 'given', column: 'finding', other: '', between: ['dose'] },
    ],
  ]);
  const other = '\n  - { id: other, head: { zh: 其他, en: Other }, columns: [dose, finding] }';
  expect(found('[dose, route]', other)).toEqual([
    [
      'column-groups-stand-together',
      'columnGroups.other.columns.1',
      { group: 'other', column: 'dose', other: 'given', between: [] },
    ],
  ]);
});

test('a head takes the unit that its fields fix', () => {
  const inHead = (show: string) => sound.replace("show: '{ref}'", `show: '${show}', unitInHead: true`);
  expect(read(inHead('{volume}[, {ref}]')).value!.columns.at(-1)).toMatchObject({ headUnit: 'uL' });
  const faults = (show: string) => read(inHead(show)).diagnostics.map(({ rule, values }) => [rule, values['fault']]);
  expect(faults('{volume}')).toEqual([]);
  expect(faults('{ref}')).toEqual([['units-in-heads-are-shared', 'none']]);
  expect(faults('{dose}')).toEqual([['units-in-heads-are-shared', 'open']]);
  expect(faults('{volume}, {dose}')).toEqual([['units-in-heads-are-shared', 'open']]);
});

import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';
import type { HastContext, Medium } from '../../src/render/hast/context.ts';
import { h } from '../../src/render/hast/h.ts';
import { table } from '../../src/render/hast/table/table.ts';
import { resolved } from '../resolve/table-one.ts';
import { elementsOf, hasClass, wordsOf } from '../support/html.ts';
import { generatedTable } from '../support/generated-table.ts';
import { labelsOf } from './data/table-source.ts';

const long = resolved(generatedTable(2500), 'en');

function set(medium: Medium, rowLimit: number): Element {
  const context: HastContext = {
    medium,
    edition: { notes: {}, tables: {}, figures: {} },
    rules: languageRules('en'),
    labels: labelsOf('en'),
    text: (value) => value,
    rowLimit,
    repeatGroups: true,
    picture: () => h('svg'),
    belowFigure: () => [],
    bothCaptions: false,
    htmlTagOf: (language) => language,
    belowTable: () => (medium === 'screen' ? [h('div', { id: 't1-data' })] : []),
    mathml: () => h('math'),
  };
  return table(long, context, () => []);
}

const rowsOf = (element: Element) => elementsOf(element, 'tr').filter(({ properties }) => properties['id']);
const groupsOf = (element: Element) =>
  elementsOf(element, 'tr')
    .filter((row) => hasClass(row, 'group'))
    .map(wordsOf);
const sentencesOf = (element: Element) => elementsOf(element, 'p').filter((one) => hasClass(one, 'cut'));

test.each(['screen', 'print'] as const)(
  'on %s a table stops at its limit and says so, under the groups shown',
  (medium) => {
    const element = set(medium, 1200);
    expect(rowsOf(element)).toHaveLength(1200);
    expect(groupsOf(element)).toEqual(['Group 0', 'Group 1']);
    const [sentence] = sentencesOf(element);
    expect(wordsOf(sentence!)).toContain('The first 1,200 of 2,500 rows are shown; the data files hold all of them.');
    expect(elementsOf(sentence!, 'a')).toHaveLength(medium === 'screen' ? 1 : 0);
  },
);

test('a table that fits is whole and says nothing', () => {
  const element = set('print', 2500);
  expect(rowsOf(element).map(({ properties }) => properties['id'])).toEqual(long.rows.map(({ id }) => id));
  expect(groupsOf(element)).toHaveLength(3);
  expect(sentencesOf(element)).toEqual([]);
});

import { array, assert, constantFrom, letrec, oneof, property, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bounds } from '../../src/engines/pdf/content/geometry.ts';
import type { MarkPlace } from '../../src/engines/pdf/content/mark-places.ts';
import { joinAttributes } from '../../src/engines/pdf/structure/attributes.ts';
import { moveCaptionsIntoTables, unnestFigures } from '../../src/engines/pdf/structure/captions.ts';
import { boundFigures } from '../../src/engines/pdf/structure/figure-boxes.ts';
import { nameHeaders } from '../../src/engines/pdf/structure/headers.ts';
import { giveListBodies, nameListItems } from '../../src/engines/pdf/structure/lists.ts';
import { joinNestedTables } from '../../src/engines/pdf/structure/nested-tables.ts';
import { dropMarks } from '../../src/engines/pdf/structure/prune.ts';
import { roleMap } from '../../src/engines/pdf/structure/roles.ts';
import {
  element,
  elementsOf,
  marksOf,
  type Element,
  type Kid,
  type Mark,
} from '../../src/engines/pdf/structure/tree.ts';
import { dissolveWrappers } from '../../src/engines/pdf/structure/wrappers.ts';
import {
  asArray,
  asDictionary,
  dictionary,
  Indirect,
  unboxed,
  type PdfObject,
  type PdfString,
} from '../../src/engines/pdf/syntax/objects.ts';
import { decodeText, textString } from '../../src/engines/pdf/syntax/text-strings.ts';

const page = new Indirect();
let count = 0;
const mark = (): Mark => ({ kind: 'mark', page, form: undefined, mcid: (count += 1) });
/** Chromium's wrapper of one text. */
const words = (): Element => element('NonStruct', [mark()]);
const english = () => dictionary({ Lang: textString('en') });

/** A tree in one line: `P(. Link(.))`, a point for marked content. */
function shape(kid: Kid): string {
  if (kid.kind !== 'element') return '.';
  return kid.kids.length > 0 ? `${kid.type}(${kid.kids.map(shape).join(' ')})` : kid.type;
}

function dissolved(...kids: Kid[]): string {
  const root = element('Document', kids);
  dissolveWrappers(root);
  return shape(root);
}

describe('wrappers', () => {
  test('of texts go', () => {
    expect(dissolved(element('P', [words(), element('Link', [words()]), words()]))).toBe('Document(P(. Link(.) .))');
  });

  test('of blocks go, in whatever depth', () => {
    const section = element('NonStruct', [element('NonStruct', [element('H2', [words()]), element('P', [words()])])]);
    expect(dissolved(section)).toBe('Document(H2(.) P(.))');
  });

  test('of text alone become paragraphs', () => {
    expect(dissolved(element('NonStruct', [words(), element('Em', [words()])]), element('NonStruct', [words()]))).toBe(
      'Document(P(. Em(.)) P(.))',
    );
  });

  test('with a language become what their place asks for', () => {
    const foreign = (...kids: Kid[]): Element => element('NonStruct', kids, english());
    expect(dissolved(element('P', [words(), foreign(words())]))).toBe('Document(P(. Span(.)))');
    expect(dissolved(foreign(words()))).toBe('Document(P(.))');
    expect(dissolved(foreign(element('P', [words()]), element('P', [words()])))).toBe('Document(Div(P(.) P(.)))');
  });

  test('leave text beside blocks in a paragraph of its own', () => {
    const mixed = element('BlockQuote', [words(), element('Code', [words()]), element('P', [words()])]);
    expect(dissolved(mixed)).toBe('Document(BlockQuote(P(. Code(.)) P(.)))');
  });

  test('leave text in cells and items as it is', () => {
    expect(dissolved(element('Table', [element('TR', [element('TD', [element('NonStruct', [words()])])])]))).toBe(
      'Document(Table(TR(TD(.))))',
    );
  });

  test('take no content along, and leave none outside a block', () => {
    const types = constantFrom('NonStruct', 'P', 'Div', 'Span', 'Link', 'Table', 'TR', 'TD', 'Figure', 'BlockQuote');
    const { part } = letrec<{ part: Element; kid: Kid }>((tie) => ({
      kid: oneof({ maxDepth: 5 }, constantFrom(null).map(mark), tie('part')),
      part: types.chain((type) =>
        array(tie('kid') as Arbitrary<Kid>, { maxLength: 4 }).map((kids) => element(type, kids)),
      ),
    }));
    assert(
      property(array(part), (parts) => {
        const root = element('Document', parts);
        const before = marksOf(root).map(({ mcid }) => mcid);
        dissolveWrappers(root);
        expect(marksOf(root).map(({ mcid }) => mcid)).toEqual(before);
        expect(elementsOf(root).map(({ type }) => type)).not.toContain('NonStruct');
        expect(root.kids.every((kid) => kid.kind === 'element' && kid.type !== 'Span')).toBe(true);
      }),
    );
  });
});

describe('lists', () => {
  test('get items and bodies', () => {
    const numbering = dictionary({ A: [dictionary({ O: '/List', ListNumbering: '/Disc' })] });
    const label = element('Lbl', [mark()]);
    const list = element('L', [element('NonStruct', [label, mark(), element('L', [])])], numbering);
    const root = element('Document', [list]);
    nameListItems(root);
    giveListBodies(root);
    expect(shape(root)).toBe('Document(L(LI(Lbl(.) LBody(. L))))');
    expect(label.attributes.get('ActualText')).toEqual(textString('•'));
  });

  test('keep labels that are text', () => {
    const label = element('Lbl', [mark()]);
    giveListBodies(element('Document', [element('L', [element('LI', [label, mark()])])]));
    expect(label.attributes.size).toBe(0);
  });
});

describe('captions and figures', () => {
  test('a caption goes into the one table beside it', () => {
    const group = element('Div', [
      element('Caption', [mark()]),
      element('Table', [element('TR', [])]),
      element('P', []),
    ]);
    moveCaptionsIntoTables(group);
    expect(shape(group)).toBe('Div(Table(Caption(.) TR) P)');
  });

  test('a caption beside two tables stays', () => {
    const group = element('Div', [element('Caption', []), element('Table', []), element('Table', [])]);
    moveCaptionsIntoTables(group);
    expect(shape(group)).toBe('Div(Caption Table Table)');
  });

  test('a figure without words around another is a group', () => {
    const inner = element('Figure', [mark()], dictionary({ Alt: textString('a') }));
    const root = element('Document', [element('Figure', [inner, element('Caption', [])])]);
    unnestFigures(root);
    expect(shape(root)).toBe('Document(Div(Figure(.) Caption))');
  });
});

test('attributes of one owner are one, and single spans are left out', () => {
  const cell = element(
    'TD',
    [],
    dictionary({
      A: [
        dictionary({ O: '/Table', ColSpan: 3 }),
        dictionary({ O: '/Table', RowSpan: 1 }),
        dictionary({ O: '/Layout', Width: 9 }),
      ],
    }),
  );
  const plain = element('TD', [], dictionary({ A: [dictionary({ O: '/Table', RowSpan: 1 })] }));
  joinAttributes(element('TR', [cell, plain]));
  expect(cell.attributes.get('A')).toEqual([
    dictionary({ O: '/Table', ColSpan: 3 }),
    dictionary({ O: '/Layout', Width: 9 }),
  ]);
  expect(plain.attributes.has('A')).toBe(false);
});

test('dropped marks take empty elements along, but no cells', () => {
  const [gone, stays] = [mark(), mark()];
  const root = element('Document', [
    element('P', [element('Span', [gone])]),
    element('TR', [element('TD', [gone]), element('TH', [stays])]),
  ]);
  dropMarks(root, new Set([gone]));
  expect(shape(root)).toBe('Document(TR(TD TH(.)))');
});

test('types that PDF 1.7 does not know are explained', () => {
  expect(roleMap(element('Document', [element('P', [element('Em', []), element('Strong', [])])]))).toEqual(
    dictionary({ Em: '/Span', Strong: '/Span' }),
  );
  expect(roleMap(element('Document', []))).toBeUndefined();
});

describe('tables', () => {
  const cell = (type: 'TH' | 'TD', name: string, table: Readonly<Record<string, PdfObject>> = {}): Element =>
    element(type, [mark()], dictionary({ T: textString(name), A: dictionary({ O: '/Table', ...table }) }));
  const column = (name: string, span = 1, rows = 1) =>
    cell('TH', name, { Scope: '/Column', ColSpan: span, RowSpan: rows });
  const row = (name: string, table: Readonly<Record<string, PdfObject>> = {}) =>
    cell('TH', name, { Scope: '/Row', ...table });
  const line = (...cells: Element[]): Element => element('TR', cells);
  const inOneCell = (...lines: Element[]): Element => line(element('TD', [element('Table', lines)]));
  const nameIn = (part: Element): string => words(part.attributes.get('T'));
  const words = (value: PdfObject | undefined) => decodeText(unboxed(value) as PdfString);

  /** The names of the heads of each data cell, in reading order. */
  function headsIn(table: Element): Record<string, string[]> {
    const root = element('Document', [table]);
    nameHeaders(root);
    const parts = elementsOf(root);
    const byId = new Map(
      parts.flatMap((part) =>
        part.attributes.has('ID') ? [[words(part.attributes.get('ID')), nameIn(part)]] : [],
      ) as [string, string][],
    );
    return Object.fromEntries(
      parts
        .filter(({ type, kids }) => type === 'TD' && kids.every(({ kind }) => kind === 'mark'))
        .map((part) => [
          nameIn(part),
          asArray(
            asArray(part.attributes.get('A'))
              .flatMap((one) => asDictionary(one) ?? [])[0]
              ?.get('Headers'),
          ).map((id) => byId.get(words(id)) ?? '?'),
        ]),
    );
  }

  test('name every head over a cell, one over several columns too, and those beside it', () => {
    const table = element('Table', [
      line(column('study', 1, 2), column('given', 2)),
      line(column('route'), column('dose')),
      line(row('A'), cell('TD', 'a1'), cell('TD', 'a2')),
      line(row('B'), cell('TD', 'b', { ColSpan: 2 })),
    ]);
    expect(headsIn(table)).toEqual({
      a1: ['given', 'route', 'A'],
      a2: ['given', 'dose', 'A'],
      b: ['given', 'route', 'dose', 'B'],
    });
  });

  test('name the group that is set in a table of its own, and of no other row', () => {
    const table = element('Table', [
      line(column('study'), column('dose')),
      inOneCell(line(row('rats', { ColSpan: 2 })), line(row('A'), cell('TD', 'a')), line(row('B'), cell('TD', 'b'))),
      line(row('All'), cell('TD', 'all')),
    ]);
    expect(headsIn(table)).toEqual({ a: ['dose', 'rats', 'A'], b: ['dose', 'rats', 'B'], all: ['dose', 'All'] });
  });

  test('name the head beside all rows of a group, and place the cells of the rows that it spans', () => {
    const table = element('Table', [
      line(column('group'), column('study'), column('dose')),
      inOneCell(line(row('rats', { RowSpan: 2 }), row('A'), cell('TD', 'a')), line(row('B'), cell('TD', 'b'))),
      inOneCell(line(row('mice'), row('C'), cell('TD', 'c'))),
    ]);
    expect(headsIn(table)).toEqual({ a: ['dose', 'rats', 'A'], b: ['dose', 'rats', 'B'], c: ['dose', 'mice', 'C'] });
  });

  test('that hold the rows of a group in a table of its own are one table', () => {
    const table = element('Table', [
      line(column('study')),
      inOneCell(line(row('A')), line(row('B'))),
      line(row('C'), cell('TD', 'c')),
    ]);
    joinNestedTables(element('Document', [table]));
    expect(shape(table)).toBe('Table(TR(TH(.)) TR(TH(.)) TR(TH(.)) TR(TH(.) TD(.)))');
    const beside = element('Table', [line(element('TD', [element('Table', [line(row('A'))])]), cell('TD', 'c'))]);
    joinNestedTables(element('Document', [beside]));
    expect(shape(beside)).toBe('Table(TR(TD(Table(TR(TH(.)))) TD(.)))');
  });
});

test('a figure has its place where it is seen, whatever empty mark it leaves on the page before', () => {
  const sheet = (): Indirect => {
    const made = new Indirect();
    made.value = dictionary({ MediaBox: [0, 0, 595, 842] });
    return made;
  };
  const [before, own] = [sheet(), sheet()];
  const marks: Mark[] = [before, own].map((page, mcid) => ({ kind: 'mark', page, form: undefined, mcid }));
  const box = new Bounds();
  Object.assign(box, { left: 10, bottom: 20, right: 30, top: 40 });
  const placeOf = ({ page: on }: Mark) => ({ stretch: { bounds: on === own ? box : new Bounds() } }) as MarkPlace;
  const figure = element('Figure', marks);
  boundFigures(element('Document', [figure]), placeOf);
  const [layout] = asArray(figure.attributes.get('A'));
  expect(asDictionary(layout)?.get('BBox')).toEqual([10, 20, 30, 40]);
});

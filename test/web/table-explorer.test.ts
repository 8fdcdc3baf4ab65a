import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { array, assert, asyncProperty, constantFrom, record, shuffledSubarray, subarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../render/data/parse-csv.ts';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { builtJournal, filesBelow, project } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';
import { explored, seenOf } from '../support/explorer.ts';

const slug = 'msc-ischemic-stroke';
const shipped = await builtJournal('shipped');
const printed = await builtJournal('tables');
let chrome: Chrome;
let tab: Tab;
let other: Chrome;
let otherTab: Tab;
beforeAll(async () => {
  [chrome, other] = await Promise.all([openChrome(shipped.files), openChrome(printed.files)]);
  [tab, otherTab] = await Promise.all([chrome.tab(), other.tab()]);
  await tab.view({ width: 1280 });
});
afterAll(() => Promise.all([chrome?.close(), other?.close()]));

/** Every table of the shipped articles and of those that use all that print knows of tables. */
const tables = [
  { article: `zh/${slug}/`, id: 't1', data: `data/${slug}/t1`, journal: shipped, on: () => tab },
  { article: `en/${slug}/`, id: 't1', data: `data/${slug}/t1`, journal: shipped, on: () => tab },
  { article: `en/${slug}/`, id: 't2', data: `data/${slug}/t2`, journal: shipped, on: () => tab },
  { article: 'en/guide/', id: 't1', data: 'data/guide/t1', journal: shipped, on: () => tab },
  { article: 'zh/tables/', id: 't1', data: 'data/tables/t1', journal: printed, on: () => otherTab },
  { article: 'en/tables/', id: 't2', data: 'data/tables/t2', journal: printed, on: () => otherTab },
  { article: 'en/tables/', id: 't3', data: 'data/tables/t3', journal: printed, on: () => otherTab },
] as const;

interface Model {
  readonly columns: readonly { readonly id: string }[];
  readonly facets: readonly { readonly id: string; readonly terms: readonly (readonly [string, string])[] }[];
}

const modelOf = (on: Tab, id: string): Promise<Model> =>
  on.evaluate(`JSON.parse(document.querySelector('#${id} .table-model').dataset.model.replaceAll('|', '"'))`);
const csv = (text: string): Record<string, string>[] => {
  const [head = [], ...lines] = parseCsv(text);
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index]!])));
};
/** Keys pressed one after another. */
async function press(...keys: Parameters<Tab['press']>[0][]): Promise<void> {
  for (const key of keys) await tab.press(key);
}
const click = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click()`;
const text = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).textContent`;

describe.each(tables)('$article $id', ({ article, id, data, journal, on }) => {
  const language = article.slice(0, 2);

  test('shows in every cell what its data file has', async () => {
    await on().goto(article);
    const cells = await on().evaluate<{ row: string; column: string; words: string; unit: string }[]>(`(() => {
      const heads = [...document.querySelectorAll('#${id} thead [data-column]')].map((head) => [
        head.dataset.column,
        head.querySelector('.unit')?.textContent.replace(/[（()）\\s]/g, '') ?? '',
      ]);
      const order = JSON.parse(document.querySelector('#${id} .table-model').dataset.model.replaceAll('|', '"')).columns;
      return [...document.querySelectorAll('#${id} > .scroll > table > tbody > tr[id]')].flatMap((row) =>
        [...row.cells].filter((cell) => !cell.matches('.group-cell')).map((cell, index) => {
          const copy = cell.cloneNode(true);
          copy.querySelectorAll('.table-mark, .visually-hidden').forEach((mark) => mark.remove());
          const column = order[index].id;
          return { row: row.id, column, words: copy.textContent, unit: heads.find(([name]) => name === column)[1] };
        }),
      );
    })()`);
    const lines = Map.groupBy(csv(journal.text(`${data}.csv`)), ({ row }) => row);
    expect(cells.length).toBeGreaterThan(10);
    // A data file has the unit that the head names, and plain spaces.
    const plain = (words: string, unit: string) => words.replaceAll(/\s/g, '').replaceAll(unit || '\0', '');
    for (const { row, column, words, unit } of cells) {
      for (const line of lines.get(row)!) {
        const wanted = line[`${column.replaceAll('-', '_')}_printed_${language}`]!;
        expect(plain(words, unit), `${row} ${column}`).toBe(plain(wanted.replace(/^'/, ''), unit));
      }
    }
  });

  test('has the same rows after any sort and back, and sorts what it filters as it filters what it sorts', async () => {
    await on().goto(article);
    const { columns, facets } = await modelOf(on(), id);
    const before = await seenOf(on(), id);
    const groupOf = new Map(before.rows.map((row, index) => [row, before.groups[index]]));
    const sorts = columns.flatMap((column) => [column.id, `-${column.id}`]);
    const terms = facets.flatMap((facet) => facet.terms.map(([term]) => [facet.id, term] as const));
    const wish = record({
      sort: constantFrom(...sorts),
      is: shuffledSubarray(terms, { maxLength: Math.min(3, terms.length) }),
      hide: subarray(columns.slice(1).map((column) => column.id)),
    });
    await assert(
      asyncProperty(wish, array(constantFrom(...sorts), { maxLength: 2 }), async ({ sort, is, hide }, others) => {
        const wanted = Object.fromEntries(
          Map.groupBy(is, ([facet]) => facet)
            .entries()
            .map(([facet, pairs]) => [facet, pairs.map(([, term]) => term)]),
        );
        const none = { sort: '', is: {}, hide: [] };
        const back = await explored(on(), id, none, ...others.map((one) => ({ sort: one })), { sort }, { sort: '' });
        expect(back.rows).toEqual(before.rows);
        expect(back.groups).toEqual(before.groups);
        const filteredLast = await explored(on(), id, none, { sort }, { is: wanted });
        const filteredFirst = await explored(on(), id, none, { is: wanted }, { sort });
        expect(filteredLast).toEqual(filteredFirst);
        const narrow = await explored(on(), id, { hide });
        expect(narrow.rows).toEqual(filteredLast.rows);
        expect(narrow.columns).toHaveLength(columns.length - hide.length);
        for (const [index, row] of narrow.rows.entries()) expect(narrow.groups[index], row).toBe(groupOf.get(row));
        const width = narrow.columns.length + (before.widths[0]! - columns.length);
        expect(new Set(narrow.widths)).toEqual(new Set(narrow.rows.length > 0 ? [width] : []));
      }),
      { numRuns: 12 },
    );
    expect(await explored(on(), id, { sort: '', is: {}, hide: [] })).toMatchObject({ rows: before.rows });
  });
});

describe('Table 1', () => {
  const lines = csv(shipped.text(`data/${slug}/t1.csv`));
  const firstOf = (row: string) => lines.find((line) => line['row'] === row)!;

  test('sorts doses by number within their unit, times by how long they are, and what has no value last', async () => {
    await tab.goto(`en/${slug}/`);
    const doses = (await explored(tab, 't1', { sort: 'dose' })).rows.map(firstOf);
    const units = doses.map((line) => line['dose_1_unit']!);
    expect(units).toEqual(units.toSorted());
    for (const alike of Map.groupBy(doses, (line) => line['dose_1_unit']).values()) {
      const least = alike.map((line) => Number(line['dose_1']));
      expect(least).toEqual(least.toSorted((a, b) => a - b));
    }
    for (const sort of ['window', '-window']) {
      const times = (await explored(tab, 't1', { sort })).rows
        .map(firstOf)
        .map((line) => line['window_1_hours_derived']!);
      const given = times.filter((time) => Number.isFinite(Number(time))).map(Number);
      expect(given.length).toBeLessThan(times.length);
      expect(times.slice(given.length).every((time) => Number.isNaN(Number(time)))).toBe(true);
      const ascending = given.toSorted((a, b) => a - b);
      expect(given).toEqual(sort === 'window' ? ascending : ascending.toReversed());
    }
  });

  test('sorts terms as their vocabulary has them, and references by number', async () => {
    const { vocabularies } = JSON.parse(shipped.text(`data/${slug}/t1.json`)) as {
      vocabularies: Record<string, Record<string, unknown>>;
    };
    const order = Object.keys(vocabularies['species']!);
    const species = (await explored(tab, 't1', { sort: 'source' })).rows.map((row) =>
      order.indexOf(firstOf(row)['species']!),
    );
    expect(species).toEqual(species.toSorted((a, b) => a - b));
    const numbers = (await explored(tab, 't1', { sort: '-reference' })).rows.map((row) =>
      Number(firstOf(row)['ref_number']),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('filters by several columns at once, an arm at a time, and counts what each term would leave', async () => {
    await tab.goto(`en/${slug}/`);
    const wanted = lines.filter((line) => line['route'] === 'tail-vein' && line['species'] === 'rat');
    const { rows } = await explored(tab, 't1', { is: { route: ['tail-vein'], species: ['rat'] } });
    expect(rows).toEqual([...new Set(wanted.map((line) => line['row']))]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(17);
    const counts = await tab.evaluate<[string, string][]>(`(() => {
      const list = document.querySelector('#t1 .explorer input[value=retro-orbital-sinus]').closest('.choices');
      return [...list.querySelectorAll('label')].map((label) => [label.querySelector('input').value, label.querySelector('.count').textContent]);
    })()`);
    for (const [term, count] of counts) {
      const those = lines
        .filter((line) => line['route'] === term && line['species'] === 'rat')
        .map((line) => line['row']);
      expect(count, term).toBe(String(new Set(those).size));
    }
  });
});

describe('with the keyboard alone', () => {
  test.each([
    ['en', '17 of 17 rows shown', 'Sorted by “Route,” ascending.', '10 of 17 rows shown'],
    ['zh', '显示17行，共17行', '按“回输途径”升序排列。', '显示10行，共17行'],
  ])('a reader of %s opens the bar, filters, sorts, and is told so', async (language, all, sorted, some) => {
    await tab.goto(`${language}/${slug}/`);
    await tab.evaluate(`document.querySelector('#t1 .explorer-open').focus()`);
    await press('Enter');
    expect(await tab.evaluate(`document.querySelector('#t1 .explorer-open').getAttribute('aria-expanded')`)).toBe(
      'true',
    );
    expect(await tab.evaluate(text('#t1 .explorer-status'))).toBe(all);
    await press('Tab', 'Enter', 'Tab', 'Space');
    expect(await tab.evaluate('document.activeElement.value')).toBe('mcao-rat');
    const counted = await tab.evaluate<string>(text('#t1 .explorer .count'));
    expect(await seenOf(tab, 't1')).toMatchObject({ rows: { length: Number(counted) } });
    await press('Space', 'Escape');
    expect(await tab.evaluate(`document.activeElement.tagName`)).toBe('SUMMARY');
    await tab.evaluate(`document.querySelector('#t1 [data-column=route] .sort').focus()`);
    await press('Enter');
    expect(await tab.evaluate(text('#t1 .explorer-status'))).toBe(all + sorted);
    expect(await tab.evaluate(`document.querySelector('#t1 [aria-sort]').dataset.column`)).toBe('route');
    await press('Enter', 'Enter');
    expect(await tab.evaluate(`document.querySelector('#t1 [aria-sort]')`)).toBeNull();
    const { status } = await explored(tab, 't1', { is: { tissue: ['bone-marrow'] } });
    expect(status).toBe(some);
  });

  test('a reader goes from the link of one row to that of the next, and follows it', async () => {
    await tab.goto(`en/${slug}/`);
    await tab.evaluate(`document.querySelector('#t1 .row-link[tabindex="0"]').focus()`);
    await press('ArrowDown', 'ArrowDown');
    expect(await tab.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Permanent link to row t1-r03',
    );
    expect(await tab.evaluate('getComputedStyle(document.activeElement).opacity')).toBe('1');
    await press('Enter');
    expect(await tab.evaluate('location.hash')).toBe('#t1-r03');
    expect(await tab.evaluate(`document.querySelectorAll('#t1 .row-link[tabindex="0"]').length`)).toBe(1);
  });
});

describe('an address', () => {
  const query = '?t1.sort=-dose&t1.is.route=tail-vein.intranasal&t1.hide=outcome';

  test('shows the same in both languages, and the switch takes it along', async () => {
    await tab.goto(`en/${slug}/${query}`);
    const english = await seenOf(tab, 't1');
    expect(english.columns).not.toContain('outcome');
    expect(await tab.evaluate('location.search')).toBe(query);
    expect(await tab.evaluate(`document.querySelector('a.switch').search`)).toBe(query);
    await tab.goto(`zh/${slug}/${query}`);
    const chinese = await seenOf(tab, 't1');
    expect([chinese.rows, chinese.columns]).toEqual([english.rows, english.columns]);
    await tab.evaluate(click('#t1 .explorer-line button'));
    expect(await tab.evaluate('location.search')).toBe('');
  });

  test('that asks for what a table does not have is read as far as it goes', async () => {
    await tab.goto(`en/${slug}/?t1.sort=nothing&t1.is.route=sea.tail-vein&t1.is.__proto__=x&t1.hide=source.%22`);
    const { rows, columns } = await seenOf(tab, 't1');
    expect(columns).toHaveLength(8);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(17);
  });

  test('of a row shows that row, marked, also where its table is sorted or leaves it out', async () => {
    await tab.goto(`en/${slug}/?t1.sort=-dose&t1.is.route=intranasal#t1-r01`);
    const { rows } = await seenOf(tab, 't1');
    expect(rows).toHaveLength(17);
    expect(rows[0]).not.toBe('t1-r01');
    const ground = (row: string) => `getComputedStyle(document.querySelector('#${row} > td')).backgroundColor`;
    expect(await tab.evaluate(ground('t1-r01'))).not.toBe(await tab.evaluate(ground('t1-r02')));
  });
});

describe('what is shown can be taken along', () => {
  /** What a button hands out. */
  const taken = (label: string, file: string): Promise<string> =>
    tab.evaluate(`(async () => {
      const given = new Promise((resolve) => {
        URL.createObjectURL = (blob) => (resolve(new Response(blob).arrayBuffer()), 'blob:taken');
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (words) => resolve(new TextEncoder().encode(words)) } });
      });
      document.querySelector('#t1 .explorer [aria-label="${label} ${file}"]').click();
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await given);
    })()`);

  test.each([
    ['en', 'Download what is shown', 'Copy what is shown', 'CSV in words'],
    ['zh', '下载所示内容', '复制所示内容', 'CSV（中文）'],
  ])('on the %s page: all of it is the data file, byte for byte', async (language, download, copy, inWords) => {
    await tab.goto(`${language}/${slug}/`);
    await tab.evaluate(click('#t1 .explorer-open'));
    expect(await taken(download, 'CSV')).toBe(shipped.text(`data/${slug}/t1.csv`));
    expect(await taken(download, 'JSON')).toBe(shipped.text(`data/${slug}/t1.json`));
    const worded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      shipped.bytes(`data/${slug}/t1.${language}.csv`),
    );
    expect(await taken(download, inWords)).toBe(worded);
    expect(await taken(copy, 'CSV')).toBe(shipped.text(`data/${slug}/t1.csv`));
  });

  test('a part of it has the lines and columns of the data file, in the order shown', async () => {
    await tab.goto(`en/${slug}/?t1.sort=-reference&t1.is.species=mouse.rat&t1.hide=outcome.dose`);
    const { rows } = await seenOf(tab, 't1');
    const whole = csv(shipped.text(`data/${slug}/t1.csv`));
    const part = csv(await taken('Download what is shown', 'CSV'));
    expect([...new Set(part.map((line) => line['row']))]).toEqual(rows);
    for (const line of part) {
      expect(whole.find((one) => one['arm_id'] === line['arm_id'])).toMatchObject(line);
      expect(line).toHaveProperty('ref_status');
    }
    const left = Object.keys(whole[0]!).filter((name) => !(name in part[0]!));
    expect(
      left.every((name) => /^(outcome|dose|product)/.test(name)),
      left.join(),
    ).toBe(true);
    expect(left).toContain('dose_1_unit');
    const json = JSON.parse(await taken('Copy what is shown', 'JSON')) as {
      rows: { id: string; values: object }[];
      fields: object;
      columns: { id: string }[];
    };
    expect(json.rows.map(({ id }) => id)).toEqual(rows);
    expect(Object.keys(json.fields)).not.toContain('outcome');
    expect(json.rows.every(({ values }) => !('outcome' in values) && 'ref' in values)).toBe(true);
  });

  test('opened from disk, the table sorts and filters, and says that the file cannot be read', async () => {
    await tab.goto(pathToFileURL(`${shipped.folder}/en/${slug}/index.html`).href);
    expect((await explored(tab, 't1', { is: { species: ['mouse'] } })).rows).toHaveLength(1);
    await tab.evaluate(click('#t1 .explorer-open'));
    await tab.evaluate(`new Promise((resolve) => {
      new MutationObserver(resolve).observe(document.querySelector('#t1 .explorer-status'), { childList: true });
      document.querySelector('#t1 .explorer [aria-label$=" JSON"]').click();
    })`);
    expect(await tab.evaluate(text('#t1 .explorer-status'))).toContain('cannot be read');
  });
});

test('on the page of two languages the table that stands there once sorts and filters as in its own', async () => {
  await tab.goto(`zh/${slug}/`);
  const wishes = [{ sort: '-dose' }, { is: { species: ['rat', 'mouse'] } }];
  const alone = await explored(tab, 't1', ...wishes);
  await tab.goto(`zh-en/${slug}/`);
  const among = await explored(tab, 't1', ...wishes);
  // There the groups are named in both languages.
  const named = alone.groups.map((group) =>
    expect.stringMatching(new RegExp(`^${group}\\s*(?:Rat|Mouse) MCAO model$`)),
  );
  expect(among).toEqual({ ...alone, groups: named });
  expect(among.status).toBe('显示8行，共17行按“回输剂量”降序排列。');
});

describe('a long table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-long-table-'));
  const out = join(folder, 'out');
  let long: Chrome;
  beforeAll(async () => {
    const content = join(folder, 'content');
    cpSync(join(project, 'test/fixtures/printed-tables'), content, { recursive: true });
    const path = join(content, 'tables/tables/t1.yaml');
    // Nine rows for each.
    const rows = readFileSync(path, 'utf8').replaceAll(/^ {2}- \{ id: (t1-r\d+),.*\n/gm, (line, id: string) =>
      Array.from({ length: 9 }, (_, index) => (index === 0 ? line : line.replace(id, `${id}${index}`))).join(''),
    );
    writeFileSync(path, rows);
    const build = ['bin/diglot.js', 'build', '--content', content, '--out', out, '--format', 'html,site'];
    await promisify(execFile)(process.execPath, build, { cwd: project });
    long = await openChrome(filesBelow(out));
  });
  afterAll(async () => {
    await long?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is put in order some rows at a time, so that nothing holds the reader up, and the last wish counts', async () => {
    const here = await long.tab();
    await here.goto('en/tables/');
    const before = await seenOf(here, 't1');
    expect(before.rows).toHaveLength(500);
    await here.evaluate(`(() => {
      window.most = 0;
      const isRow = (node) => node.tagName === 'TR' && node.id !== '';
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isRow);
        window.most = Math.max(window.most, added.length);
      }).observe(document.querySelector('#t1 table'), { childList: true, subtree: true });
    })()`);
    const sorted = await explored(here, 't1', { sort: 'volume' });
    expect(sorted.rows.toSorted()).toEqual(before.rows.toSorted());
    expect(await here.evaluate('window.most')).toBeLessThanOrEqual(20);
    await here.evaluate(
      `document.getElementById('t1').dispatchEvent(new CustomEvent('explore', { detail: { sort: '-animals' } }))`,
    );
    expect(await explored(here, 't1', { sort: '' })).toMatchObject({ rows: before.rows, groups: before.groups });
    // Rows get their links as they are reached.
    expect(await here.evaluate(`document.querySelectorAll('#t1 .row-link').length`)).toBeLessThan(5);
  });
});

describe('the bar', () => {
  test.each(viewings)('has no barrier, closed or open, $name', async (viewing) => {
    await tab.view(viewing);
    for (const language of ['zh', 'en']) {
      await tab.goto(`${language}/${slug}/?t1.sort=dose`);
      await tab.evaluate(`document.querySelectorAll('#t1 .explorer details')[1].open = true`);
      await expectNoBarrier(tab);
    }
    await tab.view({ width: 1280 });
  });

  test.each([320, 390, 1280])('fits a window %i pixels wide, and the caption is whole', async (width) => {
    await tab.view({ width });
    await tab.goto(`en/${slug}/?t1.sort=dose#t1`);
    for (const at of [0, 200]) {
      const cut = await tab.evaluate<{ left: number; right: number; page: number }>(`(() => {
        const scroller = document.querySelector('#t1 > .scroll');
        scroller.scrollLeft = ${at};
        const { left, right } = document.querySelector('#t1 caption').getBoundingClientRect();
        return { left, right, page: document.documentElement.scrollWidth };
      })()`);
      expect(cut.left).toBeGreaterThanOrEqual(0);
      expect(cut.right).toBeLessThanOrEqual(width);
      expect(cut.page).toBeLessThanOrEqual(width);
    }
    await tab.view({ width: 1280 });
  });

  test('is not there without a script: the table is as it is printed, and a link still leads to its row', async () => {
    const silent = await chrome.tab();
    await silent.allowScripts(false);
    await silent.goto(`en/${slug}/#t1-r05`);
    expect(await silent.evaluate(`document.querySelectorAll('.explorer, .row-link, .sort').length`)).toBe(0);
    expect((await seenOf(silent, 't1')).rows).toHaveLength(17);
    const ground = (row: string) => `getComputedStyle(document.querySelector('#${row} > td')).backgroundColor`;
    expect(await silent.evaluate(ground('t1-r05'))).not.toBe(await silent.evaluate(ground('t1-r04')));
  });
});

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BrowserPrinter } from '../../src/platform/browser.ts';
import { EnvironmentProblem } from '../../src/platform/environment-problem.ts';
import { isAlive, renderersBelow } from '../support/processes.ts';
import { glyphsOf, printerIn, temporaryFolder, textOf } from './printing.ts';

const cache = temporaryFolder();
let printer: BrowserPrinter;

beforeAll(() => {
  printer = printerIn(cache.path);
  printer.start();
});
afterAll(async () => {
  await printer.close();
  cache.remove();
});

const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>脑卒中</title>
   <style>@page{size:A4;margin:18mm}@media screen{body{display:none}}${style}</style><body>${body}`;

describe('print', () => {
  test('prints Chinese as text, tagged and with an outline, and the same again', async () => {
    const html = page(`<h1>干细胞移植与脑卒中</h1>${'<p>神经干细胞移植，共8只大鼠。</p>'.repeat(40)}`);
    const [first, second] = [await printer.print(html), await printer.print(html)];
    const text = await textOf(first);
    expect(text).toContain('干细胞移植与脑卒中');
    expect(text.match(/神经干细胞移植，共8只大鼠。/gu)).toHaveLength(40);
    expect(await textOf(second)).toBe(text);
    const raw = Buffer.from(first).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Outlines');
    expect(raw).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
  });

  test('takes more prints than it has pages', async () => {
    const texts = await Promise.all(
      ['一', '二', '三', '四', '五'].map(async (word) => textOf(await printer.print(page(`<p>第${word}篇</p>`)))),
    );
    expect(texts).toEqual(['第一篇', '第二篇', '第三篇', '第四篇', '第五篇']);
  });

  test('prints an image of a body that is hidden on screen', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    const pdf = await printer.print(page(`<img alt="一点" width="40" src="data:image/png;base64,${dot}">`));
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
  });

  test('does not print a page whose image or font is broken', async () => {
    await expect(printer.print(page('<img alt="图 1" src="data:image/png;base64,AAAA">'))).rejects.toMatchObject({
      code: 'print-finishes',
      values: { failure: 'image', detail: '图 1' },
    });
    const drawn = '<svg aria-label="图 2"><image href="data:image/jpeg;base64,AAAA" width="9" height="9"/></svg>';
    await expect(printer.print(page(drawn))).rejects.toMatchObject({ values: { failure: 'image', detail: '图 2' } });
    const broken = '@font-face{font-family:Song;src:url(data:font/ttf;base64,AAAA)}';
    await expect(printer.print(page('<p>字</p>', broken))).rejects.toMatchObject({
      code: 'print-finishes',
      values: { failure: 'font', detail: 'Song' },
    });
    expect(await textOf(await printer.print(page('<p>照常</p>')))).toBe('照常');
  });

  test('runs no script of the page', async () => {
    const html = page('<p>原文</p><script>document.body.textContent="改写"</script><img src="x" onerror="alert(1)">');
    await expect(printer.print(html)).rejects.toBeInstanceOf(EnvironmentProblem);
    expect(await textOf(await printer.print(page('<p>原文</p><script>document.body.remove()</script>')))).toBe('原文');
  });
});

describe('soft hyphens', () => {
  const words =
    'Trans\u00adplan\u00adta\u00adtion of hae\u00adma\u00adto\u00adpoi\u00ade\u00adtic cells im\u00adproves neu\u00adro\u00adlog\u00adi\u00adcal func\u00adtion af\u00adter is\u00adchae\u00admic stroke. ';
  const style = '@page{size:100mm 200mm;margin:10mm}body{margin:0}p{text-align:justify}';
  const html = page(`<p lang="en">${words.repeat(30)}</p>`, style);
  const width = (80 / 25.4) * 96;

  test('stay only where a line ends', async () => {
    const glyphs = await glyphsOf(await printer.print(html, { dropUnusedHyphensAt: width }));
    const divided = glyphs.match(/ ‐/gu) ?? [];
    expect(divided.length).toBeGreaterThan(5);
    expect(glyphs.replaceAll(' ‐', '').match(/haematopoietic/gu)).toHaveLength(30);
    expect(await glyphsOf(await printer.print(html))).toContain('hae ma to poi e tic');
  });

  test('are dropped without moving a line end', async () => {
    for (const millimetres of [80, 71.3, 62.9]) {
      const margin = (100 - millimetres) / 2;
      const narrowed = html.replace('margin:10mm', `margin:10mm ${margin}mm`);
      const dropped = await printer.print(narrowed, { dropUnusedHyphensAt: (millimetres / 25.4) * 96 });
      expect(await textOf(dropped)).toBe(await textOf(await printer.print(narrowed)));
    }
  });

  test('the next document is laid out for the screen again', async () => {
    await Promise.all([1, 2].map(() => printer.print(html, { dropUnusedHyphensAt: 300 })));
    const hidden = page('<p>屏幕</p>', '@media print{p{display:none}body::after{content:"印刷"}}');
    expect(await textOf(await printer.print(hidden))).toBe('印刷');
  });
});

describe('failures', () => {
  test('a page that takes too long is given up, ended, and replaced', async () => {
    const others = renderersBelow(process.pid);
    const impatient = printerIn(cache.path, { timeLimit: 2500 });
    const heavy = page('<div><p>重</p>'.repeat(60_000), 'div{columns:2}p{float:left}');
    const attempt = impatient.print(heavy, { name: 'zh/heavy.pdf' });
    attempt.catch(() => undefined);
    const ours = (): number[] => renderersBelow(process.pid).filter((pid) => !others.includes(pid));
    await vi.waitUntil(() => ours().length > 0, 10_000);
    const hanging = ours();
    await expect(attempt).rejects.toMatchObject({
      code: 'print-finishes',
      values: { failure: 'time-limit', detail: '2.5 s', page: 'zh/heavy.pdf' },
    });
    await vi.waitUntil(() => !hanging.some(isAlive), 10_000);
    expect(await textOf(await impatient.print(page('<p>轻</p>')))).toBe('轻');
    await impatient.close();
  });

  test('a browser that ends is started again by the next print', async () => {
    const mortal = printerIn(cache.path);
    await mortal.print(page('<p>一</p>'));
    await mortal.close();
    expect(await textOf(await mortal.print(page('<p>二</p>')))).toBe('二');
    await mortal.close();
  });

  test('a browser that the user names and that is none is reported, and no other is taken', async () => {
    const variables = { ...process.env, DIGLOT_BROWSER: '/nowhere/chrome' };
    const mistaken = printerIn(cache.path, { variables });
    await expect(mistaken.print(page(''))).rejects.toMatchObject({ code: 'browser-is-available' });
    await mistaken.close();
  });

  test('closing leaves no process behind', async () => {
    const { executable } = await printer.describe();
    const passing = printerIn(cache.path);
    await passing.print(page('<p>一</p>'));
    const before = processesOf(executable);
    await passing.close();
    const after = processesOf(executable);
    expect(after.length).toBeLessThan(before.length);
    expect(await textOf(await printer.print(page('<p>还在</p>')))).toBe('还在');
  });
});

/** Live processes that run an executable. */
function processesOf(executable: string): string[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return listed.filter((line) => line.includes(executable) && !/^\s*\d+\s+Z/u.test(line));
}

test('the cache holds the browser and nothing half-made', async () => {
  await printer.describe();
  expect(readdirSync(`${cache.path}/temporary`)).toEqual([]);
});

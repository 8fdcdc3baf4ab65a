import { describe, expect, test } from 'vitest';
import { createProgress, displayWidth, showsColours } from '../../src/platform/terminal.ts';

const recorder = (properties: { isTTY?: boolean; columns?: number } = {}) => {
  const written: string[] = [];
  return { written, stream: { ...properties, write: (text: string) => written.push(text) } };
};
const reading = { zh: '读取并检查', en: 'Reading' };
const printing = { zh: '排印', en: 'Printing' };

describe('progress', () => {
  test('is one line a step in a log', () => {
    const { written, stream } = recorder();
    const progress = createProgress(stream, 'zh');
    progress.step(reading);
    progress.step(printing, '1/2');
    progress.step(printing, '2/2');
    progress.end();
    expect(written).toEqual(['读取并检查\n', '排印\n']);
  });

  test('is one line that is written over on a terminal, and gone at the end', () => {
    const { written, stream } = recorder({ isTTY: true, columns: 80 });
    const progress = createProgress(stream, 'en');
    progress.end();
    progress.step(printing, '1/2');
    progress.step(printing, '2/2');
    progress.end();
    expect(written).toEqual(['\r\u001b[2KPrinting  1/2', '\r\u001b[2KPrinting  2/2', '\r\u001b[2K']);
  });

  test('never wraps, wide characters counted', () => {
    const { written, stream } = recorder({ isTTY: true, columns: 12 });
    createProgress(stream, 'zh').step(reading, '细胞移植');
    const line = written[0]!.replace('\r\u001b[2K', '');
    expect(line).toBe('读取并检查…');
    expect(displayWidth(line)).toBeLessThan(12);
  });
});

test('the width of a text counts what a terminal shows', () => {
  expect(displayWidth('a字，b')).toBe(6);
  expect(displayWidth('e\u0301\u200b')).toBe(1);
  expect(displayWidth('\u001b[31m红\u001b[39m')).toBe(2);
});

test('colours are for terminals whose user has not declined them', () => {
  expect(showsColours({ isTTY: true, write: () => 0 }, {})).toBe(true);
  expect(showsColours({ write: () => 0 }, {})).toBe(false);
  expect(showsColours({ isTTY: true, write: () => 0 }, { NO_COLOR: '1' })).toBe(false);
  expect(showsColours({ isTTY: true, write: () => 0 }, { TERM: 'dumb' })).toBe(false);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRaster } from '../../src/engines/image/read-raster.ts';
import type { Raster } from '../../src/model/image.ts';
import { project } from '../support/build.ts';
import { exif, grayPng, jpegSegment, pngChunk, withChunks, withSegments } from '../support/pictures.ts';

const picture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(project, 'test/fixtures/figures/staining/figures', name)));
const section = picture('section.jpg');
const glow = picture('glow.jpg');
const blot = picture('blot.png');

const read = (bytes: Uint8Array): Raster => {
  const result = readRaster(bytes);
  if ('problem' in result) throw new Error(result.problem.kind);
  return result.raster;
};
const problem = (bytes: Uint8Array): string => {
  const result = readRaster(bytes);
  return 'problem' in result ? [result.problem.kind, result.problem.detail].filter(Boolean).join(' ') : 'none';
};
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1');

describe('a picture', () => {
  test.each([
    ['baseline JPEG', section, 'jpeg', 1000, 700],
    ['progressive JPEG', glow, 'jpeg', 1040, 780],
    ['PNG', blot, 'png', 1040, 780],
  ])('is read: %s', (_name, bytes, type, width, height) => {
    expect(read(bytes)).toMatchObject({ type, width, height });
  });

  test('without metadata is published byte by byte', () => {
    expect(Buffer.compare(read(section).bytes, section)).toBe(0);
    expect(Buffer.compare(read(glow).bytes, glow)).toBe(0);
  });

  test('is the same read again', () => {
    for (const bytes of [section, glow, blot]) {
      const once = read(bytes);
      expect(read(once.bytes)).toEqual(once);
    }
  });
});

describe('what only its makers should know stays behind', () => {
  test('in a JPEG: EXIF with a place, XMP, IPTC, comments, thumbnails, what stands behind the end', () => {
    const told = withSegments(
      section,
      jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(1)])),
      jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret</x:xmpmeta>'),
      jpegSegment(0xe0, 'JFXX\0\x10secret'),
      jpegSegment(0xe2, 'MPF\0secret'),
      jpegSegment(0xed, 'Photoshop 3.0\0secret'),
      jpegSegment(0xfe, 'secret'),
    );
    const whole = Buffer.concat([told, Buffer.from('secret')]);
    expect(holds(whole, 'secret') && holds(whole, 'Exif')).toBe(true);
    expect(Buffer.compare(read(whole).bytes, section)).toBe(0);
  });

  test('in a PNG: texts, times, EXIF, chunks of programs, what stands behind the end', () => {
    expect(holds(blot, 'Sample') && holds(blot, 'tIME')).toBe(true);
    const told = withChunks(blot, pngChunk('eXIf', exif(1)), pngChunk('prVt', Buffer.from('secret')));
    const { bytes } = read(Buffer.concat([told, Buffer.from('secret')]));
    for (const word of ['secret', 'Sample', 'tEXt', 'tIME', 'eXIf']) expect(holds(bytes, word), word).toBe(false);
  });

  test('but color profiles and densities go along', () => {
    const profile = jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01profile');
    const adobe = jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
    const { bytes } = read(withSegments(section, profile, adobe));
    expect(holds(bytes, 'ICC_PROFILE') && holds(bytes, 'Adobe') && holds(bytes, 'JFIF')).toBe(true);
    expect(holds(read(withChunks(blot, pngChunk('iCCP', Buffer.from('p\0\0')))).bytes, 'iCCP')).toBe(true);
  });
});

describe('a picture that cannot be published', () => {
  const turned = (value: number, order: 'big' | 'little') =>
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(value, order)]));
  const text = (words: string) => new TextEncoder().encode(words);
  const framed = (change: (frame: Buffer) => void, jpeg = section): Uint8Array => {
    const copy = Buffer.from(jpeg);
    change(copy.subarray(copy.indexOf(Buffer.from('ffc0', 'hex'))));
    return copy;
  };

  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['a GIF', text('GIF89a......'), 'other-type GIF'],
    ['a TIFF', text('II*\0........'), 'other-type TIFF'],
    ['an SVG', text('\ufeff<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'other-type SVG'],
    ['a web page', text('<!doctype html><script>alert(1)</script>'), 'other-type HTML'],
    ['a PDF', text('%PDF-1.7'), 'other-type PDF'],
    ['something else', text('PNG'), 'other-type'],
    ['a PNG without its end', blot.subarray(0, blot.length - 12), 'cut-off'],
    ['the signature of a PNG', blot.subarray(0, 8), 'cut-off'],
    ['a PNG with a bit changed', blot.map((byte, index) => (index === 4000 ? byte ^ 1 : byte)), 'damaged'],
    ['a PNG with two headers', withChunks(blot, blot.subarray(8, 33)), 'damaged'],
    ['a PNG without a width', grayPng(1, 1, [0, 1]), 'damaged'],
    ['a PNG of a thousand million pixels', grayPng(1, 1, [32_000, 32_000]), 'too-large 32000 × 32000'],
    ['a PNG that moves', withChunks(blot, pngChunk('acTL', Buffer.alloc(8))), 'animated'],
    ['a PNG to be turned', withChunks(blot, pngChunk('eXIf', exif(3))), 'turned'],
    ['a JPEG without its end', section.subarray(0, section.length - 2), 'cut-off'],
    ['a JPEG cut off in a segment', section.subarray(0, 10), 'cut-off'],
    ['a JPEG without pixels', Buffer.from('ffd8ffd9', 'hex'), 'damaged'],
    ['a JPEG with something between its segments', withSegments(section, jpegSegment(0xfe, ''), text('..')), 'damaged'],
    ['a JPEG to be turned', withSegments(section, turned(6, 'big')), 'turned'],
    ['a JPEG to be turned, of another byte order', withSegments(section, turned(8, 'little')), 'turned'],
    ['a JPEG in CMYK', framed((frame) => void (frame[9] = 4)), 'cmyk'],
    ['a JPEG of twelve bits', framed((frame) => void (frame[4] = 12)), 'coding'],
    ['a JPEG in arithmetic coding', framed((frame) => void (frame[1] = 0xc9)), 'coding'],
    [
      'a JPEG of four thousand million pixels',
      framed((frame) => void frame.fill(0xff, 5, 9)),
      'too-large 65535 × 65535',
    ],
  ])('is %s', (_name, bytes, expected) => expect(problem(bytes)).toBe(expected));

  test('never makes the reader throw, whatever its bytes are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      ...[section, blot].map((whole) =>
        fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length)).map(([at, value, end]) => {
          const copy = Uint8Array.from(whole);
          copy[at] = value;
          return copy.subarray(0, end);
        }),
      ),
      fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.of(0xff, 0xd8, 0xff, ...tail)),
      fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.of(...blot.subarray(0, 8), ...tail)),
    );
    fc.assert(fc.property(bytes, (some) => void readRaster(some)));
  });
});

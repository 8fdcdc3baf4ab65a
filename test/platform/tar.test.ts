import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readTar } from '../../src/platform/browser/tar.ts';
import { project, temporaryFolder } from './printing.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const archive = (...options: string[]): Uint8Array =>
  execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder.path, ...options]);

describe('readTar', () => {
  test('gives the libraries of the embedded browser', () => {
    const compressed = readFileSync(join(project, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    const files = readTar(brotliDecompressSync(compressed));
    const names = files.map(({ path }) => path);
    expect(names).toContain('lib/libnss3.so');
    expect(names).toContain('lib/libnspr4.so');
    const elf = Buffer.from('\u007fELF');
    for (const { path, bytes } of files)
      if (path.includes('.so')) expect(Buffer.from(bytes.subarray(0, 4))).toEqual(elf);
  });

  test('gives every byte of files of any size, from folders too', () => {
    mkdirSync(join(folder.path, 'in'));
    const sizes = [0, 1, 511, 512, 513, 4000];
    for (const size of sizes) writeFileSync(join(folder.path, 'in', `${size}`), Buffer.alloc(size, size % 251));
    const files = readTar(archive('in'));
    expect(files.map(({ bytes }) => bytes.length).sort((a, b) => a - b)).toEqual(sizes);
    for (const { bytes } of files) expect(bytes.every((byte) => byte === bytes.length % 251)).toBe(true);
  });

  test('refuses links, paths out of the folder, damage and a cut', () => {
    symlinkSync('/etc/passwd', join(folder.path, 'link'));
    writeFileSync(join(folder.path, 'plain'), 'plain');
    expect(() => readTar(archive('link'))).toThrow('no regular file');
    expect(() => readTar(archive('--transform=s,^,../,', '-P', 'plain'))).toThrow('leaves the folder');
    const sound = archive('plain');
    expect(() => readTar(sound.subarray(0, 514))).toThrow('cut off');
    const damaged = Uint8Array.from(sound);
    damaged[0] = 0x71;
    expect(() => readTar(damaged)).toThrow('checksum');
  });
});

/** A regular file of an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of a tar archive (POSIX.1-1988 ustar). Throws on whatever else a tar can hold (links, devices,
 * extended headers), on paths that leave the archive's folder and on a header whose checksum is wrong.
 */
export function readTar(archive: Uint8Array): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  for (let start = 0; start + block <= archive.length;) {
    const header = archive.subarray(start, start + block);
    if (header.every((byte) => byte === 0)) break;
    if (octal(header, 148, 8) !== checksum(header)) throw new Error('tar: wrong checksum');
    const prefix = text(header, 345, 155);
    const path = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
    const size = octal(header, 124, 12);
    const type = text(header, 156, 1) || '0';
    const begin = start + block;
    if (type === '0') {
      if (leavesFolder(path)) throw new Error(`tar: ${path} leaves the folder`);
      if (begin + size > archive.length) throw new Error(`tar: ${path} is cut off`);
      files.push({ path, bytes: archive.subarray(begin, begin + size) });
    } else if (type !== '5') {
      throw new Error(`tar: ${path} is no regular file`);
    }
    start = begin + Math.ceil(size / block) * block;
  }
  return files;
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}

/** The sum of the header's bytes, its own field counted as spaces. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

function leavesFolder(path: string): boolean {
  return path === '' || path.startsWith('/') || /[\\:]/u.test(path) || path.split('/').includes('..');
}

/** How files of each sort begin, in hexadecimal; dots stand for any digit. */
const beginnings: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['PNG', /^89504e470d0a1a0a/],
  ['JPEG', /^ffd8ff/],
  ['GIF', /^474946383[79]61/],
  ['TIFF', /^(49492a00|4d4d002a|49492b00|4d4d002b)/],
  ['WebP', /^52494646.{8}57454250/],
  ['HEIC', /^.{8}66747970(68656963|68656978|6d696631|68657663)/],
  ['AVIF', /^.{8}66747970(61766966|61766973)/],
  ['JPEG 2000', /^0000000c6a5020200d0a870a/],
  ['JPEG XL', /^(ff0a|0000000c4a584c20)/],
  ['BMP', /^424d.{8}0{8}/],
  ['PSD', /^38425053/],
  ['PDF', /^25504446/],
  ['EPS', /^(25215053|c5d0d3c6)/],
  ['ZIP', /^504b0304/],
];

/** What a file is by its first bytes, as people call it (`PNG`, `TIFF`, `SVG`); nothing for what is not known. */
export function sniff(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  return beginnings.find(([, pattern]) => pattern.test(head))?.[0] ?? markup(bytes);
}

function markup(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (!text.startsWith('<')) return '';
  if (/<svg[\s>]/i.test(text)) return 'SVG';
  return /^<(!doctype html|html|head|body|script)[\s>]/i.test(text) ? 'HTML' : 'XML';
}

/** What Windows has for devices, so that no file may be called so, whatever its ending. */
const reserved = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;

/**
 * The name of each record's own files, by its key: the key in lower case with hyphens for colons, for there are disks
 * that take capitals for small letters. Where two keys would have one name, the later one gets `-2`.
 */
export function entryNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    const plain = key.toLowerCase().replace(/[^a-z\d._-]+/g, '-');
    const stem = reserved.test(plain.split('.')[0]!) ? `reference-${plain}` : plain;
    let name = stem;
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}`;
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

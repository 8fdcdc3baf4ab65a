import { pinyin } from '../../check/pinyin/readings-of.ts';
import type { CslItem } from '../../model/csl.ts';
import { isCitationKey, type ImportRecord } from '../../read/read-import.ts';

/**
 * The key of each record that is to be taken in: its own where a text can cite it; else one made of it, or of the first
 * author and the year (`zhang2020`), that no other record has.
 */
export function keysFor(records: readonly ImportRecord[], taken: Iterable<string>): string[] {
  const used = new Set([...taken, ...records.map(({ key }) => key).filter(isCitationKey)]);
  return records.map((record) => {
    if (isCitationKey(record.key)) return record.key;
    const stem = stemOf(record);
    const key = [...'\0abcdefghijklmnopqrstuvwxyz']
      .map((end) => stem + end.replace('\0', ''))
      .find((one) => !used.has(one));
    const free = key ?? `${stem}-${used.size}`;
    used.add(free);
    return free;
  });
}

function stemOf({ key, item }: ImportRecord): string {
  // A web address tells nothing that a person would want to type.
  const own = /^[a-z]+:\/\//i.test(key)
    ? ''
    : latin(key)
        .replace(/[^A-Za-z0-9:._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  if (own !== '' && !/^\d+$/.test(own)) return own;
  const year = String(item.issued?.['date-parts']?.[0]?.[0] ?? '');
  return `${surnameOf(item) || 'reference'}${year}`;
}

function surnameOf({ author, editor }: CslItem): string {
  const [first] = author ?? editor ?? [];
  const name = first?.family ?? first?.literal ?? '';
  const surname = /^\p{Script=Han}/u.test(name) && !first?.given ? [...name][0]! : name;
  return latin(surname)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20);
}

/** Letters without accents, Han characters as they are read. */
function latin(words: string): string {
  const { readings, surnames } = pinyin();
  return [...words.normalize('NFKD')]
    .map((character) => surnames.get(character) ?? readings.get(character)?.[0] ?? character)
    .join('');
}

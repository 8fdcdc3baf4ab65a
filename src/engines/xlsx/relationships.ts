import { readXml } from './read-xml.ts';

/** A file of a workbook that another one refers to. */
export interface Relationship {
  readonly id: string;
  /** The last part of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly kind: string;
  /** Path in the archive. */
  readonly path: string;
}

/** What a file of a workbook refers to (ECMA-376 part 2, 6.5); nothing where it has no list of that. */
export function relationshipsOf(path: string, files: ReadonlyMap<string, string>): Relationship[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const found: Relationship[] = [];
  readXml(files.get(`${folder}_rels/${name}.rels`) ?? '<Relationships/>', {
    open(element, attribute) {
      if (element !== 'Relationship') return;
      const [id = '', type = '', target = ''] = [attribute('Id'), attribute('Type'), attribute('Target')];
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path: resolved(target, folder) });
    },
  });
  return found;
}

function resolved(target: string, folder: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

import type { ArticleText } from '../check/corpus/articles.ts';

/**
 * An article of many times the size: the sections of its body are repeated under new ids, with notes of their own and
 * abbreviations introduced once only; its tables have their rows repeated.
 */
export function grown(text: ArticleText, times: number): ArticleText {
  return Object.fromEntries(
    Object.entries(text).map(([path, content]) => {
      if (path.endsWith('.md')) return [path, grownText(content, times)];
      return [path, path.includes('/tables/') ? grownTable(content, times) : content];
    }),
  );
}

function grownText(markdown: string, times: number): string {
  const sections = markdown.split(/(?=^## )/m);
  const first = sections.filter((section) => /^## .*\{#abs\}/.test(section));
  const body = sections.filter((section) => !first.includes(section)).join('');
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(body, `x${index + 1}`));
  return [...first, body, ...copies].join('\n');
}

function copyOf(body: string, suffix: string): string {
  return body
    .replace(/\{#(s[\w-]+)\}/g, `{#$1-${suffix}}`)
    .replace(/\]\(#(s[\w-]+)\)/g, `](#$1-${suffix})`)
    .replace(/\[\^([\w-]+)\]/g, `[^$1-${suffix}]`)
    .replace(/^::table\{.*\}$/gm, '')
    .replace(/（[a-z–-]+(?: [A-Za-z–-]+)*, [A-Za-z]+）| \([A-Z]+s?\)/g, '')
    .replace(/（International[^）]*）/g, '');
}

/** Each row with its copies behind it, so that groups stay together. */
function grownTable(yaml: string, times: number): string {
  const rows = /^rows:\n((?: .*\n|\n)*)/m.exec(yaml);
  if (!rows) return yaml;
  const repeated = rows[1]!
    .split(/(?=^ {2}- id: )/m)
    .flatMap((row) =>
      Array.from({ length: times }, (_, copy) => (copy === 0 ? row : row.replace(/id: (\S+)/, `id: $1${copy + 100}`))),
    );
  return yaml.replace(rows[0], () => `rows:\n${repeated.join('')}\n`);
}

import type { ShownFile } from './examples.ts';

const languages: Readonly<Record<string, string>> = { md: 'markdown', csl: 'xml' };

/**
 * Files as Markdown shows them: the name of each and its text in a fenced block. `title`: words that stand before the
 * first name.
 */
export function filesAsBlocks(files: readonly ShownFile[], title?: string): string {
  return files
    .map(({ name, text }, index) => {
      const head = index === 0 && title !== undefined ? `**${title}** · ` : '';
      return `${head}\`${name}\`\n\n${fenced(name, text)}`;
    })
    .join('\n\n');
}

/** A block whose fence is longer than any inside. */
function fenced(name: string, text: string): string {
  const ending = name.split('.').at(-1)!;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${languages[ending] ?? ending}\n${text}\n${fence}`;
}

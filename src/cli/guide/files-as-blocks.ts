const languages: Readonly<Record<string, string>> = { md: 'markdown', csl: 'xml' };

/** Files as Markdown shows them: the name of each, and its text in a fenced block whose fence is longer than any inside. */
export function filesAsBlocks(files: readonly { readonly name: string; readonly text: string }[]): string {
  return files.map(({ name, text }) => `\`${name}\`\n\n${fenced(name, text)}`).join('\n\n');
}

function fenced(name: string, text: string): string {
  const ending = name.split('.').at(-1)!;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${languages[ending] ?? ending}\n${text}\n${fence}`;
}

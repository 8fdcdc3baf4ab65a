import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grown } from './grown-article.ts';

const sample = fileURLToPath(new URL('../fixtures/sample', import.meta.url));

/** Writes a journal of so many articles, each the sample of the tests with its body four times over. */
export function writeArticles(content: string, count: number): void {
  mkdirSync(content);
  cpSync(join(sample, 'journal.yaml'), join(content, 'journal.yaml'));
  for (let number = 1; number <= count; number += 1) writeArticle(join(content, `article-${number}`));
}

function writeArticle(article: string): void {
  const source = join(sample, 'sample');
  cpSync(source, article, { recursive: true });
  const texts = readdirSync(source).filter((name) => name.endsWith('.md'));
  const text = grown(Object.fromEntries(texts.map((name) => [name, readFileSync(join(source, name), 'utf8')])), 4);
  for (const [name, content] of Object.entries(text)) writeFileSync(join(article, name), content);
}

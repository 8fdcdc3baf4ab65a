/**
 * `npm run bench:site`: the web edition of a journal of 250 and of 1,000 articles, with its lists and its search, made without a
 * browser. Prints milliseconds for each article, which should stay the same, and the memory on the way, which should not
 * grow with the articles. Each is the sample of the tests with its body four times over. `site.ts COUNT...` takes other numbers.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grown } from './grown-article.ts';
import { around, run } from './measure.ts';
import { argumentsOf, everything, launcher, outputBelow } from './requests.ts';

const sample = fileURLToPath(new URL('../fixtures/sample', import.meta.url));
const formats = ['html', 'parallel-html', 'search'];
const named = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'diglot-site-'));
try {
  for (const count of named.length > 0 ? named : [250, 1000]) {
    const content = join(folder, `content-${count}`);
    mkdirSync(content);
    cpSync(join(sample, 'journal.yaml'), join(content, 'journal.yaml'));
    for (let number = 1; number <= count; number += 1) layOut(join(content, `article-${number}`));
    const request = { ...everything, formats };
    const { milliseconds, megabytes } = await run([
      launcher,
      ...argumentsOf(request, content, outputBelow(folder, `${count}`)),
    ]);
    const parts = [0.25, 0.5, 0.75, 1].map((share) => around(megabytes, share)).join(' ');
    const each = (milliseconds / count).toFixed(0);
    console.log(`${count} articles  ${each.padStart(4)} ms each   MB at 25, 50, 75, 100 % of the time: ${parts}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes one article. */
function layOut(article: string): void {
  const source = join(sample, 'sample');
  cpSync(source, article, { recursive: true });
  const texts = readdirSync(source).filter((name) => name.endsWith('.md'));
  const text = grown(Object.fromEntries(texts.map((name) => [name, readFileSync(join(source, name), 'utf8')])), 4);
  for (const [name, content] of Object.entries(text)) writeFileSync(join(article, name), content);
}

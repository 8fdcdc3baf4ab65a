/**
 * `npm run bench:site`: the web edition of a journal of 250 and of 1,000 articles, with its lists and its search, made without a
 * browser. Prints milliseconds for each article, which should stay the same, and the memory on the way, which should not
 * grow with the articles. Each is the sample of the tests with its body four times over. `site.ts COUNT...` takes other numbers.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArticles } from './many-articles.ts';
import { around, run } from './measure.ts';
import { argumentsOf, everything, launcher, outputBelow } from './requests.ts';

const formats = ['html', 'parallel-html', 'search'];
const named = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'diglot-site-'));
try {
  for (const count of named.length > 0 ? named : [250, 1000]) {
    const content = join(folder, `content-${count}`);
    writeArticles(content, count);
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

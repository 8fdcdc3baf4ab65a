/**
 * `npm run bench:many`: the review a hundred times over, its web pages and reprints in both languages, against the
 * browser's own print of the same two hundred pages in two tabs. Prints milliseconds for each PDF, and the memory of
 * all processes while they go on: after 40 PDFs it should not grow by more than what has been made and waits to be published.
 * `many.ts COUNT` takes another number of articles.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { around, run, type Run } from './measure.ts';
import { recordPrintPages } from './print-pages.ts';
import { argumentsOf, everything, launcher, outputBelow, requests, shippedContent } from './requests.ts';

const count = Number(process.argv[2] ?? 100);
const slug = requests.review.only[0]!;
const floorScript = fileURLToPath(new URL('floor.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'diglot-many-'));
try {
  const content = join(folder, 'content');
  mkdirSync(content);
  cpSync(join(shippedContent, 'journal.yaml'), join(content, 'journal.yaml'));
  for (let number = 1; number <= count; number += 1) {
    cpSync(join(shippedContent, slug), join(content, `${slug}-${number}`), { recursive: true });
  }
  const recorded = await recordPrintPages(requests.review, shippedContent, outputBelow(folder, 'recorded'));
  const pages = recorded.pages.map((html, index) => {
    const path = join(folder, `page-${index}.html`);
    writeFileSync(path, html);
    return path;
  });

  const request = { ...everything, formats: requests.review.formats };
  const built = await run([launcher, ...argumentsOf(request, content, outputBelow(folder, 'many'))]);
  const floor = await run([floorScript, `--times=${count}`, recorded.executable, ...pages]);
  console.log(`${count * pages.length} PDFs of ${count} articles`);
  console.log(lineOf('build', built));
  console.log(lineOf('floor', floor));
  console.log(`${(built.milliseconds / floor.milliseconds).toFixed(2)} times the floor`);

  function lineOf(name: string, { milliseconds, megabytes }: Run): string {
    const each = (milliseconds / (count * pages.length)).toFixed(0);
    const parts = [0.2, 0.4, 0.6, 0.8, 1].map((share) => around(megabytes, share)).join(' ');
    return `  ${name}  ${each.padStart(4)} ms each   MB at 20, 40, 60, 80, 100 % of the time: ${parts}`;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

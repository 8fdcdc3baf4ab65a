/**
 * The floor: a bare script that starts the same browser and prints finished pages side by side.
 * `floor.ts [--twice] EXECUTABLE PAGE...`; with `--twice` it prints them again in the same pages and says how long
 * the second time took, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { browserArguments } from '../../src/platform/browser/arguments.ts';

const twice = process.argv[2] === '--twice';
const [executable, ...paths] = process.argv.slice(twice ? 3 : 2);
const browser = await launch({
  executablePath: executable!,
  pipe: true,
  waitForInitialPage: false,
  ignoreDefaultArgs: true,
  args: browserArguments({ sandboxed: process.getuid?.() !== 0, profile: undefined }),
});
try {
  const pages = await Promise.all(paths.map(() => browser.newPage()));
  const print = (): Promise<unknown> =>
    Promise.all(
      pages.map(async (page, index) => {
        await page.setContent(readFileSync(paths[index]!, 'utf8'), { waitUntil: 'load' });
        return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      }),
    );
  await print();
  if (twice) {
    const start = performance.now();
    await print();
    console.log(performance.now() - start);
  }
} finally {
  await browser.close();
}

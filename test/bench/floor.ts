/**
 * The floor: a bare script that starts the same browser and prints finished pages side by side.
 * `floor.ts [--twice | --times=N] EXECUTABLE PAGE...`; with `--times` it prints them so often in the same tabs; with `--twice`
 * too, and says how long the second time took, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { browserArguments } from '../../src/platform/browser/arguments.ts';

const option = process.argv[2]!.startsWith('--') ? process.argv[2]! : '--times=1';
const [executable, ...paths] = process.argv.slice(2).filter((argument) => argument !== option);
const times = option === '--twice' ? 2 : Number(option.replace('--times=', ''));
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
  let start = performance.now();
  for (let time = 0; time < times; time += 1) {
    start = performance.now();
    await print();
  }
  if (option === '--twice') console.log(performance.now() - start);
} finally {
  await browser.close();
}

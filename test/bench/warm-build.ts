/**
 * Builds a content folder twice in one process and prints how long the second time took, in milliseconds.
 * `warm-build.ts CONTENT OUTPUT [anew]`; with `anew` nothing is remembered, so that all is read and printed again.
 */
import { openPorts } from '../../src/cli/ports.ts';
import { build } from '../../src/pipeline/build.ts';
import { everything } from './print-pages.ts';

const [content, output, wish] = process.argv.slice(2);
const ports = await openPorts({ content: content!, output: output!, ui: 'en' });
const { memo, ...others } = ports;
const silent = { ...others, ...(wish !== 'anew' && memo && { memo }), progress: { step: () => undefined } };
try {
  await build(everything, silent);
  const start = performance.now();
  await build(everything, silent);
  console.log(performance.now() - start);
} finally {
  await ports.printer.close();
}

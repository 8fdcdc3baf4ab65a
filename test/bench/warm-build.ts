/**
 * Builds twice in one process and prints how long the second time took, in milliseconds.
 * `warm-build.ts CONTENT OUTPUT REQUEST KEPT`: REQUEST is one of `requests.ts`; KEPT says what is remembered of the first
 * time: `all`; `content`, what was read and checked, so that all pages are made and printed anew; or `nothing`.
 */
import { openPorts } from '../../src/cli/ports.ts';
import { build } from '../../src/pipeline/build.ts';
import { createMemo, type Memo } from '../../src/pipeline/memo.ts';
import { formats } from '../../src/render/formats/registry.ts';
import { madeAnew } from './made-anew.ts';
import { requests } from './requests.ts';

const [content, output, name, kept] = process.argv.slice(2);
const request = requests[name as keyof typeof requests];
const others = await openPorts({ content: content!, output: output!, ui: 'en' });
const remembered = kept === 'all' ? createMemo() : kept === 'content' ? memoOfContent() : undefined;
const ports = {
  ...others,
  ...madeAnew(others.shelf),
  ...(remembered && { memo: remembered }),
  progress: { step: () => undefined },
};
try {
  await build(request, ports);
  const start = performance.now();
  await build(request, ports);
  console.log(performance.now() - start);
} finally {
  await others.printer.close();
}

/** A memory that forgets all outputs: their units begin with a format's name. */
function memoOfContent(): Memo {
  const known = createMemo();
  const names = new Set(Object.keys(formats));
  return {
    remember: (unit, key, make) => (names.has(unit.split(' ', 1)[0]!) ? make() : known.remember(unit, key, make)),
  };
}

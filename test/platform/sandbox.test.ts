import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserCandidates } from '../../src/platform/browser/candidates.ts';
import { launchBrowser } from '../../src/platform/browser/launch.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { project, temporaryFolder } from './printing.ts';

const program = fileURLToPath(new URL('describe-printer.ts', import.meta.url));
const nobody = 65_534;
const asNobody = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`;

const folder = temporaryFolder();
const cache = join(folder.path, 'cache');
const otherUserCache = join(folder.path, 'other-user');
beforeAll(() => {
  mkdirSync(cache);
  mkdirSync(otherUserCache);
  chmodSync(folder.path, 0o755);
  if (isRoot) chownSync(otherUserCache, nobody, nobody);
});
afterAll(() => folder.remove());

const isRoot = process.getuid?.() === 0;
const embedded = process.platform === 'linux' && process.arch === 'x64';
/** What these tests need to play another machine; said aloud when it is not there. */
const missing = !embedded
  ? 'no embedded browser for this platform'
  : !isRoot
    ? 'only root may become another user'
    : ['setpriv', 'unshare'].find((tool) => spawnSync(tool, ['--version']).error)?.concat(' is not installed');
if (missing) console.log(`sandbox.test.ts is skipped in part: ${missing}`);

test.skipIf(missing)('root prints without the sandbox and without a warning', () => {
  const said = execFileSync(process.execPath, [program, cache], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ text: '印成', source: 'embedded', sandboxed: false, found: [] });
});

test.skipIf(missing)('an ordinary user prints in the sandbox', () => {
  const said = execFileSync('sh', ['-c', `exec ${asNobody} "$0" "$@"`, process.execPath, program, otherUserCache], {
    encoding: 'utf8',
    env: { ...process.env, HOME: '/nonexistent' },
  });
  expect(JSON.parse(said)).toEqual({ text: '印成', source: 'embedded', sandboxed: true, found: [] });
});

test.skipIf(missing)('where user namespaces are forbidden, the browser runs without and says so', async () => {
  const forbid = `setpriv --reuid=0 --regid=0 --clear-groups sh -c 'echo 0 > /proc/sys/user/max_user_namespaces && exec ${asNobody} "$0" "$@"'`;
  const child = spawn(
    'unshare',
    ['--user', 'sh', '-c', `echo ready; read go; exec ${forbid} "$0" "$@"`, process.execPath, program, otherUserCache],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, HOME: '/nonexistent' } },
  );
  let said = '';
  for await (const bytes of child.stdout) {
    const first = said === '';
    said += String(bytes);
    if (!first) continue;
    // The new namespace has no users until somebody outside names them.
    for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${child.pid}/${map}`, '0 0 65536');
    child.stdin.end('go\n');
  }
  expect(JSON.parse(said.replace('ready\n', ''))).toEqual({
    text: '印成',
    source: 'embedded',
    sandboxed: false,
    found: ['browser-is-sandboxed'],
  });
});

const nss = '/lib/x86_64-linux-gnu/libnss3.so';
const hiding = missing ?? (existsSync(nss) ? undefined : `${nss} is not there`);
test.skipIf(hiding)('where the system has no NSS, our own libraries serve', () => {
  // In a mount namespace of its own an empty file stands in the library's place, for this child alone.
  const said = execFileSync(
    'unshare',
    ['--mount', 'sh', '-c', `mount --bind /dev/null ${nss}; exec "$0" "$@"`, process.execPath, program, cache],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(said)).toMatchObject({ text: '印成', source: 'embedded' });
  const unpacked = readdirSync(join(cache, 'browser')).find((name) => name.startsWith('libraries-'));
  expect(readdirSync(join(cache, 'browser', unpacked!))).toContain('libnss3.so');
});

test.skipIf(!embedded)('a browser that misses a library starts again with ours before the system’s', async () => {
  const surroundings = { platform: process.platform, architecture: process.arch, project, cache: cacheIn(cache) };
  const candidates = browserCandidates({ ...surroundings, variables: {} });
  const { value: candidate } = await candidates.next();
  const real = await candidate!.executable();
  const picky = join(folder.path, 'picky-browser');
  writeFileSync(
    picky,
    `#!/bin/sh
case "$LD_LIBRARY_PATH" in
  *libraries-*:/system) exec "${real}" "$@" ;;
esac
echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2
exit 127
`,
    { mode: 0o755 },
  );
  const variables = { ...process.env, LD_LIBRARY_PATH: '/system' };
  const one = { ...candidate!, executable: () => Promise.resolve(picky) };
  const running = await launchBrowser(only(one), { superuser: isRoot, variables });
  expect(await running.browser.version()).toMatch(/Chrome\//u);
  await running.close();
  // Without libraries of ours there is nothing more to try.
  const { libraries: _, ...bare } = one;
  await expect(launchBrowser(only(bare), { superuser: isRoot, variables })).rejects.toMatchObject({
    code: 'browser-is-available',
    values: { tried: [expect.stringContaining('libnss3.so')] },
  });
});

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

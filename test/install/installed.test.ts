import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, project } from '../support/build.ts';
import type { Call } from '../cli/command-line.ts';
import { codeBlocks, section } from '../docs/markdown.ts';

// Stands in for `npm install diglot-….tgz` in an empty folder: the tarball is what `npm pack` makes; unpacked into node_modules, with the
// packages that Diglot depends on, and no other, linked from the repository, for npm would fetch them from the network.

const desk = mkdtempSync(join(tmpdir(), 'diglot-installed-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const [checkout, office] = [join(desk, 'checkout'), join(desk, 'office')];
const installed = join(office, 'node_modules/diglot');
const refusal = new URL('../build/refuse-network.mjs', import.meta.url);

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest;
const tarball = join(desk, `diglot-${manifest.version}.tgz`);

const environment = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
  DIGLOT_CACHE: join(desk, 'cache'),
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};
/** Whatever asks for an address or opens a connection ends the command, `npx` itself too. */
const offNetwork = { ...environment, NODE_OPTIONS: `--import=${refusal.href}` };

/** `npx diglot …` in a folder below the one that it is installed in. */
function npx(folder: string, ...argv: string[]): Call {
  const { status, stdout, stderr } = spawnSync('npx', ['--no', '--', 'diglot', ...argv, '--ui', 'en'], {
    cwd: folder,
    env: offNetwork,
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

beforeAll(() => {
  // Packing compiles into the checkout, where other tests are at work.
  const stays = ['.git', 'node_modules', 'dist', 'proofs'];
  cpSync(project, checkout, { recursive: true, filter: (path) => !stays.includes(relative(project, path)) });
  symlinkSync(join(project, 'node_modules'), join(checkout, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', desk], { cwd: checkout, env: environment, stdio: 'pipe' });

  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const [there, here] = [project, office].map((folder) => join(folder, 'node_modules', name)) as [string, string];
    mkdirSync(dirname(here), { recursive: true });
    if (existsSync(there)) symlinkSync(there, here);
  }
  mkdirSync(join(office, 'node_modules/.bin'));
  for (const [name, file] of Object.entries(manifest.bin))
    symlinkSync(join('..', 'diglot', file), join(office, 'node_modules/.bin', name));
});

describe('the package', () => {
  test('ships what Diglot needs to run and to be looked up, and nothing else', () => {
    const paths = [...filesBelow(installed).keys()];
    const rooms = new Set(paths.map((path) => (path.includes('/') ? path.split('/')[0]! : path)));
    const files = ['LICENSE', 'README.md', 'README.zh.md', 'THIRD-PARTY.md', 'package.json'];
    expect([...rooms].sort()).toEqual([...files, 'bin', 'docs', 'lib', 'schemas', 'templates'].sort());
    expect(paths.filter((path) => /\.ts$|\.png$|\.tsbuildinfo$/.test(path))).toEqual([]);
    for (const folder of ['docs', 'schemas', 'templates']) {
      const shipped = paths.filter((path) => path.startsWith(`${folder}/`));
      const kept = [...filesBelow(join(project, folder)).keys()].map((path) => `${folder}/${path}`);
      expect(shipped).toEqual(kept.filter((path) => !path.startsWith('docs/images/')));
    }
    const sources = [...filesBelow(join(project, 'src')).keys()]
      .filter((path) => !path.endsWith('.d.ts'))
      .map((path) => `lib/${path.replace(/\.ts$/, '.js')}`);
    expect(paths.filter((path) => path.startsWith('lib/'))).toEqual(sources.sort());
  });

  test('is small to fetch, and leaves nothing behind where it was packed', () => {
    expect(statSync(tarball).size).toBeLessThan(2_000_000);
    expect(existsSync(join(checkout, 'lib'))).toBe(false);
  });

  test('has behind every link of its pages the page', () => {
    const pages = [...filesBelow(installed)].filter(([path]) => /^docs\/(?!rules).*\.md$/.test(path));
    const broken = pages.flatMap(([path, bytes]) =>
      [...new TextDecoder().decode(bytes).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map((match) => join(dirname(path), match[1]!).split(sep).join('/'))
        .filter((link) => !existsSync(join(installed, link)))
        .map((link) => `${path}: ${link}`),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(broken).toEqual([]);
  });
});

describe('in an empty folder', () => {
  const journal = join(office, 'a-journal');

  test('Diglot says its version', () => {
    expect(npx(office, '--version')).toMatchObject({ code: 0, out: `${manifest.version}\n` });
  });

  test('it finds its browser and its fonts', () => {
    const { code, out } = npx(office, 'doctor');
    expect(out).not.toContain('✗');
    expect({ code }).toEqual({ code: 0 });
  });

  test('a journal begins, is sound, and is printed', () => {
    expect(npx(office, 'new', 'journal', 'a-journal')).toMatchObject({ code: 0 });
    expect(npx(journal, 'check')).toMatchObject({ code: 0, err: 'No errors or warnings.\n' });
    const { code, err } = npx(journal, 'build', '--drafts');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('No errors or warnings.') as string });
    const made = filesBelow(join(journal, 'dist'));
    for (const language of ['zh', 'en']) {
      expect(made.has(`${language}/first-article/index.html`)).toBe(true);
      expect(made.has(`${language}/first-article/first-article.${language}.pdf`)).toBe(true);
    }
  });

  test('the preview shows it, until Ctrl-C', async () => {
    let address = '';
    await previewIn(journal, environment, async (shown) => {
      address = shown;
      const page = await fetch(`${address}zh/first-article/index.html`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('/_preview/live.js');
      expect((await fetch(`${address}_preview/live.js`)).status).toBe(200);
    });
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe.each([
  ['README.md', 'Sixty seconds', 'en'],
  ['README.zh.md', '一分钟', 'zh'],
])('what %s shows to a newcomer', (file, title, ui) => {
  const path = section(readFileSync(join(project, file), 'utf8'), title).lines.join('\n');
  const steps = codeBlocks(path)
    .filter(({ language }) => language === 'console')
    .map(({ text }) => stepsIn(text));

  test('is what happens', async () => {
    const begun = join(desk, `newcomer-${ui}`);
    mkdirSync(begun);
    symlinkSync(join(office, 'node_modules'), join(begun, 'node_modules'));
    const variables = { ...environment, DIGLOT_UI: ui };
    let folder = begun;
    for (const [index, block] of steps.entries()) {
      // The reader corrects the mistake before the last block.
      const mistaken = join(begun, 'my-journal/content/first-article/en.md');
      if (index === steps.length - 1) {
        writeFileSync(mistaken, readFileSync(mistaken, 'utf8').replace('14 rats', '12 rats'));
      }
      for (const { command, shown } of block) {
        // Stood in for above.
        if (command.startsWith('npm install ')) expect(command).toContain(`/diglot-${manifest.version}.tgz`);
        else if (command.startsWith('cd ')) folder = join(folder, command.slice(3));
        else if (command.endsWith(' preview')) {
          const said = await previewIn(folder, variables, () => Promise.resolve());
          expect(portless(said)).toContain(portless(shown.join('\n')));
        } else {
          const { stdout, stderr } = spawnSync('sh', ['-c', command], {
            cwd: folder,
            env: variables,
            encoding: 'utf8',
          });
          // What is shown is there in this order; what lies between may be left out.
          const said = `${stdout}${stderr}`.split('\n');
          let at = -1;
          for (const line of shown) {
            at = said.indexOf(line, at + 1);
            expect(at, `${line}\n\nof\n\n${said.join('\n')}`).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
    expect(existsSync(join(folder, 'dist/en/first-article/first-article.en.pdf'))).toBe(true);
  });
});

interface Step {
  readonly command: string;
  /** The lines below it. */
  readonly shown: readonly string[];
}

function stepsIn(transcript: string): Step[] {
  return transcript.split(/^\$ /m).flatMap((part) => {
    const [command, ...shown] = part.trimEnd().split('\n');
    return command ? [{ command, shown }] : [];
  });
}

function portless(text: string): string {
  return text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
}

/** Previews a journal, does something at its address, and ends it as Ctrl-C does; gives what it said till then. */
async function previewIn(
  folder: string,
  variables: NodeJS.ProcessEnv,
  look: (address: string) => Promise<void>,
): Promise<string> {
  const child = spawn('npx', ['--no', '--', 'diglot', 'preview'], {
    cwd: folder,
    // A server asks for its own address.
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C reaches all that runs in the terminal.
    detached: true,
  });
  const ended = once(child, 'exit');
  try {
    let said = '';
    for await (const text of child.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += text as string;
      if (/127\.0\.0\.1:\d+\/ /.test(said)) break;
    }
    await look(/http:\/\/127\.0\.0\.1:\d+\//.exec(said)![0]);
    process.kill(-child.pid!, 'SIGINT');
    await ended;
    return said;
  } finally {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
  }
}

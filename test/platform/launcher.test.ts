import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project, temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

/** A program that says how it was run, once it is ready for a signal, and ends with 7. */
const program = `
  export async function main(argv) {
    const asked = argv[0] === 'wait' && new Promise((resolve) => { process.once('SIGTERM', resolve); setTimeout(() => {}, 20_000); });
    console.log(JSON.stringify({ argv, pid: process.pid, version: process.version, from: import.meta.filename }));
    await asked;
    if (argv[0] === 'wait') setTimeout(() => process.exit(7));
    if (argv[0] === 'die') process.kill(process.pid, 'SIGKILL');
    return 7;
  }`;

function write(path: string, text: string, mode = 0o644): string {
  const place = join(folder.path, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text, { mode });
  return place;
}

/** A checkout, or an installed package, with the real launcher and the program above in the place of Diglot. */
function install(at: string, entry: string): string {
  write(`${at}/package.json`, '{"type":"module"}');
  write(`${at}/${entry}`, program);
  write('node_modules/commander/package.json', '{}');
  mkdirSync(join(folder.path, at, 'bin'));
  const launcher = join(folder.path, at, 'bin', 'diglot.js');
  copyFileSync(join(project, 'bin', 'diglot.js'), launcher);
  return launcher;
}

/** Name of the package that brings Node for this platform. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** A pinned Node of another version: the running one, behind a script that leaves a trace. */
function pinAnother(): string {
  write(`node_modules/${nodePackage}/package.json`, '{"version":"99.0.0"}');
  const trace = join(folder.path, 'trace');
  write(
    `node_modules/${nodePackage}/bin/node`,
    `#!/bin/sh\necho "$$" > "${trace}"\nexec "${process.execPath}" "$@"\n`,
    0o755,
  );
  return trace;
}

function run(
  launcher: string,
  argv: string[],
  node = process.execPath,
  cache = join(folder.path, 'cache'),
): SpawnSyncReturns<string> {
  return spawnSync(node, [launcher, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, DIGLOT_CACHE: cache, HOME: join(folder.path, 'home') },
  });
}

describe.skipIf(process.platform === 'win32')('the launcher', () => {
  test('runs the source in this process when the running Node will do', () => {
    const launcher = install('diglot', 'src/cli/main.ts');
    const { status, stdout, pid } = run(launcher, ['build', '--only', '脑 卒中']);
    expect(status).toBe(7);
    expect(JSON.parse(stdout)).toMatchObject({ argv: ['build', '--only', '脑 卒中'], pid });
  });

  test('runs the compiled program in an installed package', () => {
    const launcher = install('node_modules/diglot', 'lib/cli/main.js');
    const { status, stdout } = run(launcher, []);
    expect(status).toBe(7);
    expect(JSON.parse(stdout).from).toMatch(/lib.cli.main\.js$/u);
  });

  test('hands over to the pinned Node, with arguments and exit code', () => {
    const trace = pinAnother();
    const { status, stdout, pid } = run(install('diglot', 'src/cli/main.ts'), ['check', '-x']);
    expect(status).toBe(7);
    const said = JSON.parse(stdout) as { argv: string[]; pid: number };
    expect(said.argv).toEqual(['check', '-x']);
    expect(said.pid).not.toBe(pid);
    expect(existsSync(trace)).toBe(true);
  });

  test('needs no second process when the running Node has the pinned version', () => {
    const trace = pinAnother();
    write(`node_modules/${nodePackage}/package.json`, JSON.stringify({ version: process.versions.node }));
    const { stdout, pid } = run(install('diglot', 'src/cli/main.ts'), []);
    expect(JSON.parse(stdout).pid).toBe(pid);
    expect(existsSync(trace)).toBe(false);
  });

  test('falls back to the running Node when the pinned one cannot be run here', () => {
    write(`node_modules/${nodePackage}/package.json`, '{"version":"99.0.0"}');
    write(`node_modules/${nodePackage}/bin/node`, '#!/no/such/loader\n', 0o755);
    expect(run(install('diglot', 'src/cli/main.ts'), []).status).toBe(7);
  });

  test('passes signals on, in both directions', async () => {
    pinAnother();
    const launcher = install('diglot', 'src/cli/main.ts');
    const child = spawn(process.execPath, [launcher, 'wait'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, DIGLOT_CACHE: join(folder.path, 'cache') },
    });
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    child.stdout.once('data', () => child.kill('SIGTERM'));
    expect(await ended).toBe(7);
    expect(run(launcher, ['die']).signal).toBe('SIGKILL');
  });

  test('ends quietly when nobody reads on', () => {
    const launcher = install('diglot', 'src/cli/main.ts');
    const wordy =
      'export async function main() { for (let n = 0; n < 1e5; n += 1) { console.log(n); await null; } return 0; }';
    write('diglot/src/cli/main.ts', wordy);
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${launcher}" | head -n 1`], {
      encoding: 'utf8',
      env: { ...process.env, DIGLOT_CACHE: join(folder.path, 'cache') },
    });
    expect(stdout).toBe('0\n');
    expect(stderr).toBe('');
  });

  test('keeps compiled modules for the next start, and does without where it may not', () => {
    const launcher = install('diglot', 'src/cli/main.ts');
    run(launcher, []);
    expect(readdirSync(join(folder.path, 'cache', 'compiled'))).not.toEqual([]);
    const file = write('file', '');
    expect(run(launcher, [], process.execPath, join(file, 'below')).status).toBe(7);
  });

  test('says in both languages when the dependencies are missing', () => {
    const launcher = install('diglot', 'src/cli/main.ts');
    execFileSync('rm', ['-r', join(folder.path, 'node_modules')]);
    const { status, stderr } = run(launcher, []);
    expect(status).toBe(4);
    expect(stderr).toContain('依赖还没有安装');
    expect(stderr).toContain('npm ci');
    expect(stderr).toContain('are not installed');
  });

  test('names the folder that a package is installed in as the one to run npm in', () => {
    const launcher = install('office/node_modules/diglot', 'lib/cli/main.js');
    execFileSync('rm', ['-r', join(folder.path, 'node_modules')]);
    const { status, stderr } = run(launcher, []);
    expect(status).toBe(4);
    expect(stderr).toContain(`Run npm install in ${join(realpathSync(folder.path), 'office')} (`);
  });
});

/** A Node on this machine that is too old to run TypeScript, if there is one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const [major = 99, minor = 0] =
    spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.split('.').map(Number) ?? [];
  return major < 22 || (major === 22 && minor < 18);
});
if (!oldNode) console.log('launcher.test.ts is skipped in part: no old Node on this machine');

describe.skipIf(!oldNode)('on an old Node the launcher', () => {
  test('says in both languages what is needed', () => {
    const { status, stderr } = run(install('diglot', 'src/cli/main.ts'), [], oldNode);
    expect(status).toBe(4);
    expect(stderr).toContain('需要 Node.js 22.18');
    expect(stderr).toContain('needs Node.js 22.18');
  });

  test('runs on the pinned Node', () => {
    mkdirSync(join(folder.path, 'node_modules'));
    const installed = join(project, 'node_modules', nodePackage);
    symlinkSync(
      existsSync(installed) ? installed : dirname(dirname(process.execPath)),
      join(folder.path, 'node_modules', nodePackage),
    );
    const { status, stdout } = run(install('diglot', 'src/cli/main.ts'), ['a'], oldNode);
    expect(status).toBe(7);
    expect(JSON.parse(stdout)).toMatchObject({ argv: ['a'], version: process.version });
  });
});

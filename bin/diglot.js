#!/usr/bin/env node
// Finds a Node that can run Diglot and runs it. Plain JavaScript that an old Node can still read, so that it can say
// what is missing.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const launcher = fileURLToPath(import.meta.url);
const root = dirname(dirname(launcher));
const windows = process.platform === 'win32';
// Node runs no TypeScript there, so a package brings what it is compiled to.
const isInstalled = root.split(sep).includes('node_modules');
const environmentExit = 4;

/** A file of an installed package, looked for as Node does. */
function findInstalled(file) {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', file);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The Node that the project pins for this platform, where its package is installed. */
function findPinnedNode() {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const executable = findInstalled(join(name, 'bin', windows ? 'node.exe' : 'node'));
  if (!executable) return undefined;
  const { version } = JSON.parse(readFileSync(findInstalled(join(name, 'package.json')), 'utf8'));
  const isRunning = process.version === `v${version}` || realpathSync(executable) === realpathSync(process.execPath);
  return { executable, isRunning };
}

/** True when the running Node takes TypeScript as it is: 22.18, 23.6 or later. */
function runsTypeScript() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** Keeps compiled modules, which halves the time to start. Without a folder for them everything works, only slower. */
function keepCompiledModules() {
  for (const cache of cacheFolders()) {
    const folder = join(cache, 'compiled');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // What lies there is run: it must be nobody else's to write.
      const { uid, mode } = statSync(folder);
      if (!windows && (uid !== process.getuid() || (mode & 0o022) !== 0)) continue;
      if (module.enableCompileCache?.(folder).directory) return;
    } catch {
      continue;
    }
  }
}

/** Where the cache may lie; `src/platform/cache-folder.ts` has the same order. */
function cacheFolders() {
  const { DIGLOT_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home = homedir();
  const user = windows
    ? (LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
    : process.platform === 'darwin'
      ? join(home, 'Library', 'Caches')
      : XDG_CACHE_HOME?.startsWith('/')
        ? XDG_CACHE_HOME
        : join(home, '.cache');
  const candidates = [join(user, 'diglot'), join(root, 'node_modules', '.cache', 'diglot')];
  return DIGLOT_CACHE ? [resolve(DIGLOT_CACHE), ...candidates] : candidates;
}

/** Runs Diglot in this process: from its source in a checkout, compiled in an installed package. */
async function runHere() {
  keepCompiledModules();
  // A reader that has seen enough, as `head` has, is no bug of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  const compiled = join(root, 'lib', 'cli', 'main.js');
  const entry = isInstalled && existsSync(compiled) ? compiled : join(root, 'src', 'cli', 'main.ts');
  const { main } = await import(pathToFileURL(entry).href);
  process.exitCode = await main(process.argv.slice(2));
}

/** Runs Diglot on another Node, which stands in for this process in everything: streams, signals, exit code. */
function runOn(executable) {
  const child = spawn(executable, [launcher, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DIGLOT_LAUNCHED: '1' },
  });
  const forward = (signal) => {
    // A Ctrl-C in the terminal reaches the child by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.once('error', () => {
    for (const signal of signals) process.off(signal, forward);
    // A Node for another C library, as on Alpine.
    void runHereOrExplain();
  });
  child.once('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}

async function runHereOrExplain() {
  if (!findInstalled('commander'))
    return explain('Diglot 的依赖还没有安装。', 'The dependencies of Diglot are not installed.');
  if (runsTypeScript()) return runHere();
  return explain(
    `Diglot 需要 Node.js 22.18 或更新的版本，现在运行的是 ${process.version}。`,
    `Diglot needs Node.js 22.18 or later; this is ${process.version}.`,
  );
}

/** Says in both languages what is missing and what to do. */
function explain(zh, en) {
  // In a package it is the folder that it is installed in where npm is run.
  const [where, command] = isInstalled
    ? [root.slice(0, root.lastIndexOf(`${sep}node_modules${sep}`)) || sep, 'npm install']
    : [root, 'npm ci'];
  process.stderr.write(
    `${zh}\n请在 ${where} 运行 ${command}（Linux x64/arm64 和 Windows x64 会一并装好所需的 Node），或安装 Node.js 24（https://nodejs.org）。\n\n` +
      `${en}\nRun ${command} in ${where} (on Linux x64/arm64 and Windows x64 it brings the Node that is needed), or install Node.js 24 (https://nodejs.org).\n`,
  );
  process.exitCode = environmentExit;
}

const pinned = findPinnedNode();
if (pinned && !pinned.isRunning && !process.env.DIGLOT_LAUNCHED) runOn(pinned.executable);
else await runHereOrExplain();

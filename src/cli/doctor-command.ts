import { Command } from 'commander';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFace } from '../model/ports.ts';
import type { UiLanguage } from '../model/language.ts';
import { EnvironmentProblem } from '../platform/environment-problem.ts';
import { describeEnvironment } from '../platform/environment.ts';
import { findInstalled, installedVersion, packageOf } from '../platform/installed-packages.ts';
import { displayWidth } from '../platform/terminal.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { openContent, openMachineCache, openPrinter, project } from './ports.ts';
import { version } from './version.ts';
import { environmentText } from './words.ts';

/** One line of the report: what was looked at, what was found. */
interface Line {
  readonly what: string;
  readonly found: string;
}

const words = {
  node: { zh: 'Node', en: 'Node' },
  browser: { zh: '浏览器', en: 'Browser' },
  fonts: { zh: '字体', en: 'Fonts' },
  cache: { zh: '缓存', en: 'Cache' },
  machine: { zh: '系统', en: 'Machine' },
  pinned: { zh: '随 Diglot 安装的', en: 'the one that comes with Diglot' },
  own: { zh: '系统自带的', en: 'the machine’s own' },
  sandboxed: { zh: '有沙箱', en: 'sandboxed' },
  unsandboxed: { zh: '无沙箱', en: 'not sandboxed' },
  embedded: { zh: '随 Diglot 安装的', en: 'the one that comes with Diglot' },
  told: { zh: '由环境变量指定', en: 'named by an environment variable' },
  puppeteer: { zh: '由 puppeteer 下载', en: 'fetched by puppeteer' },
  system: { zh: '系统中的', en: 'found on the system' },
} as const;

/** `diglot doctor`: what Diglot runs on, and what to do about what is missing. */
export function doctorCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('doctor').description(
    ui === 'zh' ? '说明所用的 Node、浏览器、字体和缓存。' : 'Tell which Node, browser, fonts, and cache are in use.',
  );
  return withHelp(command.addOption(uiOption(ui)), ui, '  diglot doctor').action(() => run(runDoctor(ui)));
}

async function runDoctor(ui: UiLanguage): Promise<number> {
  const problems: EnvironmentProblem[] = [];
  const look = async (what: Line['what'], find: () => Promise<string>): Promise<Line> => {
    try {
      return { what, found: await find() };
    } catch (error) {
      if (!(error instanceof EnvironmentProblem)) throw error;
      problems.push(error);
      return { what, found: '✗' };
    }
  };
  const lines: Line[] = [{ what: 'Diglot', found: version }, ...machineLines(ui)];
  lines.push(await look(words.cache[ui], async () => (await openMachineCache()).folder));
  lines.push(await look(words.browser[ui], () => browserLine(ui)));
  lines.push(...(await fontLines(ui)));
  const column = Math.max(...lines.map(({ what }) => displayWidth(what))) + 2;
  for (const { what, found } of lines) {
    process.stdout.write(`${what}${' '.repeat(column - displayWidth(what))}${found}\n`);
  }
  for (const problem of problems) process.stderr.write(`\n${environmentText(problem, ui)}\n`);
  const missingFont = lines.some(({ found }) => found.startsWith('✗'));
  return problems.length > 0 || missingFont ? exitCodes.environment : exitCodes.fine;
}

function machineLines(ui: UiLanguage): Line[] {
  const { node, platform, architecture, icu } = describeEnvironment(project);
  const pinned = node.pinned && node.source !== 'pinned' ? ` (${words.pinned[ui]}: ${node.pinned})` : '';
  return [
    { what: words.machine[ui], found: `${platform} ${architecture}, ICU ${icu ?? '–'}` },
    {
      what: words.node[ui],
      found: `${node.version}, ${words[node.source][ui]}${pinned}\n${node.executable}`.replace('\n', '  '),
    },
  ];
}

async function browserLine(ui: UiLanguage): Promise<string> {
  const printer = openPrinter(await openMachineCache());
  try {
    const { source, product, sandboxed, executable } = await printer.describe();
    return `${product}, ${words[source][ui]}, ${words[sandboxed ? 'sandboxed' : 'unsandboxed'][ui]}  ${executable}`;
  } finally {
    await printer.close();
  }
}

async function fontLines(ui: UiLanguage): Promise<Line[]> {
  const { readThemeNamed } = await import('../pipeline/read-journal-folder.ts');
  const theme = await readThemeNamed(openContent(join(project, 'content')).templates, 'default');
  const faces: readonly FontFace[] = theme.value?.print.faces ?? [];
  const packages = [...new Set(faces.map(({ file }) => packageOf(file)))];
  return Promise.all(
    packages.map(async (name) => {
      const files = [...new Set(faces.filter(({ file }) => packageOf(file) === name).map(({ file }) => file))];
      const sizes = await Promise.all(
        files.map((file) =>
          stat(findInstalled(project, file) ?? '').then(
            ({ size }) => size,
            () => 0,
          ),
        ),
      );
      const installed = installedVersion(project, name);
      const missing = installed === undefined || sizes.includes(0);
      const advice = ui === 'zh' ? '✗ 没有安装；请运行 npm ci' : '✗ not installed; run npm ci';
      return { what: words.fonts[ui], found: missing ? `${advice}  ${name}` : `${name} ${installed}, ${files.length}` };
    }),
  );
}

import { Command, InvalidArgumentError, Option } from 'commander';
import { join } from 'node:path';
import type { UiLanguage } from '../model/language.ts';
import { attestationRoles, type AttestationRole } from '../model/ledger.ts';
import type { Confirmer } from '../pipeline/preview/confirm-unit.ts';
import { UsageProblem } from '../pipeline/request.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, list, optionWords, uiOption } from './options.ts';
import { openContent, openMachineShelf, openPrinterWhenAsked, openWriter, project } from './ports.ts';
import { editorAddresses, editorAddressOf, editorLinks } from './preview/editor-link.ts';
import { version } from './version.ts';
import { previewText } from './words.ts';

const examples = {
  zh: `  diglot preview                                 预览 content/ 的网站，边改边看
  diglot preview --only msc-ischemic-stroke      只看一篇
  diglot preview --by 张三 --role translator     在网页上点一下即记为已核对
  diglot preview --editor idea                   出错处的链接用 IntelliJ IDEA 打开
  diglot preview --port 8080                     固定端口：http://127.0.0.1:8080/`,
  en: `  diglot preview                                 the site of content/, kept up with every saved file
  diglot preview --only msc-ischemic-stroke      one article
  diglot preview --by "Li Na" --role translator  pairs are confirmed by a click on the page
  diglot preview --editor idea                   links to mistakes open IntelliJ IDEA
  diglot preview --port 8080                     always at http://127.0.0.1:8080/`,
} as const;

interface PreviewOptions {
  readonly content: string;
  readonly only?: string[];
  readonly lang?: string[];
  readonly port: number;
  readonly editor: string;
  readonly by?: string;
  readonly role?: AttestationRole;
}

/** `diglot preview`: the site in the browser, kept up with its content until Ctrl-C. */
export function previewCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('preview')
    .description(
      zh
        ? '在本机浏览器中预览网站；保存文件后网页随即更新。'
        : 'Show the site in this machine’s browser and keep it up with every file that is saved.',
    )
    .option('--content <dir>', optionWords.content[ui], 'content')
    .option('--only <slugs>', optionWords.only[ui], list)
    .option('--lang <tags>', optionWords.lang[ui], list)
    .option('--port <number>', zh ? '端口（不写则用一个空端口）' : 'port (without it, one that is free)', portOf, 0)
    .option(
      '--editor <name>',
      zh
        ? `链接用哪个编辑器打开文件：${Object.keys(editorAddresses).join('、')}，或含 {path}、{line}、{column} 的地址`
        : `editor that links open files in: ${Object.keys(editorAddresses).join(', ')}, or an address with {path}, {line}, {column}`,
      editorOf,
      'code',
    )
    .option('--by <name>', zh ? '在网页上核对的人' : 'who confirms pairs on the page')
    .addOption(
      new Option('--role <role>', zh ? '核对人的身份' : 'what that person is to the article').choices(attestationRoles),
    )
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((options: PreviewOptions) => run(runPreview(options, ui)));
}

async function runPreview(options: PreviewOptions, ui: UiLanguage): Promise<number> {
  const who = confirmerOf(options, ui);
  const ended = interrupted();
  const { startPreview } = await import('./preview/start-preview.ts');
  const content = folder(options.content);
  const shelf = await openMachineShelf();
  const printer = openPrinterWhenAsked();
  say(previewText.begins[ui]);
  const starting = startPreview({
    wish: { only: options.only ?? [], languages: options.lang ?? [] },
    ports: { ...openContent(content), printer, writer: openWriter(content), ...(shelf && { shelf }), version },
    folders: [content, join(project, 'templates')],
    port: options.port,
    ui,
    link: editorLinks(editorAddressOf(options.editor)!, { content, project }),
    who,
    built: say,
  });
  try {
    const preview = await Promise.race([starting, ended.promise]);
    if (!preview) {
      // Before there was anything to see: what is being made is let go of when it is there.
      void starting.then(
        ({ close }) => close(),
        () => undefined,
      );
      return exitCodes.fine;
    }
    say(previewText.address(preview.address)[ui]);
    await Promise.race([ended.promise, preview.failed]);
    await preview.close();
    return exitCodes.fine;
  } finally {
    await printer.close();
    ended.forget();
  }
}

/** Fulfilled when the person has had enough (Ctrl-C), or the machine. */
function interrupted(): { readonly promise: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  return {
    promise,
    forget: () => {
      for (const signal of signals) process.off(signal, end);
    },
  };
}

/** Who confirms pairs; nobody where nobody is named. A person without a role, or a role of nobody, is half an answer. */
function confirmerOf({ by = '', role }: PreviewOptions, ui: UiLanguage): Confirmer | undefined {
  const name = by.trim().replace(/\s+/g, ' ');
  if (name !== '' && !role) throw new UsageProblem('--role', '', attestationRoles);
  if (name === '' && role) throw new UsageProblem('--by', '', [ui === 'zh' ? '姓名' : 'NAME']);
  return role && { by: name, role };
}

function editorOf(value: string): string {
  if (editorAddressOf(value) === undefined) throw new InvalidArgumentError('');
  return value;
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('');
  return port;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

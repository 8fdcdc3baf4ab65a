import { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { makeFolder } from '../platform/new-folder.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, uiOption } from './options.ts';
import { openContent, openWriter } from './ports.ts';

const examples = {
  zh: `  diglot schemas                写入 schemas/，编辑器据此边写边补全、边检查
  diglot schemas --out .vscode  写入别的文件夹`,
  en: `  diglot schemas                into schemas/, for editors to complete and check by as you type
  diglot schemas --out .vscode  into another folder`,
} as const;

/** `diglot schemas`: a JSON Schema for each YAML file, for editors. */
export function schemasCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('schemas')
    .description(
      zh
        ? '写出各 YAML 文件的 JSON Schema，供编辑器补全和检查。'
        : 'Write a JSON Schema for each YAML file, for editors to complete and check by.',
    )
    .option('--out <dir>', zh ? '写入的文件夹' : 'folder to write to', 'schemas')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action(({ out }: { out: string }) => run(runSchemas(out, ui)));
}

async function runSchemas(out: string, ui: UiLanguage): Promise<number> {
  const path = folder(out);
  await makeFolder(path);
  const { writeSchemas } = await import('../pipeline/write-schemas.ts');
  const { content } = openContent(path);
  const outcome = await writeSchemas({ folder: content, writer: openWriter(path) });
  const { written, unchanged, refused } = outcome;
  const list = (files: readonly string[]) => files.join(ui === 'zh' ? '、' : ', ');
  const text = {
    zh:
      refused.length > 0
        ? `不是 Diglot 写的，未改：${list(refused)}。`
        : `${out}：写入 ${written.length} 个文件，${unchanged.length} 个未变。`,
    en:
      refused.length > 0
        ? `Not written by Diglot, left alone: ${list(refused)}.`
        : `${out}: ${written.length} files written, ${unchanged.length} unchanged.`,
  }[ui];
  process.stderr.write(`${text}\n`);
  return refused.length > 0 ? exitCodes.contentErrors : exitCodes.fine;
}

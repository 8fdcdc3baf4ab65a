import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import type { UiLanguage } from '../model/language.ts';
import type { Request } from '../pipeline/request.ts';

/** The options that `build` and `check` share, as commander hands them over. */
export interface ContentOptions {
  readonly content: string;
  readonly templates?: string;
  readonly only?: string[];
  readonly lang?: string[];
  readonly strict?: boolean;
  readonly report: 'text' | 'json' | 'sarif';
}

/** Options of `build` alone. */
export interface BuildOptions extends ContentOptions {
  readonly out?: string;
  readonly format?: string[];
  readonly keepGoing?: boolean;
  readonly drafts?: boolean;
  readonly proof?: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
}

/** What options that several commands have do. */
export const optionWords = {
  content: { zh: '内容所在文件夹', en: 'folder with the content' },
  only: { zh: '只处理这些文章（逗号分隔的文件夹名）', en: 'only these articles (folder names, comma-separated)' },
  lang: { zh: '只处理这些语言的版本，如 zh,en', en: 'only editions in these languages, e.g. zh,en' },
  strict: { zh: '有警告也算失败', en: 'let warnings fail too' },
  report: { zh: '报告的形式', en: 'form of the report' },
  ui: { zh: '提示所用语言', en: 'language of messages' },
} as const;

/** Adds the options about content to a command. */
export function withContentOptions(command: Command, ui: UiLanguage): Command {
  return command
    .option('--content <dir>', optionWords.content[ui], 'content')
    .option('--only <slugs>', optionWords.only[ui], list)
    .option('--lang <tags>', optionWords.lang[ui], list)
    .option('--strict', optionWords.strict[ui])
    .addOption(new Option('--report <form>', optionWords.report[ui]).choices(['text', 'json', 'sarif']).default('text'))
    .addOption(uiOption(ui));
}

/** The option about the language of messages, which every command has. */
export function uiOption(ui: UiLanguage): Option {
  return new Option('--ui <language>', optionWords.ui[ui]).choices(['zh', 'en']);
}

/** The request that the options stand for. */
export function toRequest(options: ContentOptions & Partial<BuildOptions>): Request {
  return {
    only: options.only ?? [],
    languages: options.lang ?? [],
    formats: options.format ?? [],
    strict: options.strict ?? false,
    keepGoing: options.keepGoing ?? false,
    drafts: options.drafts ?? false,
    proof: options.proof ?? false,
  };
}

/** A folder as given, from where the command was called. */
export function folder(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Comma-separated words. */
export function list(value: string): string[] {
  return value
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

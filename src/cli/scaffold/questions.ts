import { createInterface } from 'node:readline/promises';
import type { ContentLanguage, Localized, UiLanguage } from '../../model/language.ts';
import { list } from '../options.ts';

/** Asks a person; gives what is usual where the person only presses Enter. */
export type Ask = (question: string, usual: string) => Promise<string>;

export interface Answers {
  readonly languages: readonly ContentLanguage[];
  readonly titles: Localized<string>;
}

/** What a person has to say about something that is begun: its languages, then its title in each. Empty titles stay open. */
export async function askAbout(ask: Ask, usual: readonly ContentLanguage[], ui: UiLanguage): Promise<Answers> {
  const question = { zh: '语言（源语言在前）', en: 'Languages (the source first)' }[ui];
  const languages = list(await ask(question, usual.join(',')));
  const titles: Record<string, string> = {};
  for (const language of languages) {
    const title = await ask({ zh: `题名（${language}）`, en: `Title (${language})` }[ui], '');
    if (title !== '') titles[language] = title;
  }
  return { languages, titles };
}

/** Asks on the terminal; nothing where there is none, so that nobody waits for an answer. */
export async function onTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await work(async (question, usual) => {
      const answer = await lines.question(usual === '' ? `${question}: ` : `${question} [${usual}]: `);
      return answer.trim() || usual;
    });
  } finally {
    lines.close();
  }
}

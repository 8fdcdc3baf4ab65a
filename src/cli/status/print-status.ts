import type { ArticleReport, PairReport } from '../../model/status.ts';
import type { StatusReport } from '../../pipeline/status.ts';
import type { DeskWords } from '../../render/views/status/desk-words.ts';
import { screenOf } from '../report/screen.ts';
import { explainedText } from './explain.ts';
import { statusJson } from './json.ts';
import type { StatusOptions } from './options.ts';
import { articleText } from './overview.ts';

/** Writes the status of all articles to stdout: for people or programs, as a whole or pair by pair. */
export function printStatus(status: StatusReport, words: DeskWords, { report, explain }: StatusOptions): void {
  const isExplained = (pair: PairReport, { slug }: ArticleReport): boolean =>
    Array.isArray(explain)
      ? status.named.get(slug)!.has(pair.id)
      : explain === true && pair.state !== 'confirmed' && pair.state !== 'never';
  if (report === 'json') {
    process.stdout.write(`${statusJson(status, isExplained, words)}\n`);
    return;
  }
  const screen = screenOf(process.stdout);
  const texts = status.articles.map((article) => {
    if (explain === undefined) return articleText(article, words, screen);
    const pairs = article.comparisons.flatMap((comparison) => comparison.pairs);
    const chosen = pairs.filter((pair) => isExplained(pair, article));
    return explainedText(chosen, article, words, screen);
  });
  const said = texts.filter((text) => text !== '');
  const nothing = words.labels(status.articles.length > 0 ? 'desk.nothingChanged' : 'desk.noArticle');
  process.stdout.write(`${said.length > 0 ? said.join('\n\n\n') : nothing}\n`);
}

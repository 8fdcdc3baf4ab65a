import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

interface Values {
  readonly [name: string]: string | readonly string[];
  readonly problem: 'unwanted' | 'differ' | 'missing' | 'shared';
  readonly dois: readonly string[];
  /** The languages concerned. */
  readonly languages: readonly string[];
}

/** An article has the DOIs that the journal's policy gives it: one for all editions, one each, or none. */
export const doisFollowThePolicy = defineRule<Values>({
  id: 'dois-follow-the-policy',
  severity: 'error',
  words: {
    zh: {
      name: 'DOI 与本刊的规定不符',
      message: ({ problem, dois, languages }) =>
        ({
          unwanted: `本刊不用 DOI（doiPolicy: none），本文却有 ${dois.join('、')}。`,
          differ: `本刊各语言版共用一个 DOI（doiPolicy: one），本文却有 ${dois.join('、')}。`,
          missing: `本刊各语言版共用一个 DOI（doiPolicy: one），本文 ${languages.join('、')} 版没有。`,
          shared: `本刊每种语言各用一个 DOI（doiPolicy: per-language），本文 ${languages.join('、')} 版同为 ${dois.join('、')}。`,
        })[problem],
      advice: ({ problem }) =>
        ({
          unwanted: '请删去 doi，或改正 journal.yaml 的 doiPolicy。',
          differ: '请只留一个，写作“doi: 10.…”，或改正 journal.yaml 的 doiPolicy。',
          missing: '请写作“doi: 10.…”，各版共用。',
          shared: '请写作“doi: { zh: 10.…, en: 10.… }”，或改正 journal.yaml 的 doiPolicy。',
        })[problem],
    },
    en: {
      name: 'DOI against the journal’s policy',
      message: ({ problem, dois, languages }) =>
        ({
          unwanted: `The journal uses no DOIs (doiPolicy: none), but the article has ${dois.join(', ')}.`,
          differ: `The journal gives all editions one DOI (doiPolicy: one), but the article has ${dois.join(', ')}.`,
          missing: `The journal gives all editions one DOI (doiPolicy: one), but the article has none for ${languages.join(', ')}.`,
          shared: `The journal gives each language a DOI of its own (doiPolicy: per-language), but ${languages.join(', ')} have ${dois.join(', ')} together.`,
        })[problem],
      advice: ({ problem }) =>
        ({
          unwanted: 'Remove doi, or correct doiPolicy in journal.yaml.',
          differ: 'Keep one, as in “doi: 10.…”, or correct doiPolicy in journal.yaml.',
          missing: 'Write “doi: 10.…”, which holds for all editions.',
          shared: 'Write “doi: { zh: 10.…, en: 10.… }”, or correct doiPolicy in journal.yaml.',
        })[problem],
    },
  },
  about: {
    zh: '`journal.yaml` 的 `doiPolicy` 说明本刊怎样用 DOI：`one` 各语言版共用一个，`per-language` 每种语言各用一个，`none` 不用。文章的 `doi` 须与之相符。',
    en: 'The `doiPolicy` in `journal.yaml` says how the journal uses DOIs: `one` for all editions of an article, one `per-language`, or `none`. The `doi` of an article follows it.',
  },
  examples: {
    bad: [
      { 'journal.yaml': 'doiPolicy: one', 'article.yaml': 'doi: { zh: 10.0000/zh, en: 10.0000/en }' },
      { 'journal.yaml': 'doiPolicy: per-language', 'article.yaml': 'doi: 10.0000/example' },
      { 'journal.yaml': 'doiPolicy: none', 'article.yaml': 'doi: 10.0000/example' },
    ],
    good: [
      { 'journal.yaml': 'doiPolicy: one', 'article.yaml': 'doi: 10.0000/example' },
      { 'journal.yaml': 'doiPolicy: per-language', 'article.yaml': 'doi: { zh: 10.0000/zh, en: 10.0000/en }' },
    ],
  },
});

/** Compares an article's DOIs with the journal's policy. */
export function checkDoisFollowThePolicy(article: Article, { journal, placeInArticle }: CheckContext): Diagnostic[] {
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const { doi } = article.frontMatter;
  const given = languages.flatMap((language) =>
    doi[language] === undefined ? [] : [{ language, doi: doi[language] }],
  );
  const dois = [...new Set(given.map((one) => one.doi))];
  if (!journal || given.length === 0) return [];
  const report = (problem: Values['problem'], concerned: readonly string[] = languages) => [
    doisFollowThePolicy.at(placeInArticle(['doi']), { problem, dois, languages: concerned }),
  ];
  switch (journal.doiPolicy) {
    case 'none':
      return report('unwanted');
    case 'one': {
      if (dois.length > 1) return report('differ');
      const missing = languages.filter((language) => doi[language] === undefined);
      return missing.length > 0 ? report('missing', missing) : [];
    }
    case 'per-language': {
      const shared = given.filter((one) => given.some((other) => other !== one && other.doi === one.doi));
      return shared.length > 0
        ? report(
            'shared',
            shared.map(({ language }) => language),
          )
        : [];
    }
  }
}

import { createHash } from 'node:crypto';
import { TemplateProblem } from '../engines/templates.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { statusPageView } from '../render/views/status-page.ts';
import type { Rule } from '../model/rule.ts';
import { catalogue } from './catalogue.ts';
import type { Desk } from './desk.ts';
import { templatesAreSound } from './rules.ts';
import type { StatusReport } from './status.ts';

/**
 * The status of a journal's articles as a page that needs nothing but a browser.
 * Diagnostics: `templates-are-sound`, `labels-are-complete`.
 */
export function statusPage({ articles, journal }: StatusReport, desk: Desk): Result<string | undefined> {
  const { words, template, themeFile } = desk;
  const styleCss = themeFile('css/status.css');
  const view = statusPageView(articles, journal?.title ?? {}, {
    words,
    rules: {
      name: (rule) => catalogue[rule]?.words[words.ui].name ?? rule,
      message: (finding) => wordsOf(finding)[words.ui].message(finding.values),
      advice: (finding) => wordsOf(finding)[words.ui].advice(finding.values),
    },
    styleCss,
    styleDigest: `sha256-${createHash('sha256').update(styleCss).digest('base64')}`,
  });
  try {
    const page = template('html/status.liquid', view);
    return { value: page, diagnostics: desk.problems() };
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    const place = { ...error.place, file: `templates/${desk.theme}/${error.place.file}` };
    return { value: undefined, diagnostics: [templatesAreSound.at(place, { problem: error.message })] };
  }
}

function wordsOf({ rule }: Diagnostic): Rule['words'] {
  return catalogue[rule]!.words;
}

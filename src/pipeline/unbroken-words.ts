import { languageRules } from '../languages/registry.ts';
import { toHtml } from '../render/hast/html.ts';
import { unbrokenText } from '../render/hast/unbroken.ts';

/** Words that a template prints as HTML, set by the rules that running text is set by. `tag`: the language of the words. */
export function unbrokenWords(words: string, tag: string): string {
  const rules = languageRules(new Intl.Locale(tag).language);
  return toHtml({ type: 'root', children: unbrokenText(words, rules, languageRules('zh').htmlTag) });
}

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // Every file is our own and of the same host; a digest in each page would change all pages with the style sheet.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A wide table's frame scrolls and is therefore a region; it is not a section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // A title is as long as the article's.
    'long-title': 'off',
    // The look of the source, which nobody reads, and not of the page.
    'no-trailing-whitespace': 'off',
  },
});

/** What is wrong with a page, a line each. */
export async function mistakesInHtml(text: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(text, path);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`);
}

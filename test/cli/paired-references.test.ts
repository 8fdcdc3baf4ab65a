import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { call, deskWith, type Desk } from './command-line.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

/** A page without what keeps ranges in one piece. */
const page = (language: string): string =>
  readFileSync(join(desk!.out, language, 'sample', 'index.html'), 'utf8').replaceAll(
    /<span class="glue">([^<]*)<\/span>/g,
    '$1',
  );

test('a journal prints its Chinese references in both languages, and in the English edition their titles in brackets', async () => {
  desk = deskWith({
    replace: {
      'journal.yaml': {
        'theme: default': 'references:\n  zh: { secondLanguage: below, marks: half }\ntheme: default',
      },
    },
    write: {
      'sample/references.yaml': `sample2002:
  translations:
    en:
      title: A sample record, invented
      container-title: Sample Bulletin
      author: [{ family: Shi, given: Li }]
`,
    },
  });
  const { code, err } = await call('build', ...desk.folders, '--format', 'html', '--strict');
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(page('zh')).toContain(
    '示例. 示例文献，虚构[J]. 示例期刊, 2002, 2: 3-4.<br><span lang="en">Shi Li. A sample record, invented[J]. Sample Bulletin, 2002, 2: 3-4.</span>',
  );
  expect(page('en')).toContain(
    '<span class="entry" lang="en">Shi L. [A sample record, invented]. Sample Bulletin. 2002;2:3–4. Chinese.</span>',
  );
});

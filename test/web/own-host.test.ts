/** Every page of every journal, in the browser: it asks its own host alone, for what is there, and for nothing that its policy refuses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtJournal, type BuiltJournal } from '../support/build.ts';
import { openChrome, origin, type Chrome, type Tab } from '../support/chrome.ts';

/** What the page's policy has refused since it began to load. */
const refused = `(() => {
  const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true });
  observer.observe();
  return observer.takeRecords().map(({ body }) => body.effectiveDirective + ' ' + body.blockedURL);
})()`;

const open = async (journal: Pick<BuiltJournal, 'files'>): Promise<{ chrome: Chrome; tab: Tab }> => {
  const chrome = await openChrome(journal.files);
  const tab = await chrome.tab();
  await tab.view({ width: 1280 });
  return { chrome, tab };
};

describe.each(['shipped', 'placeholder', 'tables', 'figures'] as const)('the %s journal', async (name) => {
  const journal = await builtJournal(name);
  const pages = [...journal.files.keys()].filter((path) => path.endsWith('.html'));
  let [chrome, tab]: [Chrome?, Tab?] = [];
  beforeAll(async () => void ({ chrome, tab } = await open(journal)));
  afterAll(() => chrome?.close());

  test.each(pages)('%s asks for nothing from elsewhere', async (path) => {
    const before = tab!.requests.length;
    await tab!.goto(path);
    await tab!.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    // All that opens is opened, and what waits to be read is read.
    await tab!.evaluate(`document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
    await tab!.evaluate('document.fonts.ready.then(() => 0)');
    const asked = tab!.requests.slice(before).map((request) => new URL(request));
    expect(asked.map(({ origin: host }) => host).filter((host) => host !== origin)).toEqual([]);
    const files = asked.map(({ pathname }) => pathname.slice(1).replace(/(^|\/)$/, '$1index.html'));
    expect(files.filter((file) => !journal.files.has(file))).toEqual([]);
    expect(files).toContain('assets/reader.css');
    expect(await tab!.evaluate(refused)).toEqual([]);
  });
});

test('what a policy refuses would be seen here', async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const page = `<!doctype html><head>${policy}</head><img src="a.png"><script type="application/ld+json">{}</script><script>1</script>`;
  const { chrome, tab } = await open({ files: new Map([['index.html', new TextEncoder().encode(page)]]) });
  await tab.goto('');
  // A block of data is no script to it.
  expect(await tab.evaluate(refused)).toEqual([`img-src ${origin}/a.png`, 'script-src-elem inline']);
  await chrome.close();
});

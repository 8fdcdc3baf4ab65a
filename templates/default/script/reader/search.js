// The page that searches all articles, in all languages at once. Of what the index holds only text is put on the page.
const place = document.querySelector('.search[data-language]');
if (place) {
  const { wordsIn, isHan, matchesIn } = globalThis.diglotWords;
  const { load, candidates } = globalThis.diglotArticles;
  const own = place.dataset.language;
  const root = place.dataset.root;
  const said = words[document.documentElement.lang].search;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (key, values = {}) =>
    (said[key] ?? said[`${key}_${plural.select(values.count)}`]).replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // What is shown.
  const marked = (text, spans) => {
    const before = isHan([...text][0] ?? '') ? 30 : 70;
    const first = Math.min(...spans.map(([start]) => start), text.length);
    let from = spans.length === 0 || first <= before ? 0 : first - before;
    if (from > 0) from = Math.max(from, text.indexOf(' ', from) + 1 <= first ? text.indexOf(' ', from) + 1 : from);
    let until = Math.min(text.length, from + before * 4);
    if (until < text.length) until = Math.max(text.lastIndexOf(' ', until), until - 12);
    const cuts = [...spans].filter(([start, end]) => start >= from && end <= until).sort(([a], [b]) => a - b);
    const pieces = [from > 0 ? '…' : ''];
    let at = from;
    for (const [start, end] of cuts) {
      if (start < at) continue;
      pieces.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
      at = end;
    }
    return [...pieces, text.slice(at, until), until < text.length ? '…' : ''];
  };
  const shown = ({ slug, languages }, { id, lang, text, spans, complete }, index) => {
    const address = (language) => `${root}${language}/${slug}/index.html${id && `#${id}`}`;
    const line = (language) =>
      make(
        'a',
        {
          href: address(languages.includes(language) ? language : languages[0]),
          lang: lang ?? index.languages[language],
        },
        ...marked(text[language], spans[language]),
      );
    const wanted = text[own] === undefined ? [] : [own];
    // What the reader's language lacks of the words is shown in the other.
    if (!complete.includes(own)) {
      wanted.push(...Object.keys(text).filter((language) => language !== own && spans[language].length > 0));
    }
    return make(
      'li',
      {},
      ...wanted.map((language, position) => make('p', { className: position > 0 ? 'other' : '' }, line(language))),
    );
  };
  const openAtOnce = 8;
  const sectionsOf = (article, found, facts, index) =>
    article.sections.flatMap(({ id, title }) => {
      const units = found.filter(({ section }) => section === id);
      if (units.length === 0) return [];
      const name = id === '' ? say('top') : (title[own] ?? Object.values(title)[0] ?? '');
      const list = make('ul', {}, ...units.map((unit) => shown(facts, unit, index)));
      return [...(name ? [make('h3', {}, name)] : []), list];
    });
  const articleResult = (article, found, facts, index) => {
    const language = facts.languages.includes(own) ? own : facts.languages[0];
    const link = make(
      'a',
      { href: `${root}${language}/${facts.slug}/index.html`, lang: index.languages[language] },
      article.title[language] ?? '',
    );
    const rest = found.slice(openAtOnce);
    return make(
      'section',
      {},
      make('h2', {}, link),
      ...sectionsOf(article, found.slice(0, openAtOnce), facts, index),
      ...(rest.length > 0
        ? [
            make(
              'details',
              {},
              make('summary', {}, say('more', { count: rest.length })),
              ...sectionsOf(article, rest, facts, index),
            ),
          ]
        : []),
    );
  };

  const input = make('input', { type: 'search', id: 'query', autocomplete: 'off', enterKeyHint: 'search' });
  input.setAttribute('aria-describedby', 'query-hint');
  const form = make(
    'form',
    {},
    make('label', { htmlFor: 'query' }, say('label')),
    make('span', { className: 'field' }, input, make('button', { className: 'button' }, say('submit'))),
    make('p', { id: 'query-hint', className: 'hint' }, say('hint')),
  );
  form.setAttribute('role', 'search');
  const status = make('p', { className: 'status' });
  status.setAttribute('role', 'status');
  const results = make('div', { className: 'results' });
  place.replaceChildren(form, status, results);

  const articlesAtOnce = 10;
  let latest = 0;
  const search = async (query) => {
    const mine = (latest += 1);
    const groups = [...query.matchAll(/["“]([^"“”]+)["”]|[^\s"“”，。；、？！]+/g)]
      .map(({ 0: all, 1: phrase }) => wordsIn(phrase ?? all))
      .filter((group) => group.length > 0);
    if (groups.length === 0) {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = say('busy');
    const { index, articles: waiting } = await candidates(groups);
    const made = [];
    let [passages, articles, next] = [0, 0, 0];
    const further = make('button', { className: 'button', type: 'button' }, say('further'));
    const goOn = async () => {
      const until = articles + articlesAtOnce;
      while (articles < until && next < waiting.length) {
        const facts = waiting[next];
        next += 1;
        const article = await load(`texts/${facts.slug}`, facts.digest);
        const found = await matchesIn(article, groups);
        if (mine !== latest) return;
        if (found.length === 0) continue;
        made.push(articleResult(article, found, facts, index));
        passages += found.length;
        articles += 1;
      }
      if (mine !== latest) return;
      results.replaceChildren(...made, ...(next < waiting.length ? [further] : []));
      status.textContent =
        articles === 0
          ? say('none', { query })
          : say('found', {
              passages: say('passages', { count: passages }),
              articles: say('articles', { count: articles }),
            });
    };
    further.addEventListener('click', () => goOn().catch(failed));
    await goOn();
  };
  const failed = () => {
    results.replaceChildren();
    status.textContent = say('failed');
  };

  // The query stands behind the hash: an address that can be shared, and that no server sees.
  const asked = () => decodeURIComponent(location.hash.replace(/^#(?:q=)?/, '').replaceAll('+', '%20'));
  let timer = 0;
  const ask = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = input.value.trim();
      history.replaceState(null, '', query ? `#q=${encodeURIComponent(query)}` : '#');
      search(query).catch(failed);
    }, delay);
  };
  // While a Chinese word is still being put together out of pinyin, nothing is looked up.
  input.addEventListener('input', ({ isComposing }) => isComposing || ask(200));
  input.addEventListener('compositionend', () => ask(200));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(0);
  });
  const follow = () => {
    input.value = asked();
    ask(0);
  };
  addEventListener('hashchange', follow);
  if (location.hash) follow();
  else input.focus();
}

// What is published for the search page, loaded as scripts, which a page that was opened from disk may do too. They hand over
// plain values.
const place = document.querySelector('.search[data-language]');
if (place) {
  const arrivals = new Map();
  globalThis.diglotSearch = (name, value) => arrivals.get(name)?.(value);
  const loaded = new Map();
  const load = (name, version = '') => {
    const known = loaded.get(name);
    if (known) return known;
    const arrival = new Promise((resolve, reject) => {
      arrivals.set(name, resolve);
      const src = `${place.dataset.root}search/${name}.js${version && `?${version}`}`;
      const script = Object.assign(document.createElement('script'), { src, onerror: reject });
      document.head.append(script);
    });
    loaded.set(name, arrival);
    arrival.catch(() => loaded.delete(name));
    return arrival;
  };

  /** The articles that hold a key, or any key that begins with it, with their weights. */
  const articlesWith = async (key, begins, { shards }) => {
    const first = Math.max(
      0,
      shards.findLastIndex(([start]) => start <= key),
    );
    const wanted = shards.filter(
      ([start], index) => index === first || (begins && index > first && start.startsWith(key)),
    );
    const found = new Map();
    for (const lines of await Promise.all(wanted.map(([, name]) => load(name)))) {
      for (const [held, ...steps] of lines) {
        if (begins ? !held.startsWith(key) : held !== key) continue;
        let entry = 0;
        for (const step of steps) {
          entry += step;
          found.set(entry >> 2, Math.max(found.get(entry >> 2) ?? 0, (entry & 3) + 1));
        }
      }
    }
    return found;
  };

  /** The articles that hold all words of a group. Words that no article holds whole are taken for beginnings, and marked so. */
  const articlesOf = async (group, index) => {
    const found = [];
    for (const [at, one] of group.entries()) {
      const next = group[at + 1];
      if (one.han && next?.han) found.push(await articlesWith(one.word + next.word, false, index));
      else if (one.han) {
        if (!group[at - 1]?.han) found.push(await articlesWith(one.word, true, index));
      } else {
        const whole = await articlesWith(one.word, false, index);
        one.begins = whole.size === 0 && /^\p{L}{2,}$/u.test(one.word);
        found.push(one.begins ? await articlesWith(one.word, true, index) : whole);
      }
    }
    return found;
  };
  const inAll = (sets) =>
    [...(sets[0] ?? [])].flatMap(([number]) =>
      sets.every((set) => set.has(number))
        ? [{ number, weight: sets.reduce((sum, set) => sum + set.get(number), 0) }]
        : [],
    );

  /** The articles that hold all words of all groups, those first where they weigh most, then the newest. */
  const candidates = async (groups) => {
    const index = await load('index');
    const sets = [];
    for (const group of groups) sets.push(...(await articlesOf(group, index)));
    const found = inAll(sets).sort((a, b) => b.weight - a.weight || a.number - b.number);
    return { index, articles: found.map(({ number }) => index.articles[number]) };
  };
  globalThis.diglotArticles = { load, candidates };
}

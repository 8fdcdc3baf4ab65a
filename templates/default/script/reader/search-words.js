// Words for the search page: how texts are compared, and where in an article words stand.
if (document.querySelector('.search[data-language]')) {
  // Text as src/render/search/ compares it, each character of the folded text with its place in the text.
  const greek =
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
      ' ',
    );
  const folded = new Map();
  const foldCharacter = (character) => {
    const known = folded.get(character);
    if (known !== undefined) return known;
    const plain = character
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}^_]/gu, '')
      .toLowerCase()
      .replace(/[α-ω]/g, (letter) => greek[letter.charCodeAt(0) - 0x3b1])
      .replace(/[\p{Pd}−]/gu, '-');
    folded.set(character, plain);
    return plain;
  };
  const stem = (word) => {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
    return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  };
  const isHan = (word) => /^\p{Script=Han}$/u.test(word);
  /** The words of a text: stem, what stands before it in the folded text, place in the text itself. */
  const wordsIn = (text) => {
    const starts = [];
    let plain = '';
    let at = 0;
    for (const character of text) {
      const piece = foldCharacter(character);
      for (let index = 0; index < piece.length; index += 1) starts.push(at);
      plain += piece;
      at += character.length;
    }
    starts.push(at);
    let end = 0;
    return [...plain.matchAll(/[a-z]+|[0-9]+|\p{Script=Han}|(?:(?![a-z]|\p{Script=Han})\p{L})+/gu)].map(
      ({ 0: word, index }) => {
        const gap = plain.slice(end, index);
        end = index + word.length;
        const last = starts[end - 1];
        return { word: stem(word), han: isHan(word), gap, start: starts[index], end: Math.max(starts[end], last + 1) };
      },
    );
  };

  /** Lets the browser paint and hear the keyboard. */
  const breath = () => new Promise((resolve) => setTimeout(resolve));

  // Matching inside an article.
  const close = (one, before) => (one.han && before.han ? /^\s*$/ : /^[\s\-./:'+,×*()]{0,3}$/).test(one.gap);
  const spansOf = (sequence, text) => {
    const spans = [];
    for (let at = 0; at + sequence.length <= text.length; at += 1) {
      const fits = sequence.every((one, step) => {
        const here = text[at + step];
        return (
          (one.begins ? here.word.startsWith(one.word) : here.word === one.word) &&
          (step === 0 || close(here, text[at + step - 1]))
        );
      });
      if (fits) spans.push([text[at].start, text[at + sequence.length - 1].end]);
    }
    return spans;
  };
  const spelling = (group) => group.map(({ word }) => word).join(' ');
  /** What else a group may be called in an article: the forms of a term of its glossary, in all languages. */
  const otherNames = (group, { terms }) => {
    const wanted = spelling(group);
    return terms
      .map((term) => Object.values(term).flat().map(wordsIn))
      .filter((forms) => forms.some((form) => spelling(form) === wanted))
      .flat();
  };
  const matchesIn = async (article, groups) => {
    const choices = groups.map((group) => [group, ...otherNames(group, article)]);
    const whole = groups.length > 1 ? otherNames(groups.flat(), article) : [];
    const found = [];
    for (const [count, unit] of article.units.entries()) {
      if (count % 40 === 39) await breath();
      const texts = Object.entries(unit.text).map(([language, text]) => [language, wordsIn(text)]);
      const spans = {};
      /** The languages in which one of the names stands. */
      const seek = (names) =>
        texts.flatMap(([language, text]) => {
          const here = names.flatMap((name) => spansOf(name, text));
          (spans[language] ??= []).push(...here);
          return here.length > 0 ? [language] : [];
        });
      const asOne = seek(whole);
      const each = choices.map(seek);
      if (asOne.length === 0 && each.some((some) => some.length === 0)) continue;
      const holding = (language) => asOne.includes(language) || each.every((some) => some.includes(language));
      found.push({ ...unit, spans, complete: Object.keys(unit.text).filter(holding) });
    }
    return found;
  };

  globalThis.diglotWords = { wordsIn, isHan, matchesIn };
}

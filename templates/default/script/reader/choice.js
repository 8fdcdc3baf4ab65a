// The choice of language takes a reader on: to the language chosen before, else to the first that the browser asks for. Links
// that lead here in order to choose end in #choose, and then nobody is moved.
const key = 'diglot-language';
const remember = (language) => {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing forgets the choice.
  }
};
const remembered = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const choices = [...document.querySelectorAll('a.choose')];
for (const link of [...choices, ...document.querySelectorAll('.languages a[hreflang]')]) {
  link.addEventListener('click', () => remember(link.hreflang));
}
if (choices.length > 0 && location.hash !== '#choose') {
  const primary = (tag) => tag.split('-')[0];
  const chosen = [remembered(), ...navigator.languages]
    .filter(Boolean)
    .map((tag) => choices.find(({ hreflang }) => primary(hreflang) === primary(tag)))
    .find(Boolean);
  if (chosen) location.replace(chosen.href);
}

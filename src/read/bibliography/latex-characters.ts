/** Combining marks of the accents that LaTeX sets over and under letters, by the command's name. */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
};

/** Commands that stand for one character, in text and in formulas. */
export const characters: Readonly<Record<string, string>> = {
  ...pairs('aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ dh ð DH Ð th þ TH Þ ng ŋ NG Ŋ dj đ DJ Đ i ı j ȷ'),
  ...pairs(
    'textbackslash \\ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^ textless < textgreater >',
  ),
  ...pairs('textbar | textunderscore _ textdollar $ textendash – textemdash — textquoteleft ‘ textquoteright ’'),
  ...pairs(
    'textquotedblleft “ textquotedblright ” textquotedbl " quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright »',
  ),
  ...pairs("textquotesingle ' textregistered ® texttrademark ™ textcopyright © copyright © textdegree ° textmu µ"),
  ...pairs('textperiodcentered · textbullet • textellipsis … dots … ldots … pounds £ textsterling £ euro € texteuro €'),
  ...pairs(
    'S § P ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ textpm ± texttimes × textdiv ÷ textexclamdown ¡ textquestiondown ¿',
  ),
  ...pairs(
    'textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ slash / lbrace { rbrace }',
  ),
  ...pairs(
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ',
  ),
  ...pairs('mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω'),
  ...pairs('Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω'),
  ...pairs('times × pm ± mp ∓ div ÷ cdot · leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ ll ≪ gg ≫'),
  ...pairs(
    'rightarrow → to → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ infty ∞ circ ° prime ′ ast ∗',
  ),
  ...pairs('partial ∂ nabla ∇ sum ∑ int ∫ sqrt √ in ∈ cap ∩ cup ∪ subset ⊂ lbrack [ rbrack ] bullet • degree ° ell ℓ'),
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

/** Commands of one sign: what they print. */
export const signs: Readonly<Record<string, string>> = {
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  '\n': ' ',
  '\\': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  '*': '',
};

/** Commands about the looks of their argument: the markup of CSL-JSON for it, or nothing. */
export const settings: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ...same('textit emph textsl mkbibemph mkbibitalic', '<i>', '</i>'),
  ...same('textbf mkbibbold strong mathbf', '<b>', '</b>'),
  ...same('textsuperscript mkbibsuperscript', '<sup>', '</sup>'),
  ...same('textsubscript mkbibsubscript', '<sub>', '</sub>'),
  ...same('textsc', '<span style="font-variant:small-caps;">', '</span>'),
  ...same('enquote mkbibquote', '“', '”'),
  ...same(
    'text texttt textrm textsf textup textmd textnormal mathrm mathit mathsf mbox hbox uppercase ensuremath',
    '',
    '',
  ),
  ...same('url path nolinkurl textcite nocase bibstring', '', ''),
};

/** Switches that hold to the end of their group. */
export const switches: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ...same('it itshape em sl slshape', '<i>', '</i>'),
  ...same('bf bfseries', '<b>', '</b>'),
  ...same('sc scshape', '<span style="font-variant:small-caps;">', '</span>'),
  ...same('rm sf tt rmfamily sffamily ttfamily normalfont upshape relax protect', '', ''),
};

function pairs(words: string): Record<string, string> {
  const list = words.split(' ');
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]!]] : [])));
}

function same(names: string, open: string, close: string): Record<string, readonly [string, string]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, [open, close] as const]));
}

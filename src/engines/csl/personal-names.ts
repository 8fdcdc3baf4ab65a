import type { CslName } from '../../model/csl.ts';

/** Capitals in the family name of a person, with its particles. Names of bodies and others in one piece stay as written. */
export function withFamilyInCapitals(name: CslName): CslName {
  const { family, given, 'non-dropping-particle': particle } = name;
  if (!family || !given) return name;
  return {
    ...name,
    family: capitals(family),
    ...(particle && { 'non-dropping-particle': capitals(particle) }),
  };
}

function capitals(name: string): string {
  return name.toLocaleUpperCase('en');
}

/** What stands behind a given name: `William A., Jr.` */
const suffix = /^(.+?),?\s+(Jr\.?|Sr\.?|II|III|IV)$/;

/** A suffix that is written into the given name, as some programs do, in a field of its own. */
export function withSuffixApart(name: CslName): CslName {
  const [, given, end] = suffix.exec(name.given ?? '') ?? [];
  return given && end && !name.suffix ? { ...name, given, suffix: end } : name;
}

/**
 * A suffix with a mark before it that no record holds, for a style that sets a comma there (`SODEMAN W A, Jr`): citeproc
 * joins the parts of a name with one and the same mark.
 */
export function withSuffixMarked(name: CslName): CslName {
  return name.suffix ? { ...name, suffix: `${suffixMark}${name.suffix.replace(/\.$/, '')}` } : name;
}

const suffixMark = '\u{E007}';

/** The printed entry with commas in the place of those marks. */
export function withSuffixCommas(html: string): string {
  return html.replaceAll(new RegExp(`,? ?${suffixMark}`, 'gu'), ', ');
}

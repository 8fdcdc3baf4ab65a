import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { PrintFamilies } from '../model/print-layout.ts';
import type { Theme } from '../model/theme.ts';
import type { PlaceOf } from './data-source.ts';
import { fontFamiliesExist } from './rules/font-families-exist.ts';

/**
 * A theme with what a journal prints otherwise. `placeOf`: where the parts of `journal.yaml` stand.
 * Diagnostics: `font-families-exist`.
 */
export function journalTheme(theme: Theme, { print }: Pick<Journal, 'print'>, placeOf: PlaceOf): Result<Theme> {
  if (!print) return { value: theme, diagnostics: [] };
  const { families: wished = {}, ...page } = print;
  const known = [...new Set(theme.print.faces.map(({ family }) => family))];
  const diagnostics: Diagnostic[] = [];
  const families: Record<string, PrintFamilies> = { ...theme.print.families };
  for (const [language, own] of Object.entries(wished)) {
    families[language] = { ...(families[language] ?? families['default']!), ...own };
    for (const [use, names] of Object.entries(own))
      names.forEach((family, index) => {
        if (known.includes(family)) return;
        const place = placeOf(['print', 'families', language, use, index]);
        diagnostics.push(fontFamiliesExist.at(place, { family, theme: theme.name, known: known.join('、') }));
      });
  }
  return { value: { ...theme, print: { ...theme.print, ...page, families } }, diagnostics };
}

import { TemplateProblem } from '../engines/templates.ts';
import type { Result } from '../model/diagnostic.ts';
import type { OutputFile } from '../model/output.ts';
import { themeFileName, type Theme } from '../model/theme.ts';
import { templatesAreSound } from './rules.ts';

/**
 * What a piece of work makes; nothing where a template of the theme cannot be filled.
 * Diagnostics: `templates-are-sound`, and the work's own.
 */
export async function fillTemplates(
  theme: Pick<Theme, 'name' | 'origins'>,
  make: () => Promise<Result<readonly OutputFile[]>>,
): Promise<Result<readonly OutputFile[]>> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    const place = { ...error.place, file: themeFileName(theme, error.place.file) };
    return { value: [], diagnostics: [templatesAreSound.at(place, { problem: error.message })] };
  }
}

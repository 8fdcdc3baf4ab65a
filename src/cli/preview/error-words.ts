import type { UiLanguage } from '../../model/language.ts';
import { UsageProblem } from '../../pipeline/request.ts';
import { EnvironmentProblem } from '../../platform/environment-problem.ts';
import { environmentText, usageText } from '../words.ts';

/** What to say of work that was broken off; throws what is a mistake of Diglot's own. */
export function errorWords(error: unknown, ui: UiLanguage): string {
  if (error instanceof EnvironmentProblem) return environmentText(error, ui);
  if (error instanceof UsageProblem) return usageText(error, ui);
  throw error;
}

import type { UiLanguage } from '../model/language.ts';
import type { EnvironmentProblem } from '../platform/environment-problem.ts';
import { platformRules } from '../platform/rules.ts';
import type { UsageProblem } from '../pipeline/request.ts';

/** What to tell someone who asked for an article, language or format that is not there. */
export function usageText({ option, value, known }: UsageProblem, ui: UiLanguage): string {
  const list = known.join(ui === 'zh' ? '、' : ', ') || (ui === 'zh' ? '（无）' : '(none)');
  return ui === 'zh'
    ? `没有“${value}”（${option}）。可用：${list}。`
    : `There is no “${value}” (${option}). There are: ${list}.`;
}

/** What to tell someone whose machine lacks something. */
export function environmentText(problem: EnvironmentProblem, ui: UiLanguage): string {
  const { diagnostic } = problem;
  const words = platformRules[diagnostic.rule as keyof typeof platformRules]?.words[ui];
  if (!words) return problem.message;
  const values = diagnostic.values as never;
  const label = ui === 'zh' ? '错误' : 'Error';
  const advice = ui === 'zh' ? '改法：' : 'What to do: ';
  return `${label}  ${words.name}\n  ${words.message(values)}\n  ${advice}${words.advice(values)}`;
}

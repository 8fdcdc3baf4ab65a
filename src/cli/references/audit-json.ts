import type { UiLanguage } from '../../model/language.ts';
import type { ReferencesAudit } from '../../pipeline/references/audit.ts';
import { jsonReport } from '../report/json.ts';

/** The audits for other programs: per article its records, then all findings. */
export function auditJson(audits: readonly ReferencesAudit[], ui: UiLanguage): string {
  const articles = audits.map(({ slug, references }) => ({ slug, references }));
  return jsonReport([...new Set(audits.flatMap(({ diagnostics }) => diagnostics))], { articles }, ui);
}

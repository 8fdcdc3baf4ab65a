import { fieldWords } from '../../check/references/field-words.ts';
import type { UiLanguage } from '../../model/language.ts';
import { referenceStatuses, type ReferenceStatus } from '../../model/reference.ts';
import type { AuditedReference, MissingField, ReferencesAudit } from '../../pipeline/references/audit.ts';
import { escapeControls } from '../report/escape.ts';
import { summaryLine, textReport } from '../report/text.ts';

const statusNames: Readonly<Record<ReferenceStatus, Readonly<Record<UiLanguage, string>>>> = {
  identified: { zh: '已查明', en: 'identified' },
  inferred: { zh: '推定', en: 'probable' },
  supporting: { zh: '所引未查明、列相近文献', en: 'not identified, a related work listed' },
  unresolved: { zh: '未查明', en: 'not identified' },
};

/** The audits as a person reads them: how many records of which status, what they lack, and what the check finds. */
export function auditText(audits: readonly ReferencesAudit[], ui: UiLanguage, coloured: boolean): string {
  const texts = audits.map((audit) => articleText(audit, ui, coloured));
  const findings = [...new Set(audits.flatMap(({ diagnostics }) => diagnostics))];
  return `${[...texts, summaryLine(findings, ui)].join('\n\n')}\n`;
}

function articleText({ slug, references, diagnostics }: ReferencesAudit, ui: UiLanguage, coloured: boolean): string {
  const report = textReport(diagnostics, ui, coloured).trimEnd();
  const gaps = (isMeant: (field: MissingField) => boolean, withStyles: boolean): string[] =>
    references.flatMap((reference) => {
      const fields = reference.missing.filter(isMeant);
      return fields.length > 0
        ? [
            line(
              reference,
              fields.map((field) => say(field, withStyles, ui)),
              ui,
            ),
          ]
        : [];
    });
  // Where the check names those without a title, they need not be listed besides.
  const isReported = diagnostics.some(({ rule }) => rule === 'references-are-translated-alike');
  const sections = [
    section(
      { zh: '缺项，已写在 missing 里，印成〔待核〕', en: 'Gaps that the records declare' }[ui],
      gaps(({ declared }) => declared, false),
    ),
    section(
      {
        zh: '样式要印而没有的（没有也可以）',
        en: 'What the styles print, and the records do not have (they need not)',
      }[ui],
      gaps(({ declared, wanted }) => !declared && !wanted, true),
    ),
    section(
      { zh: '没有另一语言的题名', en: 'No title in the language of an edition' }[ui],
      references.flatMap((reference) =>
        reference.untranslated.length > 0 && !isReported ? [line(reference, reference.untranslated, ui)] : [],
      ),
    ),
    ...(report ? [report] : []),
  ];
  return [countsLine(slug, references, ui), ...sections.filter((text) => text !== '')].join('\n\n');
}

function countsLine(slug: string, references: readonly AuditedReference[], ui: UiLanguage): string {
  const cited = references.filter(({ number }) => number !== undefined).length;
  const counts = referenceStatuses.flatMap((status) => {
    const count = references.filter((reference) => reference.status === status).length;
    const name = statusNames[status][ui];
    return count > 0 ? [ui === 'zh' ? `${name} ${count} 条` : `${count} ${name}`] : [];
  });
  return ui === 'zh'
    ? `${slug}  文献 ${references.length} 条，引用了 ${cited} 条${counts.length > 0 ? `；${counts.join('，')}` : ''}。`
    : `${slug}  ${references.length} ${references.length === 1 ? 'record' : 'records'}, ${cited} cited${counts.length > 0 ? `; ${counts.join('; ')}` : ''}.`;
}

function section(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${head} (${lines.length})`, ...lines].join('\n');
}

function line({ key, number }: AuditedReference, words: readonly string[], ui: UiLanguage): string {
  const mark = number === undefined ? '' : `[${number}]`;
  return escapeControls(`  ${mark.padStart(5)}  ${key}  ${words.join(ui === 'zh' ? '、' : ', ')}`);
}

function say({ field, styles }: MissingField, withStyles: boolean, ui: UiLanguage): string {
  const words = fieldWords(field, ui);
  if (!withStyles || styles.length === 0) return words;
  return ui === 'zh' ? `${words}（${styles.join('、')}）` : `${words} (${styles.join(', ')})`;
}

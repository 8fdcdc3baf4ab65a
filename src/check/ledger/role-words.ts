import type { UiLanguage } from '../../model/language.ts';
import type { Attestation, AttestationRole } from '../../model/ledger.ts';

/** What a role is called. */
export const roleWords: Readonly<Record<AttestationRole, Readonly<Record<UiLanguage, string>>>> = {
  translator: { zh: '译者', en: 'translator' },
  'translation-reviewer': { zh: '译审', en: 'translation reviewer' },
  author: { zh: '作者', en: 'author' },
  'handling-editor': { zh: '责任编辑', en: 'handling editor' },
  'final-reader': { zh: '终读', en: 'final reader' },
  contributor: { zh: '贡献者', en: 'contributor' },
};

/** Who confirmed a pair, in lists of the same length, so that a finding can carry it. */
export interface Confirmers {
  readonly by: readonly string[];
  readonly roles: readonly string[];
  readonly on: readonly string[];
}

export function confirmersOf(attestations: readonly Attestation[]): Confirmers {
  return {
    by: attestations.map(({ by }) => by),
    roles: attestations.map(({ role }) => role),
    on: attestations.map(({ on }) => on),
  };
}

/** `张三（译者，2026-11-25）、李四（译审，2026-11-26）` */
export function sayConfirmers(ui: UiLanguage, { by, roles, on }: Confirmers): string {
  const each = by.map((name, index) => {
    const role = roleWords[roles[index] as AttestationRole][ui];
    return ui === 'zh' ? `${name}（${role}，${on[index]}）` : `${name} (${role}, ${on[index]})`;
  });
  if (ui === 'zh') return each.join('、');
  return each.length < 3 ? each.join(' and ') : `${each.slice(0, -1).join(', ')}, and ${each.at(-1)}`;
}

import { z } from 'zod';
import type { UiLanguage } from '../../model/language.ts';
import type { ContentWriter } from '../../model/ports.ts';
import { openReader } from '../../pipeline/preview/article-reader.ts';
import { confirmUnit, type Confirmer } from '../../pipeline/preview/confirm-unit.ts';
import { saveDraft } from '../../pipeline/preview/draft.ts';
import type { Preview, PreviewPorts } from '../../pipeline/preview/preview.ts';
import { tryDraft } from '../../pipeline/preview/try-draft.ts';
import { sidesOf } from '../../pipeline/preview/unit-source.ts';
import { createMemo } from '../../pipeline/memo.ts';
import type { Request } from '../../pipeline/request.ts';
import { EnvironmentProblem } from '../../platform/environment-problem.ts';
import type { Shown } from '../../platform/preview-server.ts';
import { today } from '../ledger/options.ts';
import { environmentText } from '../words.ts';
import { confirmedText, draftText, shownSide, triedText } from './command-words.ts';
import type { EditorLink } from './editor-link.ts';

/** What pages may ask for, and in whose name it is done. */
export interface CommandMeans {
  readonly wish: Pick<Request, 'only'>;
  readonly ports: PreviewPorts & { readonly writer: ContentWriter };
  readonly ui: UiLanguage;
  readonly link: EditorLink;
  readonly who: Confirmer | undefined;
  /** Told of a mistake of Diglot's own. */
  readonly failed: (error: unknown) => void;
}

const byLanguage = z.record(z.string().max(40), z.string());
const unit = { slug: z.string().max(200), unit: z.string().max(200) };
const asked = {
  open: z.strictObject(unit),
  draft: z.strictObject({ ...unit, texts: byLanguage, digests: byLanguage }),
  confirm: z.strictObject({ ...unit, digests: byLanguage }),
};

/**
 * What pages of a preview may ask for: `open` gives a unit as it is written, `try` checks a draft of it, `save` writes that,
 * `confirm` records that a person has confirmed it. What is refused is told in words (`problem`). Articles and units are known
 * by their names alone; no file is named.
 */
export function previewCommands(
  preview: Preview,
  { wish, ports, ui, link, who, failed }: CommandMeans,
): Shown['commands'] {
  // Drafts are read beside what is saved, so that neither is forgotten for the other.
  const drafts = createMemo();
  const readDraft = (slug: string) => (content: PreviewPorts['content']) =>
    openReader(wish.only, { ...ports, content, memo: drafts })(slug);
  const gone = (): object => ({ problem: draftText({ state: 'gone' }, ui) });

  const command =
    <T>(schema: z.ZodType<T>, obey: (asked: T) => Promise<object>) =>
    async (value: unknown): Promise<object | undefined> => {
      const { success, data } = schema.safeParse(value);
      if (!success) return undefined;
      try {
        return await obey(data);
      } catch (error) {
        if (error instanceof EnvironmentProblem) return { problem: environmentText(error, ui) };
        failed(error);
        throw error;
      }
    };

  return {
    open: command(asked.open, async ({ slug, unit }) => {
      const now = await preview.read(slug);
      const sides = now && (await sidesOf(now, unit));
      return sides ? { sides: sides.map((side) => shownSide(side, link)) } : gone();
    }),
    try: command(asked.draft, async (draft) => {
      const now = await preview.read(draft.slug);
      if (!now) return gone();
      const tried = await tryDraft(now, draft, readDraft(draft.slug));
      if (tried.state === 'tried') return triedText(tried, ui, link);
      return { problem: draftText(tried, ui), isOvertaken: tried.state === 'overtaken' };
    }),
    save: command(asked.draft, async (draft) => {
      const now = await preview.read(draft.slug);
      if (!now) return gone();
      const outcome = await saveDraft(now, draft, ports.writer);
      if (outcome.state === 'saved' || outcome.state === 'nothing-new') return { saved: true };
      return { problem: draftText(outcome, ui), isOvertaken: outcome.state === 'overtaken' };
    }),
    confirm: command(asked.confirm, async ({ slug, ...seen }) => {
      const now = await preview.read(slug);
      if (!now) return gone();
      if (!who) return { problem: confirmedText('nobody', ui) };
      const outcome = await confirmUnit(now, seen, { ...who, on: today() }, { ...ports, memo: preview.memo });
      const problem = confirmedText(outcome, ui);
      return problem === undefined ? { confirmed: true } : { problem };
    }),
  };
}

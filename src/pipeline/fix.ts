import { chooseFixes, type ChosenFix } from '../edit/choose-fixes.ts';
import type { ContentFolder, ContentWriter, Shelf, TemplateFolder } from '../model/ports.ts';
import { checkContent, type CheckedContent } from './check.ts';
import { createMemo } from './memo.ts';
import type { Request } from './request.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** One finding that was mended. */
export interface MadeFix {
  readonly rule: string;
  readonly file: string;
  /** Where it stood when it was found. */
  readonly line: number;
  readonly column: number;
  /** The words as they were and as they are now, with a little of what stands around; empty for nothing. */
  readonly old: string;
  readonly new: string;
}

export interface FixOutcome {
  /** The content as it is afterwards. */
  readonly content: CheckedContent;
  /** In the order in which they were made. */
  readonly fixes: readonly MadeFix[];
  /** Paths of the files that were changed. */
  readonly files: readonly string[];
  /** Files that somebody changed while they were checked; since then nothing was written. */
  readonly overtaken: readonly string[];
}

/** As often as a fix may bring the next to light; more would mean that two rules undo each other. */
const mostRounds = 10;

/** Findings that leave it open how the rest of their file is to be read. */
const syntax = 'syntax-is-half-width';

/**
 * Checks the content, makes every fix that its findings carry, and checks it again, until there is none left. Fixes that
 * touch each other are made in rounds. A round is written whole or not at all.
 */
export async function fixContent(
  request: Request,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly shelf?: Shelf;
  },
): Promise<FixOutcome> {
  const memo = createMemo();
  const fixes: MadeFix[] = [];
  const files = new Set<string>();
  let content = await checkContent(request, { ...ports, memo });
  for (let round = 0; round < mostRounds; round += 1) {
    const inContent = content.diagnostics.filter(({ place }) => !place?.file.startsWith('templates/'));
    const chosen = chooseFixes(inContent, ({ rule }) => rule === syntax);
    if (chosen.length === 0) break;
    const { files: written, refused } = await ports.writer.apply(chosen.flatMap(({ edits }) => edits));
    const overtaken = [...new Set(refused.map(({ file }) => file))];
    if (overtaken.length > 0) return { content, fixes, files: [...files].sort(), overtaken };
    for (const file of written) files.add(file);
    fixes.push(...chosen.map(madeFix));
    content = await checkContent(request, { ...ports, memo });
  }
  return { content, fixes, files: [...files].sort(), overtaken: [] };
}

function madeFix({ diagnostic: { rule, values }, edits }: ChosenFix<LocatedDiagnostic>): MadeFix {
  const { file, line, column } = edits[0]!;
  const { found, wanted } = values;
  const isShown = typeof found === 'string' && typeof wanted === 'string';
  const [old, fresh] = isShown ? [found, wanted] : [said(edits, 'expected'), said(edits, 'text')];
  return { rule, file, line, column, old, new: fresh };
}

function said(edits: ChosenFix['edits'], side: 'expected' | 'text'): string {
  return edits.map((edit) => edit[side]).join('…');
}

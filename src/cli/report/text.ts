import { styleText } from 'node:util';
import type { Diagnostic, DiagnosticValues, Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import { displayWidth } from '../../platform/terminal.ts';
import { escapeControls } from './escape.ts';
import { excerptAt, startOfCharacter } from './excerpt.ts';
import { placeWords } from './place-words.ts';
import { helpUri, readOn } from './read-on.ts';
import { rules } from './rules.ts';
import { severities } from './severities.ts';

/** How many findings are shown before the rest is counted. */
const shownAtOnce = 50;

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  Parameters<typeof styleText>[0]
>;

/**
 * All findings as a person reads them: the place in words, both sides quoted, what to do, where to read on. `coloured`: for
 * a terminal that shows colours, on which a rule's id leads to the page about it.
 */
export function textReport(diagnostics: readonly LocatedDiagnostic[], ui: UiLanguage, coloured: boolean): string {
  const shown = diagnostics.slice(0, shownAtOnce).map((diagnostic) => finding(diagnostic, ui, coloured));
  const more = diagnostics.length - shown.length;
  if (more > 0) {
    shown.push(
      ui === 'zh'
        ? `还有 ${more} 处未列出；--report json 列出全部。`
        : `${more} more not shown; --report json lists them all.`,
    );
  }
  return shown.map((text) => `${text}\n`).join('\n');
}

function finding(diagnostic: LocatedDiagnostic, ui: UiLanguage, coloured: boolean): string {
  const { rule, severity, values, place, related } = diagnostic;
  const { name, message, advice } = rules[rule]!.words[ui];
  const where = placeWords(diagnostic, ui);
  const id = coloured ? linked(rule, helpUri(rule, ui)) : rule;
  const head = [
    paint(severities[severity].name[ui], colours[severity], coloured),
    ui === 'zh' ? `${name}（${id}）` : `${name} (${id})`,
    ...(where ? [escapeControls(where)] : []),
  ].join('  ');
  return [
    head,
    `  ${escapeControls(message(clipped(values)))}`,
    ...[place, ...related.map((other) => other.place)].flatMap((at) => (at ? quotation(at) : [])),
    `  ${ui === 'zh' ? '改法：' : 'What to do: '}${escapeControls(advice(clipped(values)))}`,
    `  ${readOn(rule, ui)}`,
  ].join('\n');
}

/** Values that a sentence can hold. */
function clipped(values: DiagnosticValues): DiagnosticValues {
  const entries = Object.entries(values).map(([name, value]) => {
    const isLong = typeof value === 'string' && value.length > longestValue;
    return [name, isLong ? `${value.slice(0, startOfCharacter(value, longestValue))}…` : value];
  });
  return Object.fromEntries(entries) as DiagnosticValues;
}

/** Longer words of an author's are cut in a message; the source line below it shows them in their place. */
const longestValue = 160;
/** A run that is longer is marked where it begins: it is a whole line, and its end says nothing. */
const longestMark = 60;

/** `file:line:column` with the source line and a mark under the words meant. */
function quotation(place: Place): string[] {
  const position = escapeControls(`${place.file}:${place.line}:${place.column}`);
  const cut = excerptAt(place);
  if (!cut) return [`  ${position}`];
  const [before, meant, after] = [cut.before, cut.meant, cut.after].map(escapeControls);
  const width = displayWidth(meant!);
  const marks = '^'.repeat(width > longestMark ? 1 : Math.max(1, width));
  const margin = ' '.repeat(2 + displayWidth(position) + 3 + displayWidth(before!));
  return [`  ${position}   ${before!}${meant!}${after!}`, margin + marks];
}

/** The closing line: how many of each, and what happened to the outputs. */
export function summaryLine(diagnostics: readonly Diagnostic[], ui: UiLanguage): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return ui === 'zh' ? '没有错误或警告。' : 'No errors or warnings.';
  return ui === 'zh'
    ? `共 ${errors} 处错误、${warnings} 处警告。`
    : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
}

/** Words that a terminal opens an address from (OSC 8). */
function linked(text: string, uri: string): string {
  return `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** A text in a colour, or as it is where colours are not shown. */
export function paint(text: string, colour: Parameters<typeof styleText>[0], coloured: boolean): string {
  return coloured ? styleText(colour, text, { validateStream: false }) : text;
}

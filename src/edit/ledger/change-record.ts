import { isMap, type Node, type YAMLMap } from 'yaml';
import type { Change } from '../changes.ts';
import { inBraces } from '../yaml-text.ts';
import { endOf, endOfLine, fieldOf } from './ledger-list.ts';
import { writeValue, type RecordFields, type RecordValue, type Setting } from './yaml-values.ts';

/**
 * What makes a record of a ledger say something else. Only values that differ are touched, so that all that a person
 * has written beside them stays.
 */
export function changeRecord(record: YAMLMap, before: RecordFields, after: RecordFields, text: string): Change[] {
  const setting = settingOf(record, text);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): Change[] => {
    const [earlier, later, there] = [before[name], after[name], fieldOf(record, name)];
    if (later === undefined) return there ? [removed(record, there, text)] : [];
    if (!there?.value) return [added(record, name, later, setting, text)];
    return earlier === undefined ? [] : changeValue(there.value, name, earlier, later, setting, text);
  });
}

function changeValue(
  node: Node,
  name: string,
  before: RecordValue,
  after: RecordValue,
  setting: Setting,
  text: string,
): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const put = (at: Node, written: string): Change => ({ from: at.range![0], to: endOf(at, text), text: written });
  if (!isMap(node) || typeof before === 'string' || typeof after === 'string') {
    return [put(node, writeValue(name, after, setting).trimStart())];
  }
  const inner = settingOf(node, text);
  if (Object.keys(before).sort().join() !== Object.keys(after).sort().join()) {
    return [put(node, node.flow ? inBraces(after) : writeValue(name, after, setting).trimStart())];
  }
  return Object.entries(after).flatMap(([language, words]) => {
    const value = fieldOf(node, language)?.value;
    return value && before[language] !== words ? [put(value, writeValue(name, words, inner))] : [];
  });
}

function added(record: YAMLMap, name: string, value: RecordValue, setting: Setting, text: string): Change {
  const end = endOf(record, text);
  if (setting === 'flow') {
    const last = endOf(record.items.at(-1)!.value as Node, text);
    return { from: last, to: last, text: `, ${name}: ${inBraces(value)}` };
  }
  const at = endOfLine(text, end);
  return { from: at, to: at, text: `\n${' '.repeat(setting.indent)}${name}: ${writeValue(name, value, setting)}` };
}

/** A field with its line, or within braces with the comma before it. */
function removed(record: YAMLMap, { key, value }: { key: Node; value: Node | null }, text: string): Change {
  const to = endOf(value ?? key, text);
  if (!record.flow) return { from: text.lastIndexOf('\n', key.range![0]), to: endOfLine(text, to), text: '' };
  return { from: text.lastIndexOf(',', key.range![0]), to, text: '' };
}

function settingOf(map: YAMLMap, text: string): Setting {
  if (map.flow) return 'flow';
  const start = map.range![0];
  return { indent: start - (text.lastIndexOf('\n', start - 1) + 1) };
}

import type { Element } from 'hast';
import { z } from 'zod';
import { parseSvg } from '../../engines/svg/parse-svg.ts';
import { decode } from '../decode.ts';
import { filesArePresent } from '../rules/files-are-present.ts';
import { figureReader } from './figure-reader.ts';
import { matchLabels } from './match-labels.ts';
import { placesIn } from './places-in.ts';
import { drawingsAreSafe } from './rules/drawings-are-safe.ts';
import { figureFields } from './schema.ts';

/** What stands for a drawing that cannot be read. */
const nothing: Element = { type: 'element', tagName: 'svg', properties: { viewBox: '0 0 1 1' }, children: [] };

const schema = z.strictObject({ kind: z.literal('drawing'), ...figureFields });

/**
 * A drawing: `figures/<id>.svg` beside the YAML.
 * Diagnostics: `files-are-present`, `files-are-utf-8`, `control-characters-are-absent`, `drawings-are-safe`,
 * `drawing-labels-match`.
 */
export const drawing = figureReader(schema, (yaml, { id, source, fileNamed }) => {
  const name = `${id}.svg`;
  const file = fileNamed(name);
  if (!file) {
    const wanted = filesArePresent.at(source.placeOf(['kind']), { file: `figures/${name}`, wantedBy: source.file });
    return { value: { kind: 'drawing', svg: nothing }, diagnostics: [wanted] };
  }
  const { value: text, diagnostics } = decode(file);
  if (text === undefined) return { value: { kind: 'drawing', svg: nothing }, diagnostics };
  const { svg, problems } = parseSvg(text);
  const placeAt = placesIn(file.path, text);
  const unsafe = problems.map(({ line, column, ...values }) => drawingsAreSafe.at(placeAt({ line, column }), values));
  const labels = Object.keys(yaml.labels);
  return {
    value: { kind: 'drawing', svg: svg ?? nothing },
    diagnostics: [...diagnostics, ...unsafe, ...(svg ? matchLabels(svg, labels, placeAt, source) : [])],
  };
});

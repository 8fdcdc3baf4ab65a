import { when } from './conditions.ts';
import { tagPattern, type JsonSchema } from './json-schema.ts';

/** A glossary’s terms in any language: `zh` and `en` are offered, others let be. */
export function glossaryInAnyLanguage(json: JsonSchema): JsonSchema {
  const items = json['items'] as { readonly properties: Readonly<Record<string, JsonSchema>> };
  // `id` would be the tag of Indonesian.
  const tags = `^(?!id$)${tagPattern.slice(1)}`;
  const { description: _ofChinese, ...forms } = items.properties['zh']!;
  return { ...json, items: { ...items, patternProperties: { [tags]: forms } } };
}

/** A theme that extends another says only what it does otherwise; one that does not says all. */
export function themeThatExtends(json: JsonSchema): JsonSchema {
  const { required, properties } = json as { required: unknown; properties: Readonly<Record<string, JsonSchema>> };
  return {
    ...(withoutRequired(json) as JsonSchema),
    ...when(
      { not: { required: ['extends'] } },
      { required, properties: { print: { required: properties['print']!['required'] } } },
    ),
  };
}

/** Nothing has to be there but in the items of a list, which is replaced as a whole. */
function withoutRequired(json: unknown): unknown {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key, value]) => key !== 'required' || !Array.isArray(value))
      .map(([key, value]) => [key, key === 'items' ? value : withoutRequired(value)]),
  );
}

import { when } from './conditions.ts';
import { schemaMark, type JsonSchema } from './json-schema.ts';

/** The schema of a figure of any kind: its `kind` says which schema the rest is held to. */
export function anyFigure(kinds: readonly string[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: schemaMark,
    title: 'figures/*.yaml',
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) =>
      when({ properties: { kind: { const: kind } }, required: ['kind'] }, { $ref: `figure-${kind}.json` }),
    ),
  };
}

import type { core, ZodType } from 'zod';

/** The keys that a schema knows for the map at a path of its data; none where anything goes. */
export function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  let here: core.$ZodType | undefined = schema;
  for (const key of path) here = here && childOf(here, key);
  const definition = here && definitionOf(here);
  return definition?.type === 'object' ? Object.keys(definition.shape) : [];
}

function childOf(schema: core.$ZodType, key: PropertyKey): core.$ZodType | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return definition.shape[String(key)] ?? definition.catchall;
    case 'array':
      return definition.element;
    case 'record':
      return definition.valueType;
    case 'union':
      return definition.options.map((option) => childOf(option, key)).find((child) => child !== undefined);
    default:
      return undefined;
  }
}

type Definition = core.$ZodTypes['_zod']['def'];

/** The definition behind whatever only says that a value may be absent. */
function definitionOf(schema: core.$ZodType): Definition {
  const definition = (schema as ZodType).def as Definition;
  const isWrapped = definition.type === 'optional' || definition.type === 'default';
  return isWrapped ? definitionOf(definition.innerType) : definition;
}

/** Keys of a row of a table’s file that are not fields. */
export const rowKeys = ['id', 'group', 'arms', 'unbound', 'flags'] as const;

/** Keys of an arm that are not fields. */
export const armKeys = ['id', 'label', 'binding'] as const;

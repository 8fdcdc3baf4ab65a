import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharing } from '../../src/pipeline/sharing.ts';

const values = fc.object({
  maxDepth: 4,
  maxKeys: 6,
  values: [fc.string({ maxLength: 2 }), fc.nat(3), fc.constant(undefined)],
});

test('a shared value is what it was before, whatever it is shared with', () => {
  fc.assert(
    fc.property(values, values, (known, fresh) => {
      const [before, wanted] = [structuredClone(known), structuredClone(fresh)];
      expect(sharing(known, fresh)).toStrictEqual(wanted);
      // What is known is somebody else's.
      expect(known).toStrictEqual(before);
    }),
  );
});

test('what has not changed is the same object', () => {
  fc.assert(fc.property(values, (known) => void expect(sharing(known, structuredClone(known))).toBe(known)));
  const known = { blocks: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], notes: { n: [1] }, gone: 1 };
  const shared = sharing(known, { blocks: [{ id: 'a' }, { id: 'x' }, { id: 'c' }], notes: { n: [1] }, come: 1 });
  expect(shared.blocks[0]).toBe(known.blocks[0]);
  expect(shared.blocks[1]).not.toBe(known.blocks[1]);
  expect(shared.blocks[2]).toBe(known.blocks[2]);
  expect(shared.notes).toBe(known.notes);
});

test('what is no plain data stays what it is, and so does what cannot be set', () => {
  const bytes = new Uint8Array([1]);
  expect(sharing({ bytes: new Uint8Array([1]) }, { bytes }).bytes).toBe(bytes);
  const list = [1];
  const lazy = {
    get list() {
      return list;
    },
  };
  expect(sharing({ list: [1] }, lazy).list).toBe(list);
});

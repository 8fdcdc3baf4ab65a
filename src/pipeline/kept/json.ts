import { digest } from '../../engines/digest.ts';
import type { Shelf } from '../../model/ports.ts';

/** Plain data that a machine keeps from build to build. */
export interface KeptData {
  /** What was kept of this kind under a name; nothing where it was not kept, or can no longer be read. */
  read<T extends object>(kind: string, name: readonly (string | Uint8Array)[]): Promise<T | undefined>;
  write(kind: string, name: readonly (string | Uint8Array)[], value: object): Promise<void>;
}

/** Plain data on a shelf; without one nothing is kept. `name` tells all that a value was made from, which must survive as JSON. */
export function keptData(shelf: Shelf | undefined): KeptData {
  const entry = (kind: string, name: readonly (string | Uint8Array)[]): string => `${kind}/${digest(...name)}.json`;
  return {
    async read<T extends object>(kind: string, name: readonly (string | Uint8Array)[]) {
      const bytes = await shelf?.read(entry(kind, name));
      try {
        return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T);
      } catch {
        return undefined;
      }
    },
    async write(kind, name, value) {
      await shelf?.write(entry(kind, name), new TextEncoder().encode(JSON.stringify(value)));
    },
  };
}

import type { Printer, Shelf } from '../model/ports.ts';
import type { Press } from '../render/formats/format.ts';
import { digest } from './manifest.ts';

/** What trial prints have settled, kept on the shelf by the pages and by what prints them. */
export function settledPrints(printer: Printer, shelf: Shelf | undefined): Press['settled'] {
  return async <T>(from: readonly string[], find: () => Promise<T>): Promise<T> => {
    const name = `settled/${digest((await printer.product?.()) ?? '', ...from)}.json`;
    const kept = await shelf?.read(name);
    if (kept) return JSON.parse(new TextDecoder().decode(kept)) as T;
    const found = await find();
    await shelf?.write(name, new TextEncoder().encode(JSON.stringify(found)));
    return found;
  };
}

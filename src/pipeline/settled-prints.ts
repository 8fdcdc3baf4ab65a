import { digest } from '../engines/digest.ts';
import type { Printer, Shelf } from '../model/ports.ts';
import type { Publication } from '../model/publication.ts';
import type { SettledPrints } from '../render/formats/format.ts';

/**
 * What trial prints have settled, kept on the shelf by what is asked, by what prints, and by `sourcesOf` a publication: the
 * digest of all that its pages are made from.
 */
export function settledPrints(
  printer: Printer,
  shelf: Shelf | undefined,
  sourcesOf: (publication: Publication) => string,
): SettledPrints {
  const nameOf = async (publication: Publication, question: readonly unknown[]): Promise<string> => {
    const product = (await printer.product?.()) ?? '';
    return `settled/${digest(product, sourcesOf(publication), JSON.stringify(question))}.json`;
  };
  return {
    async read<T>(publication: Publication, question: readonly unknown[]) {
      const kept = await shelf?.read(await nameOf(publication, question));
      return kept && (JSON.parse(new TextDecoder().decode(kept)) as T);
    },
    async write(publication, question, answer) {
      await shelf?.write(await nameOf(publication, question), new TextEncoder().encode(JSON.stringify(answer)));
    },
  };
}

import { fileDigest } from '../../engines/digest.ts';
import type { OutputFile } from '../../model/output.ts';
import type { Printer } from '../../model/ports.ts';
import type { Publication } from '../../model/publication.ts';
import type { KeptPrints } from '../../render/formats/format.ts';
import type { KeptData } from './json.ts';

/** What prints are kept with. */
export interface KeptPrintsOptions {
  readonly data: KeptData;
  readonly printer: Printer;
  /** The digest of all that the pages of a publication are made from. */
  readonly sourcesOf: (publication: Publication) => string;
  /** Reads a file of the last publication. */
  readonly readEarlier: (path: string) => Promise<Uint8Array | undefined>;
}

/** A PDF of an earlier build, without its bytes, which stand in the output folder. */
interface KeptFile extends Omit<OutputFile, 'bytes'> {
  readonly sha256: string;
}

/** What earlier builds have printed, kept by what it was made from and by what prints. */
export function keptPrints({ data, printer, sourcesOf, readEarlier }: KeptPrintsOptions): KeptPrints {
  const prints = printer.identity?.() ?? '';
  const nameOf = (of: string, question: readonly unknown[]): string[] => [prints, of, JSON.stringify(question)];
  const settled = <T extends object>(publication: Publication, question: readonly unknown[]): Promise<T | undefined> =>
    data.read('settled', nameOf(sourcesOf(publication), question));
  return {
    settled,
    async settle<T extends object>(
      publication: Publication,
      question: readonly unknown[],
      page: () => Promise<string>,
      find: () => Promise<T>,
    ) {
      const known = await settled<T>(publication, question);
      if (known) return known;
      const ofPage = nameOf(await page(), question);
      const kept = await data.read<T>('settled', ofPage);
      const answer = kept ?? (await find());
      if (!kept) await data.write('settled', ofPage, answer);
      await data.write('settled', nameOf(sourcesOf(publication), question), answer);
      return answer;
    },
    async file(madeFrom, make) {
      const name = [prints, ...madeFrom];
      const kept = await data.read<KeptFile>('print', name);
      const earlier = kept && (await readEarlier(kept.path));
      if (kept && earlier && fileDigest(earlier) === kept.sha256) {
        const { sha256: _sha256, ...facts } = kept;
        return { ...facts, bytes: earlier, isKept: true };
      }
      const file = await make();
      const { bytes, ...facts } = file;
      await data.write('print', name, { ...facts, sha256: fileDigest(bytes) } satisfies KeptFile);
      return file;
    },
  };
}

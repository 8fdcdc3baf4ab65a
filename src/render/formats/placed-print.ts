import { once } from '../../engines/once.ts';
import { readPrintPlaces } from '../../engines/pdf/figure-places.ts';
import { sizeOf, type PrintLayout } from '../../model/print-layout.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { OutputFile } from '../../model/output.ts';
import type { Publication } from '../../model/publication.ts';
import type { PrintSetting } from '../../model/print-setting.ts';
import { mayLeaveText, movedFigures, positionsOf } from '../fit/figure-positions.ts';
import { asDesigned } from '../fit/print-setting.ts';
import { asPlaced, fillPages, type FigureSetting, type Hole } from '../fit/fill-pages.ts';
import type { Press } from './format.ts';
import { finishedFile, pdfMadeFrom, readyPage, type PrintJob, type ReadyPage } from './print-pdf.ts';

/** An edition with its figures put where they leave no hole. */
export interface EditionPrint {
  readonly job: PrintJob;
  /** The digest of its page. */
  readonly page: string;
  /** The PDF as the browser writes it, printed when it is first asked for. */
  raw(): Promise<Uint8Array>;
}

/** An edition that is printed as often as it is told to. */
export interface ReadyEdition {
  print(setting: PrintSetting): Promise<EditionPrint>;
  /** The digest of its page with all figures as its text has them. */
  asPlaced(): Promise<string>;
}

/** What is printed: one edition, or two side by side. */
export interface PrintedEditions {
  /** The languages that it shows. Of the first are its figures. */
  readonly languages: readonly ContentLanguage[];
  /** Its paper and margins, in millimetres. */
  readonly sheet: Pick<PrintLayout, 'size' | 'margins'>;
  /** The figures that stand across its columns: these may be moved. */
  readonly wideFigures: readonly string[];
  /** True where they may stand among the references too. */
  readonly mayLeaveText: boolean;
}

/** The job that prints an edition with its figures so. */
export type JobOf = (publication: Publication, figures: FigureSetting) => PrintJob;

/** A page with its figures set in one way. */
interface SetPage extends ReadyPage {
  readonly job: PrintJob;
}

/** What of a text area's height may stay empty before a figure: a few lines. */
const tolerance = 0.13;
const pointsPerMillimetre = 72 / 25.4;
/** Room above and below a figure, in points, and a little more, so that it does fit. */
const around = 20;

/** Makes what is printed ready. Diagnostics: `glyphs-are-covered`, without a place. */
export async function readyEdition(
  publication: Publication,
  { languages, sheet, wideFigures, mayLeaveText: mayLeave }: PrintedEditions,
  jobOf: JobOf,
  press: Press,
): Promise<Result<ReadyEdition | undefined>> {
  const { article, editions } = publication;
  const { body, references } = editions[languages[0]!]!;
  const placed = body.flatMap(({ node }) => (node.type === 'figurePlacement' ? [node.target] : []));
  const wide = placed
    .filter((id) => wideFigures.includes(id))
    .map((id) => ({
      id,
      positions: positionsOf(body, id),
      references: mayLeave && mayLeaveText(body, id) ? references.length - 1 : 0,
    }));
  const pages = new Map<string, Promise<Result<SetPage | undefined>>>();
  const ready = (figures: FigureSetting): Promise<Result<SetPage | undefined>> => {
    const key = JSON.stringify(figures);
    const page = pages.get(key) ?? makeReady(figures);
    pages.set(key, page);
    return page;
  };
  const makeReady = async (figures: FigureSetting): Promise<Result<SetPage | undefined>> => {
    const job = jobOf(withFigures(publication, languages, figures), figures);
    const { value, diagnostics } = await readyPage(job, article, press);
    return { value: value && { ...value, job }, diagnostics };
  };
  const question = (setting: PrintSetting): readonly unknown[] => ['figures', languages, setting, press.fit];
  const known = wide.length > 0 && (await press.kept.settled<FigureSetting>(publication, question(asDesigned)));
  const { value: first, diagnostics } = await ready(known || asPlaced);
  if (!first) return { value: undefined, diagnostics };

  const { margins, size } = sheet;
  const foot = margins[2] * pointsPerMillimetre;
  const height = sizeOf(size)[1] * pointsPerMillimetre - margins[0] * pointsPerMillimetre - foot;
  const least = press.fit.figureScale[0];
  const prints = new Map<string, EditionPrint>();
  const printSo = async (figures: FigureSetting, setting: PrintSetting): Promise<EditionPrint> => {
    const { job, digest, print } = (await ready(figures)).value!;
    const key = JSON.stringify([figures, setting]);
    const made = prints.get(key) ?? { job, page: digest, raw: once(() => print(setting)) };
    prints.set(key, made);
    return made;
  };
  const asPlacedPage = async (): Promise<string> => (await ready(asPlaced)).value!.digest;
  const fill = async (setting: PrintSetting): Promise<FigureSetting> => {
    const filled = await fillPages(
      wide,
      height * tolerance,
      (figures) => printSo(figures, setting),
      async ({ id }, made) => holeBefore(placed.indexOf(id), await made.raw(), foot, setting, least),
    );
    return filled.figures;
  };
  const print = async (setting: PrintSetting): Promise<EditionPrint> => {
    const figures =
      wide.length === 0
        ? asPlaced
        : await press.kept.settle(publication, question(setting), asPlacedPage, () => fill(setting));
    return printSo(figures, setting);
  };
  return { value: { print, asPlaced: asPlacedPage }, diagnostics };
}

/** The PDF of what is printed, set as designed. Diagnostics: `glyphs-are-covered`, without a place. */
export async function printPlaced(
  publication: Publication,
  printed: PrintedEditions,
  jobOf: JobOf,
  press: Press,
): Promise<Result<readonly OutputFile[]>> {
  const { value: ready, diagnostics } = await readyEdition(publication, printed, jobOf, press);
  if (!ready) return { value: [], diagnostics };
  const { job, page, raw } = await ready.print(asDesigned);
  const file = await press.kept.file(pdfMadeFrom(job, page, asDesigned), async () => finishedFile(job, await raw()));
  return { value: [file], diagnostics };
}

function withFigures(
  publication: Publication,
  languages: readonly ContentLanguage[],
  { passed, behindReference }: FigureSetting,
): Publication {
  const editions = { ...publication.editions };
  for (const language of languages) {
    const edition = editions[language]!;
    const body = movedFigures(edition.body, passed).filter(
      ({ node }) => node.type !== 'figurePlacement' || behindReference[node.target] === undefined,
    );
    editions[language] = { ...edition, body };
  }
  return { ...publication, editions };
}

/** The hole before the figure of this number in reading order. `foot`: where the text area ends. */
function holeBefore(index: number, raw: Uint8Array, foot: number, setting: PrintSetting, leastScale: number): Hole {
  const { figures, perItem } = readPrintPlaces(raw);
  const place = figures[index];
  if (place?.lowestBefore === undefined) return { height: 0 };
  const height = Math.max(0, place.lowestBefore - foot);
  const lacking = place.height + around - height;
  const scale = Math.floor(setting.figureScale * (1 - lacking / place.pictureHeight) * 100) / 100;
  return {
    height,
    ...(scale >= leastScale && { fittingScale: scale }),
    ...(perItem !== undefined && { perEntry: perItem }),
  };
}

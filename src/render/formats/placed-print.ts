import { once } from '../../engines/once.ts';
import { readFigurePlaces } from '../../engines/pdf/figure-places.ts';
import { sizeOf } from '../../model/print-layout.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { PrintSetting } from '../../model/print-setting.ts';
import { mayLeaveText, movedFigures, positionsOf } from '../fit/figure-positions.ts';
import { asDesigned } from '../fit/print-setting.ts';
import { asPlaced, fillPages, type FigureSetting, type Hole } from '../fit/fill-pages.ts';
import type { RenderTools } from '../views/tools.ts';
import type { Press } from './format.ts';
import { readyPage, type PrintJob, type ReadyPage } from './print-pdf.ts';

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

/** Makes an edition ready. Diagnostics: `glyphs-are-covered`, without a place. */
export async function readyEdition(
  publication: Publication,
  language: ContentLanguage,
  jobOf: JobOf,
  tools: RenderTools,
  press: Press,
): Promise<Result<ReadyEdition | undefined>> {
  const { article, editions } = publication;
  const edition = editions[language]!;
  const placed = edition.body.flatMap(({ node }) => (node.type === 'figurePlacement' ? [node.target] : []));
  const wide = placed
    .filter((id) => edition.figures[id]?.width === 'page')
    .map((id) => ({
      id,
      positions: positionsOf(edition.body, id),
      references: mayLeaveText(edition.body, id) ? edition.references.length - 1 : 0,
    }));
  const pages = new Map<string, Promise<Result<SetPage | undefined>>>();
  const ready = (figures: FigureSetting): Promise<Result<SetPage | undefined>> => {
    const key = JSON.stringify(figures);
    const page = pages.get(key) ?? makeReady(figures);
    pages.set(key, page);
    return page;
  };
  const makeReady = async (figures: FigureSetting): Promise<Result<SetPage | undefined>> => {
    const job = jobOf(withFigures(publication, language, figures), figures);
    const { value, diagnostics } = await readyPage(job, article, press);
    return { value: value && { ...value, job }, diagnostics };
  };
  const question = (setting: PrintSetting): readonly unknown[] => ['figures', language, setting, press.fit];
  const known = wide.length > 0 && (await press.kept.settled<FigureSetting>(publication, question(asDesigned)));
  const { value: first, diagnostics } = await ready(known || asPlaced);
  if (!first) return { value: undefined, diagnostics };

  const { margins, size } = tools.layout;
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

function withFigures(
  publication: Publication,
  language: ContentLanguage,
  { passed, behindReference }: FigureSetting,
): Publication {
  const { editions } = publication;
  const edition = editions[language]!;
  const body = movedFigures(edition.body, passed).filter(
    ({ node }) => node.type !== 'figurePlacement' || behindReference[node.target] === undefined,
  );
  return { ...publication, editions: { ...editions, [language]: { ...edition, body } } };
}

/** The hole before the figure of this number in reading order. `foot`: where the text area ends. */
function holeBefore(index: number, raw: Uint8Array, foot: number, setting: PrintSetting, leastScale: number): Hole {
  const place = readFigurePlaces(raw)[index];
  if (place?.lowestBefore === undefined) return { height: 0 };
  const height = Math.max(0, place.lowestBefore - foot);
  const lacking = place.height + around - height;
  const scale = Math.floor(setting.figureScale * (1 - lacking / place.pictureHeight) * 100) / 100;
  return { height, ...(scale >= leastScale && { fittingScale: scale }) };
}

import type { ZodType } from 'zod';
import type { Result } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/figure.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { SourceFile } from '../../model/ports.ts';
import type { Table } from '../../model/table.ts';
import type { DataSource } from '../data-source.ts';
import type { FigureYaml } from './schema.ts';

/** What a figure is read from. */
export interface FigureContext {
  readonly id: string;
  readonly source: DataSource;
  readonly languages: readonly ContentLanguage[];
  /** A file beside `figures/<id>.yaml`. */
  readonly fileNamed: (name: string) => SourceFile | undefined;
  /** The article's tables as far as they could be read, by id. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Ids of all its tables. */
  readonly tableIds: readonly string[];
}

/** The fields that a kind of figure adds to those of every figure. */
export type OwnFields<F extends Figure = Figure> = F extends Figure
  ? Omit<F, keyof FigureYaml | 'labelTerms' | 'id' | 'place'>
  : never;

/** How one kind of figure is read: the shape of its YAML, and what is made of its own fields. */
export interface FigureReader {
  readonly schema: ZodType<FigureYaml>;
  /** What cannot be read is reported and stands for nothing, so that the figure's words are checked all the same. */
  readonly read: (yaml: FigureYaml, context: FigureContext) => Result<OwnFields>;
}

/** A reader whose `read` gets just what its schema describes. */
export function figureReader<Yaml extends FigureYaml>(
  schema: ZodType<Yaml>,
  read: (yaml: Yaml, context: FigureContext) => Result<OwnFields>,
): FigureReader {
  return { schema, read: (yaml, context) => read(yaml as Yaml, context) };
}

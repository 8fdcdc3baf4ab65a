import type { ZodType } from 'zod';

/** What stands in for the keys of a map that are wrong or not there, told which ones they are. */
export type StandIns = (wrong: ReadonlySet<string>) => Readonly<Record<string, unknown>>;

/**
 * What is left of a misshapen map: without the keys that are wrong, with stand-ins. Good for finding what else is
 * wrong in one run, never for print. Nothing when even that does not fit the schema.
 */
export function salvage<T>(schema: ZodType<T>, value: unknown, standIns: StandIns): T | undefined {
  const map = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const parsed = schema.safeParse(map);
  if (parsed.success) return parsed.data;
  const wrong = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const sound = Object.fromEntries(Object.entries(map).filter(([key]) => !wrong.has(key)));
  return schema.safeParse({ ...sound, ...standIns(wrong) }).data;
}

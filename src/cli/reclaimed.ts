/** What was typed behind options that take several names: they also swallow a year. */
import type { Context } from './context.ts';
import { isYearLike } from './known.ts';
import { UsageError } from './usage-error.ts';

export interface Reclaimed {
  readonly year: string | undefined;
  readonly to: readonly string[] | undefined;
  readonly format: readonly string[] | undefined;
}

/** The year, given back. Throws a UsageError where an option has no name besides it. */
export function reclaimed({ words, options }: Context, command: string): Reclaimed {
  let [year] = words;
  const [to, format] = [options.to, options.format].map((typed) => {
    const names = typed === undefined ? undefined : [typed].flat();
    const last = names?.at(-1);
    if (year !== undefined || names === undefined || last === undefined || !isYearLike(last)) return names;
    year = last;
    if (names.length === 1)
      throw new UsageError(
        'An option that takes names stands before the year without any.',
        `Type: directions ${command} ${last} --to <id> --format <name>`,
      );
    return names.slice(0, -1);
  });
  return { year, to, format };
}

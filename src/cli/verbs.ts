/** Commands that take a verb before their year, `funding export 2023-24 f.xlsx`: what else stands there is a slip of the hand, or the right words in another order. */
import { nearest } from '../diagnostic.ts';
import type { Context } from './context.ts';
import { isYearLike } from './known.ts';
import { printable } from './printable.ts';
import { instead } from './proposal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Throws a UsageError for more than one year.
 * @param verbs with what stands behind the year, for example `budget.xlsx`, if anything does
 */
export function oneYear(
  { words, world }: Pick<Context, 'words' | 'world'>,
  command: string,
  verbs: Readonly<Record<string, string | undefined>>,
): void {
  const [first = '', second, ...more] = words;
  const names = Object.keys(verbs);
  const line = (...meant: readonly string[]): string => instead(world.argv, words, meant);
  const meant = isYearLike(first) ? undefined : nearest(first, names);
  if (meant !== undefined)
    throw new UsageError(
      `There is no "directions ${command} ${printable(first)}". Did you mean "${meant}"?`,
      `Type: ${line(meant, ...words.slice(1).filter(isYearLike), ...words.slice(1).filter((word) => !isYearLike(word)))}`,
    );
  if (second === undefined) return;
  if (/\.(?:xlsx|csv)$/i.test(first))
    throw new UsageError(
      `"${printable(first)}" is no year.`,
      `Type: ${line('export', second, first)}, or import in place of export`,
    );
  const verb = names.find((name) => name === second) ?? nearest(second, names);
  if (verb === undefined)
    throw new UsageError(
      `"directions ${command}" takes one year: what is "${printable([second, ...more].join(' '))}" for?`,
      `Type, for example: ${line(first)}`,
      words,
    );
  const behind = more.length > 0 ? more : [verbs[verb] ?? []].flat();
  throw new UsageError(
    verb === second
      ? `"${verb}" stands before the year.`
      : `There is no "${printable(second)}". Did you mean "${verb}", before the year?`,
    `Type: ${line(verb, first, ...behind)}`,
  );
}

/** The options of a command, by the verb that takes them; '' is the command without one. */
export type OptionsOfVerbs = Readonly<Record<string, readonly string[]>>;

/** Throws a UsageError for an option that was typed with a verb which has no use for it: it would be left aside without a word. */
export function withOwnOptions(
  { words: [first = ''], options }: Pick<Context, 'words' | 'options'>,
  command: string,
  takes: OptionsOfVerbs,
): void {
  const verb = Object.hasOwn(takes, first) ? first : '';
  const line = (name: string): string => `directions ${command}${name === '' ? '' : ` ${name}`}`;
  for (const [option, value] of Object.entries(options)) {
    const others = Object.keys(takes).filter((name) => takes[name]?.includes(option));
    // What is there without being typed is true, and what is typed against it false.
    if (others.length === 0 || others.includes(verb) || value === (option === 'source')) continue;
    throw new UsageError(
      `--${named(option)} is no option of "${line(verb)}".`,
      `It belongs to ${others.map((name) => `"${line(name)}"`).join(' and ')}.`,
    );
  }
}

/** As it is typed: `dry-run` of `dryRun`, `no-source` of `source`. */
function named(option: string): string {
  return option === 'source' ? 'no-source' : option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

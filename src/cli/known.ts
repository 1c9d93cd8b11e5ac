/** Holds what was typed against what there is, and suggests what may have been meant. */
import { nearest } from '../diagnostic.ts';
import { formatDate, isIsoDate, type IsoDate } from '../model/iso-date.ts';
import { statuses, type Status } from '../model/status.ts';
import type { Context, Options } from './context.ts';
import { formatCalled } from './other-words.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';

/** The typed name if it is one of the known; else a UsageError that suggests one and lists them all, or says with `all` where they are listed. */
export function known<T extends string>(what: string, typed: string, names: readonly T[], all?: string): T {
  const found = names.find((name) => name === typed);
  if (found !== undefined) return found;
  const guess =
    names.find((name) => name.toLowerCase() === typed.toLowerCase()) ??
    names.find((name) => what === 'format' && name === formatCalled(typed)) ??
    nearest(typed, names) ??
    names.find((name) => isPartOf(typed.toLowerCase(), name));
  throw new UsageError(
    `There is no ${what} "${printable(typed)}".${guess === undefined ? '' : ` Did you mean "${guess}"?`}`,
    all ?? `${names.length === 1 ? 'The only one is' : 'There are'}: ${names.join(', ')}.`,
  );
}

/** Whether a word is one of those that a name is made of, perhaps misspelt: "accesible" for accessible-reading. */
function isPartOf(typed: string, name: string): boolean {
  const parts = name.split('-');
  return parts.length > 1 && parts.some((part) => part === typed || nearest(typed, [part]) !== undefined);
}

export function knownStatus(typed: string | undefined): Status | undefined {
  return typed === undefined ? undefined : known('status', typed, statuses);
}

/** The theme that was typed; without one the first there is, which is the house's. */
export function knownTheme(typed: string | undefined, themes: readonly string[]): string {
  return typed === undefined ? (themes[0] ?? '') : known('theme', typed, themes);
}

/** Names from a repeated option or from lists with commas or, in quotes, spaces: each known, in the order of `names` and once. */
export function knownList(
  what: string,
  typed: readonly string[] | string | undefined,
  names: readonly string[],
  all?: string,
): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  const isOne = (word: string): boolean => names.some((name) => name === word);
  const parts = [typed].flat().flatMap((part) => part.split(',').map((one) => one.trim()));
  const wanted = parts
    // "NHS Lothian" is a name that somebody has in mind; "docx pdf" are two.
    .flatMap((part) => (part.split(/\s+/).every(isOne) ? part.split(/\s+/) : [part]))
    .filter((part) => part !== '')
    .map((part) => known(what, part, names, all));
  return names.filter((name) => wanted.includes(name));
}

/** Throws a UsageError for a day that the calendar does not have, or that is written otherwise. */
export function knownDay(option: '--date' | '--on', typed: string): IsoDate {
  if (isIsoDate(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(typed) ?? [];
  const meant = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (isIsoDate(meant))
    throw new UsageError(
      `"${printable(typed)}" is not how a day is written here. Did you mean ${formatDate(meant)}?`,
      undefined,
      [typed],
      [meant],
    );
  throw new UsageError(
    `"${printable(typed)}" is no day.`,
    `Write the year, month and day, for example: ${option} 2024-01-31`,
  );
}

/** The one format of the list that is asked for, by name or as `--json`; the first without. */
export function knownFormat<T extends string>({ format, json }: Options, names: readonly [T, ...T[]]): T {
  return json
    ? (known<string>('format', 'json', names) as T)
    : known('format', [format ?? names[0]].flat()[0] ?? '', names);
}

/** The year that was typed, for example `2023-24`; a year written another way is recognised and answered with the right way. */
export function knownYear(typed: string | undefined, years: readonly string[], command: string): string {
  if (typed !== undefined && years.includes(typed)) return typed;
  if (years.length === 0)
    throw new UsageError(
      'There are no Directions of any year yet.',
      'A year is a folder such as directions/2023-24 with a file pack.yaml.',
    );
  const there = years.length === 1 ? `The only year is ${years.join('')}.` : `There are: ${years.join(', ')}.`;
  const latest = years.at(-1) ?? '';
  if (typed === undefined) throw new UsageError('Which year?', `${there} For example: directions ${command} ${latest}`);
  if (typed === 'help' || typed === '?')
    throw new UsageError('Help is an option.', `Type: directions ${command} --help`);
  const whole = years.find((year) => typed.startsWith(`${year}@`));
  if (whole !== undefined)
    throw new UsageError(
      `This takes a year as it stands, and no version of it: ${whole}, not ${printable(typed)}.`,
      `What was issued, with its appendices: directions build ${printable(typed)}.`,
      [typed],
      [whole],
    );
  const begun = years.find((year) => /^\d{4}-/.test(typed) && year.startsWith(typed.slice(0, 5)));
  const guess = yearMeant(typed, years) ?? (isYear(typed) ? undefined : (begun ?? nearest(typed, years)));
  throw new UsageError(
    `There are no Directions for "${printable(typed)}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    there,
    [typed],
    guess === undefined ? undefined : [guess],
  );
}

/** Whether the word looks like somebody's way of writing a financial year: 2023-24, 2023/24, 2023-2024, 23-24, 2023. */
export function isYearLike(word: string): boolean {
  return /^(\d\d)?\d\d([-/–_.]?(\d\d)?\d\d)?$/.test(word);
}

/** A year rightly written is no misspelling of another one. */
function isYear(typed: string): boolean {
  const found = /^\d\d(\d\d)-(\d\d)$/.exec(typed);
  return found !== null && (Number(found[1]) + 1) % 100 === Number(found[2]);
}

/** The year meant by 2023/24, 2023-2024, 23-24, 2023–24, 202324, 2023 or its folder, directions/2023-24/, if it is there. */
function yearMeant(typed: string, years: readonly string[]): string | undefined {
  const found = /^(?:20)?(\d\d)(?:\s*(?:[-/–_.]\s*)?(?:20)?(\d\d))?$/.exec(
    typed
      .trim()
      .replace(/(?<![/\\])[/\\]+$/, '')
      .replace(/^.*[/\\](?=\d{4}-)/, ''),
  );
  if (!found) return undefined;
  return years.find((year) => year.slice(2, 4) === found[1] && (found[2] === undefined || year.slice(5) === found[2]));
}

/** What was typed, with the year given back that options which take several names have swallowed. Throws a UsageError where an option has no name besides it. */
export function reclaimed(
  { words, options }: Pick<Context, 'words' | 'options'>,
  command: string,
): Readonly<Record<'to' | 'format', readonly string[] | undefined>> & { readonly year: string | undefined } {
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

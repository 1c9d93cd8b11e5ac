/** What the commands about all years have in common: a paper is asked for on a day, made, and printed or written. */
import type { IsoDate } from '../model/iso-date.ts';
import type { MakeRequest, MakeResult } from '../make.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { knownDay, knownList, knownYear, reclaimed } from './known.ts';
import { open } from './opened.ts';
import { outFolder } from './out-folder.ts';
import { layDown, papers } from './laid-down.ts';
import { manifestName } from './manifest.ts';
import { shown } from './outputs.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';

/** Formats that are printed where no folder is named. */
const printed: readonly string[] = ['text', 'csv', 'json'];

export interface Paper {
  /** The name of the document, which is that of its command. */
  readonly name: string;
  /** The formats that the command offers, the usual one first. */
  readonly formats: readonly string[];
  /** What is made where no format is typed; the first of them when absent. */
  readonly usual?: readonly string[];
  /** Whether the latest year is meant where none is named; otherwise all are. */
  readonly isOfOneYear?: true;
  /** What it is asked for besides its day and its year. */
  readonly asked?: Omit<NonNullable<MakeRequest['asked']>, 'on' | 'year'>;
}

/** What was asked for, and what came of it. */
export interface Made {
  readonly reading: Reading;
  readonly request: MakeRequest;
  readonly result: MakeResult;
  /** Below the folder "out", where no folder is named. */
  readonly folder?: string;
}

/** Makes the paper. Throws a UsageError for what there is not. */
export async function makePaper(
  context: Context,
  { name, formats: offered, usual = offered.slice(0, 1), asked, isOfOneYear }: Paper,
): Promise<Made> {
  const spine = await context.spine();
  const on = dayTyped(context);
  const reading = open(context);
  const cache = new spine.Cache();
  const years = spine.yearsOf(reading.workspace);
  const typed = reclaimed(context, name);
  const meant = typed.year ?? (isOfOneYear ? years.at(-1) : undefined);
  const year = meant === undefined ? undefined : knownYear(meant, years, name);
  const formats = context.options.json ? ['json'] : (knownList('format', typed.format, offered) ?? usual);
  const bodiesOf = (one?: string): readonly string[] => spine.recipientsOf(reading.workspace, cache, one);
  // Over all years also a body may be named that has left the board since: as the last year has it that it was in.
  const board = year ?? years.findLast((one) => typed.to?.every((body) => bodiesOf(one).includes(body)));
  const recipients = bodiesOf(board);
  const to = recipients.length === 0 ? undefined : knownList('recipient', typed.to, ['combined', ...recipients]);
  const request = {
    year: board ?? knownYear(years.at(-1), years, name),
    document: name,
    formats,
    // A calendar is for each of them; of anything else the whole is meant.
    to: to ?? (formats.includes('ics') ? ['combined', ...recipients] : ['combined']),
    asked: { on, ...(year !== undefined && { year }), ...asked },
  };
  return { reading, request, result: await spine.make(reading.workspace, request, cache) };
}

/** The day that was typed, and otherwise today. */
export function dayTyped({ options, world }: Context): IsoDate {
  return knownDay('--on', options.on ?? world.today());
}

/** Prints the paper, or writes its files, and says what was done. */
export function handOut(context: Context, { reading, request, result, folder: own = '' }: Made): number {
  const { outputs } = result;
  if (!outputs) return refused(context, result, request.report);
  const { world, options } = context;
  const [only, ...more] = outputs;
  if (!only) throw new UsageError('Nothing that it could hold has a day.', 'Name another year, or another recipient.');
  if (more.length === 0 && options.out === undefined && printed.includes(request.formats?.[0] ?? '')) {
    context.print(new TextDecoder().decode(only.bytes));
    return exitCode.fine;
  }
  const folder = outFolder(context, reading.root, own);
  for (const { name, place, state } of layDown(context, folder, papers(outputs)).placements)
    if (name !== manifestName) context.say(`${state.padEnd(9)}  ${shown(world, place)}\n`);
  return exitCode.fine;
}

/** Says what keeps the years, or the report, from being relied on. */
export function refused(context: Context, { diagnostics }: Pick<MakeResult, 'diagnostics'>, report?: string): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { at, message } of errors) context.warn(`${printable(at.file)}:${at.start.line}: error: ${message}\n`);
  context.warn(
    report === undefined
      ? 'While there are errors in them, the years cannot be relied on. See: directions validate\n'
      : 'While there are errors in it, the report is not made. See: directions validate\n',
  );
  return exitCode.problems;
}

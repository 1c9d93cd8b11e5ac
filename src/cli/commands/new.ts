/** `directions new`: next year's folder, made from last year's; or the first files of a board. */
import type { Context } from '../context.ts';
import type { NewYearResult } from '../../new-year.ts';
import { beginBoard } from '../begin-board.ts';
import { fileDiff } from '../diff.ts';
import { exitCode } from '../exit-code.ts';
import { isYearLike } from '../known.ts';
import { open } from '../opened.ts';
import { printable, asTyped } from '../printable.ts';
import { rewrite } from '../rewrite.ts';
import { yearOrVersion } from '../side.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'new <year>',
  summary:
    'Make next year’s folder from last year’s: its words stay, what was decided is to be filled in; or the first files of a board',
  examples: [
    [
      'directions new 2024-25 --from 2023-24',
      'each direction continues last year’s; figures and days are to be filled in',
    ],
    ['directions new 2024-25 --from 2023-24 --dry-run', 'what would be different from last year’s files'],
    ['directions new 2025-26 --from 2024-25 --plan 2025-35', 'with another strategic plan'],
    ['directions new 2024-25 --from 2023-24@1', 'from the version as it was issued'],
    [
      'directions new 2026-27 --board "Firth Integration Joint Board" --health-board "NHS Firth" --council "Firth Council"',
      'in an empty folder: the files of a board that has none yet',
    ],
  ],
  takes: [
    ['[year]', 'the new financial year, for example 2024-25'],
    ['--from <year>', 'the year, or version of a year, that it is made from'],
    ['--plan <id>', 'the strategic plan, where it is another: a file of directions/plans, without .yaml'],
    ['--board <name>', 'begin a board of this name, in this folder or the one of --root'],
    ['--health-board <name...>', 'with --board: the health board that delegates functions to it'],
    ['--council <name...>', 'with --board: the council that does, or several'],
    ['--dry-run', 'show what would be different from last year’s files; write nothing'],
  ],
  async run(context) {
    const { options, world } = context;
    wellWritten(context);
    if ([options.board, options.healthBoard, options.council].some((one) => one !== undefined))
      return beginBoard(context);
    const spine = await context.spine();
    const reading = open(context);
    const years = spine.yearsOf(reading.workspace);
    const to = newYearTyped(context, years);
    const from = await yearOrVersion(
      context,
      reading,
      options.from ?? missingFrom(to, years),
      `new ${asTyped(to)} --from`,
    );
    const { plan } = options;
    const result = spine.newYear(from.reading.workspace, { from: from.year, to, ...(plan !== undefined && { plan }) });
    if (result.refusal) throw refused(result, to, from.name, plan);
    if (options.dryRun) {
      for (const { file, from: source, bytes } of result.files)
        context.print(fileDiff(file, from.reading.workspace.files.get(source), bytes));
      context.say(`${result.files.length} files would be made in directions/${to}. Nothing was written.\n`);
      return exitCode.fine;
    }
    rewrite(world, reading, result.files);
    for (const { file } of result.files) context.print(`${file}\n`);
    context.say(`Made ${to} from ${from.name}. What is to be filled in: directions validate ${to}\n`);
    return exitCode.fine;
  },
};

/** The new year, where there is none yet. Throws a UsageError otherwise. */
function newYearTyped({ words: [typed] }: Context, years: readonly string[]): string {
  if (typed === undefined)
    throw new UsageError('Which year is to be made?', 'For example: directions new 2024-25 --from 2023-24');
  if (years.includes(typed))
    throw new UsageError(
      `There are Directions for ${typed} already: directions/${typed} stays as it is.`,
      'Name a year that there is no folder of; or move that folder away.',
    );
  return typed;
}

/** Throws a UsageError where the year is written as no folder is called: 2031/32, 2031–32, 31-32. */
function wellWritten({ words: [typed = ''], options: { from, board } }: Context): void {
  if (/^\d{4}-\d{2}$/.test(typed) || !isYearLike(typed)) return;
  const isWhole = from !== undefined || board !== undefined;
  const first = /\d{2}(?=\D|$)/.exec(typed)?.[0] ?? '';
  const meant = `20${first}-${((Number(first) + 1) % 100).toString().padStart(2, '0')}`;
  throw new UsageError(
    `“${printable(typed)}” is not how a financial year is written. Did you mean ${meant}?`,
    isWhole ? undefined : `Type: directions new ${meant} --from <year>`,
    [typed],
    isWhole ? [meant] : undefined,
  );
}

function missingFrom(to: string, years: readonly string[]): never {
  const latest = years.filter((year) => year < to).at(-1) ?? years.at(-1) ?? '<year>';
  throw new UsageError('From which year?', `For example: directions new ${asTyped(to)} --from ${latest}`);
}

function refused({ refusal, plans }: NewYearResult, to: string, from: string, plan: string | undefined): UsageError {
  const year = printable(to);
  if (refusal === 'no year')
    return new UsageError(
      `“${year}” is no financial year: it is two years in a row.`,
      'For example: directions new 2024-25 --from 2023-24',
    );
  if (refusal === 'not later')
    return new UsageError(`${year} is not later than ${from}.`, 'A year is made from an earlier one.');
  if (refusal === 'no such plan')
    return new UsageError(
      `There is no strategic plan “${printable(plan ?? '')}”.`,
      `Write directions/plans/${printable(plan ?? '')}.yaml first. There are: ${plans.join(', ')}.`,
    );
  return new UsageError(
    `Errors stop ${from} from being the beginning of ${year}.`,
    `They are listed by: directions validate ${from}`,
  );
}

/** Says why figures cannot be exchanged or compared: errors in the authored files, and what is wrong in cells. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { ImportResult } from '../../funding.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { findingsOf } from '../opened.ts';
import { shown } from '../outputs.ts';
import { printable, wrap } from '../printable.ts';
import { counted } from '../report/sections.ts';
import { stoppedReport } from '../summary.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';

/** In one line, so that nobody takes silence for soundness. */
export function mentionElsewhere(context: Context, year: string, elsewhere: number): void {
  if (elsewhere > 0)
    context.say(
      `Besides, ${elsewhere === 1 ? '1 error does' : `${elsewhere} errors do`} not concern the figures: directions validate ${year}\n`,
    );
}

/** @param verdict what has not been done, for example "Not exported" */
export function refused(
  context: Context,
  reading: Reading,
  year: string,
  diagnostics: readonly Diagnostic[],
  verdict: string,
): number {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (errors.length === 0) {
    context.warn(`There are no figures for ${year}: directions/${year}/budgets.yaml is missing.\n`);
    return exitCode.problems;
  }
  const findings = findingsOf(context, reading, errors, [{ year, stopped: true }]);
  context.warn(stoppedReport({ ...findings, verbose: false }, year, undefined, verdict));
  return exitCode.problems;
}

/** Whether problems keep all of a spreadsheet from being taken, which are then said. Throws a UsageError for what is none. */
export function hasProblems(
  context: Context,
  file: string,
  { unreadable, problems }: Pick<ImportResult, 'unreadable' | 'problems'>,
): boolean {
  const name = shown(context.world, file);
  if (unreadable) throw new UsageError(`${name}: ${unreadable.message}`, unreadable.help);
  sayProblems(context, file, problems, 'error');
  if (problems.length > 0) context.warn(`${counted(problems.length, 'problem')} in ${name}. Nothing was written.\n`);
  return problems.length > 0;
}

/** What is wrong with a spreadsheet, each with its cell. */
export function sayProblems(
  context: Context,
  file: string,
  found: ImportResult['problems'],
  severity: 'error' | 'warning',
): void {
  const name = shown(context.world, file);
  const kind = context.paint.err.severity[severity](severity);
  for (const { cell, message, help } of found) {
    context.warn(`${name}${cell === undefined ? '' : `: ${printable(cell)}`}: ${kind}: ${printable(message)}\n`);
    if (help !== undefined) context.warn(`    = help: ${wrap(printable(help), 66).join('\n            ')}\n`);
  }
}

/** `directions funding import`: shows what a spreadsheet changes, and takes it into budgets.yaml. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { readBefore, shown } from '../outputs.ts';
import { printable } from '../printable.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { asked } from './asked.ts';
import { changesTable, conflictWords } from './changes-table.ts';
import { mentionElsewhere, refused, sayProblems } from './refused.ts';
import type { ImportResult } from '../../funding.ts';

export async function importFrom(context: Context): Promise<number> {
  const { reading, year, file, extension } = await asked(context, 'import');
  const { world, options } = context;
  const bytes = readBefore(world, file);
  if (!bytes)
    throw new UsageError(
      `There is no file ${printable(shown(world, file))}.`,
      `Make one with: directions funding export ${year} ${printable(path.basename(file))}`,
    );
  const { importFunding, writeMoney } = await context.spine();
  const result = await importFunding(reading.workspace, year, bytes, extension);
  if (result.unreadable)
    throw new UsageError(`${printable(shown(world, file))}: ${result.unreadable.message}`, result.unreadable.help);
  if (result.problems.length > 0) return problems(context, file, result);
  const { conflicts, removed } = result;
  const confirmed = conflicts.length === 0 && (removed.length === 0 || options.yes === true);
  const written = result.file !== undefined && !options.dryRun && confirmed;
  if (options.json) printJson(context, year, result, written);
  else if (countOf(result) !== '') context.print(changesTable(result, writeMoney));
  if (conflicts.length > 0) return conflicting(context, file, result, writeMoney);
  if (result.diagnostics.length > 0) return refused(context, reading, year, result.diagnostics, 'Not imported');
  mentionElsewhere(context, year, result.elsewhere);
  if (!result.file) {
    context.say(`Nothing to change: ${shown(world, file)} brings nothing that the figures of ${year} do not have.\n`);
    return exitCode.fine;
  }
  const place = reading.places.get(result.file.path) ?? path.join(reading.root, result.file.path);
  // What is taken as it is, and stops the pack from approved on.
  sayProblems(context, file, result.remarks, 'warning');
  const changes = countOf(result);
  if (options.dryRun) {
    context.say(`${changes} to ${shown(world, place)}, not made (--dry-run).\n`);
    return exitCode.fine;
  }
  if (!confirmed) {
    const command = `directions funding import ${year} ${printable(shown(world, file))} --yes`;
    context.warn(
      `${counted(removed.length, 'line')} would be deleted: ${removed.map((one) => one.id).join(', ')}. Nothing was written.\nIf that is meant: ${command}\n`,
    );
    return exitCode.problems;
  }
  rewrite(world, reading, [{ file: result.file.path, bytes: result.file.bytes }]);
  context.say(`Made ${changes} to ${shown(world, place)}.\n`);
  if (result.added.length > 0)
    context.say('New lines have ids now: export the figures again before the spreadsheet is changed further.\n');
  return exitCode.fine;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "3 changes, 1 new line and 2 deletions"; empty for nothing. */
function countOf({ changes, added, removed }: ImportResult): string {
  const parts = [
    [changes.length, 'change'],
    [added.length, 'new line'],
    [removed.length, 'deletion'],
  ] as const;
  const words = parts.flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

function printJson(context: Context, year: string, result: ImportResult, written: boolean): void {
  const { changes, following, removed, conflicts } = result;
  const added = result.added.map(({ recipient, group, ...line }) => ({
    ...line,
    recipient: recipient.id,
    ...(group && { group: group.id }),
  }));
  context.print(`${JSON.stringify({ year, changes, added, removed, following, conflicts, written }, null, 2)}\n`);
}

/** Nobody but the two who have changed it can say which value is meant. */
function conflicting(
  context: Context,
  file: string,
  { conflicts }: ImportResult,
  writeMoney: Parameters<typeof conflictWords>[1],
): number {
  const name = printable(shown(context.world, file));
  const error = context.paint.err.severity.error('error');
  for (const conflict of conflicts) {
    const place = conflict.cell === undefined ? name : `${name}: ${printable(conflict.cell)}`;
    context.warn(`${place}: ${error}: ${conflictWords(conflict, writeMoney)}`);
  }
  context.warn(
    `    = help: Where budgets.yaml is right, type its value into the spreadsheet; where the\n            spreadsheet is, put its value into budgets.yaml. Then import again.\n`,
  );
  context.warn(`${counted(conflicts.length, 'conflict')} in ${name}. Nothing was written.\n`);
  return exitCode.problems;
}

function problems(context: Context, file: string, { problems: found }: ImportResult): number {
  const name = printable(shown(context.world, file));
  sayProblems(context, file, found, 'error');
  context.warn(`${found.length} ${found.length === 1 ? 'problem' : 'problems'} in ${name}. Nothing was written.\n`);
  return exitCode.problems;
}

/** `directions funding import`: shows what a spreadsheet changes, and takes it into budgets.yaml. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { readBefore, shown } from '../outputs.ts';
import { printable, wrap } from '../printable.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { asked } from './asked.ts';
import { changesTable } from './changes-table.ts';
import { mentionElsewhere, refused } from './refused.ts';
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
  if (options.json)
    context.print(
      `${JSON.stringify({ year, changes: result.changes, following: result.following, written: result.file !== undefined && !options.dryRun }, null, 2)}\n`,
    );
  else if (result.changes.length > 0) context.print(changesTable(result, writeMoney));
  if (result.diagnostics.length > 0) return refused(context, reading, year, result.diagnostics, 'Not imported');
  mentionElsewhere(context, year, result.elsewhere);
  if (!result.file) {
    context.say(`Nothing to change: ${shown(world, file)} holds the figures of ${year} as they are.\n`);
    return exitCode.fine;
  }
  const place = reading.places.get(result.file.path) ?? path.join(reading.root, result.file.path);
  const changes = `${result.changes.length} ${result.changes.length === 1 ? 'change' : 'changes'}`;
  if (options.dryRun) {
    context.say(`${changes} to ${shown(world, place)}, not made (--dry-run).\n`);
    return exitCode.fine;
  }
  rewrite(world, reading, [{ file: result.file.path, bytes: result.file.bytes }]);
  context.say(`Made ${changes} to ${shown(world, place)}.\n`);
  return exitCode.fine;
}

function problems(context: Context, file: string, { problems: found }: ImportResult): number {
  const name = printable(shown(context.world, file));
  for (const { cell, message, help } of found) {
    context.warn(
      `${name}${cell === undefined ? '' : `: ${printable(cell)}`}: ${context.paint.err.severity.error('error')}: ${printable(message)}\n`,
    );
    if (help !== undefined) context.warn(`    = help: ${wrap(printable(help), 66).join('\n            ')}\n`);
  }
  context.warn(`${found.length} ${found.length === 1 ? 'problem' : 'problems'} in ${name}. Nothing was written.\n`);
  return exitCode.problems;
}

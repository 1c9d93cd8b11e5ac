/** `directions funding import`: shows what a spreadsheet changes, and takes it into budgets.yaml. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { shown } from '../outputs.ts';
import { printable } from '../printable.ts';
import { instead } from '../proposal.ts';
import { rewrite } from '../rewrite.ts';
import { given } from '../spreadsheet.ts';
import { changesTable, conflictWords, countOf, doubtOf, keptWords } from './import-words.ts';
import { hasProblems, mentionElsewhere, refused, sayProblems } from './refused.ts';
import type { ImportResult } from '../../funding.ts';
import type { Reading } from '../workspace.ts';
import { counted } from '../report/sections.ts';

export async function importFrom(context: Context): Promise<number> {
  const which = 'Which file should the figures be read from?';
  const { reading, year, file, extension, bytes } = await given(context, 'funding import', which, 'budget.xlsx');
  const { world, options } = context;
  const { importFunding, writeMoney } = await context.spine();
  const result = await importFunding(reading.workspace, year, bytes, extension);
  if (hasProblems(context, file, result)) return exitCode.problems;
  const { conflicts } = result;
  const doubt = doubtOf(result);
  const confirmed = conflicts.length === 0 && (doubt === undefined || options.yes === true);
  const written = result.file !== undefined && !options.dryRun && confirmed;
  if (options.json) printJson(context, year, result, written);
  else if (countOf(result) !== '') context.print(changesTable(result, writeMoney));
  if (conflicts.length > 0) return conflicting(context, file, result, writeMoney);
  if (result.diagnostics.length > 0) return refused(context, reading, year, result.diagnostics, 'Not imported');
  mentionElsewhere(context, year, result.elsewhere);
  sayProblems(context, file, [...result.unread, ...result.missing], 'warning');
  context.say(keptWords(result));
  if (!result.file) {
    context.say(`Nothing to change: ${shown(world, file)} brings nothing that the figures of ${year} do not have.\n`);
    return exitCode.fine;
  }
  // What is taken as it is, and stops the pack from approved on.
  sayProblems(context, file, result.remarks, 'warning');
  if (!confirmed && !options.dryRun) {
    const command = `${instead(world.argv, [], [])} --yes`;
    context.warn(`${doubt ?? ''}Nothing was written.\nIf that is meant: ${command}\n`);
    return exitCode.problems;
  }
  take(context, reading, result.file, result, extension);
  return exitCode.fine;
}

function take(
  { world, options, say }: Context,
  reading: Reading,
  changed: NonNullable<ImportResult['file']>,
  result: ImportResult,
  extension: string,
): void {
  const place = reading.places.get(changed.file) ?? path.join(reading.root, changed.file);
  const changes = countOf(result);
  if (options.dryRun) {
    const doubt = doubtOf(result);
    say(`${changes} to ${shown(world, place)}, not made (--dry-run).\n`);
    const asks = options.yes
      ? 'That is meant, says --yes.'
      : 'If that is meant, the import has to be told so with --yes.';
    if (doubt !== undefined) say(`${doubt}${asks}\n`);
    return;
  }
  rewrite(world, reading, [changed, ...(result.record ? [result.record] : [])]);
  say(`Made ${changes} to ${shown(world, place)}.\n`);
  if (result.added.length > 0 && extension === 'csv')
    say('New lines have ids now: export the figures again before the spreadsheet is changed further.\n');
}

function printJson(context: Context, year: string, result: ImportResult, written: boolean): void {
  const { changes, groups, following, removed, conflicts, putBack, leaps, kept, unread, missing, remarks } = result;
  const added = result.added.map(({ recipient, group, ...line }) => ({
    ...line,
    recipient: recipient.id,
    ...(group && { group: group.id }),
  }));
  context.print(
    `${JSON.stringify({ year, changes, added, removed, groups, following, conflicts, putBack, leaps, kept, unread, missing, remarks, written }, null, 2)}\n`,
  );
}

/** Nobody but the two who have changed it can say which value is meant. */
function conflicting(
  context: Context,
  file: string,
  { conflicts, goesOnFrom }: ImportResult,
  writeMoney: Parameters<typeof conflictWords>[2],
): number {
  const name = shown(context.world, file);
  const error = context.paint.err.severity.error('error');
  for (const conflict of conflicts) {
    const place = conflict.cell === undefined ? name : `${name}: ${printable(conflict.cell)}`;
    context.warn(`${place}: ${error}: ${conflictWords(conflict, goesOnFrom !== undefined, writeMoney)}`);
  }
  context.warn(
    `    = help: Where budgets.yaml is right, type its value into the spreadsheet; where the\n            spreadsheet is, put its value into budgets.yaml. Then import again.\n`,
  );
  context.warn(`${counted(conflicts.length, 'conflict')} in ${name}. Nothing was written.\n`);
  return exitCode.problems;
}

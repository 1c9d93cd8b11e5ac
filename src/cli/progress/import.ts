/** `directions progress import`: adds what was filled in in a workbook to progress.yaml. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { hasProblems, sayProblems } from '../funding/refused.ts';
import { shown } from '../outputs.ts';
import { dayTyped, refused } from '../papers.ts';
import { printable } from '../printable.ts';
import { counted } from '../report/sections.ts';
import { rewrite } from '../rewrite.ts';
import { given } from '../spreadsheet.ts';

export async function importProgress(context: Context): Promise<number> {
  const which = 'Which file should be read?';
  const { reading, year, file, extension, bytes } = await given(context, 'progress import', which, 'progress.xlsx');
  const { world, options } = context;
  const name = shown(world, file);
  const spine = await context.spine();
  const today = dayTyped(context);
  const result = await spine.importProgress(reading.workspace, year, bytes, extension, today);
  if (hasProblems(context, file, result)) return exitCode.problems;
  if (result.diagnostics.length > 0) return refused(context, result);
  const { added, known, remarks } = result;
  sayProblems(context, file, remarks, 'warning');
  if (options.json)
    context.print(
      `${JSON.stringify({ year, added, known, remarks, written: !options.dryRun && added.length > 0 }, null, 2)}\n`,
    );
  else
    for (const { number, date, state, done } of added)
      context.print(`${number}  ${date}  ${state}: ${printable(done)}\n`);
  if (known > 0) context.say(`${counted(known, 'row is', 'rows are')} in progress.yaml already.\n`);
  if (!result.file) {
    context.say(`Nothing to add: ${name} says nothing that progress.yaml does not.\n`);
    return exitCode.fine;
  }
  const place = reading.places.get(result.file.file) ?? path.join(reading.root, result.file.file);
  const what = counted(added.length, 'entry', 'entries');
  if (options.dryRun) context.say(`${what} for ${shown(world, place)}, not added (--dry-run).\n`);
  else {
    rewrite(world, reading, [result.file]);
    context.say(`Added ${what} to ${shown(world, place)}.\n`);
  }
  return exitCode.fine;
}

/** `directions funding export`: the figures as a workbook or a CSV file for finance staff. */
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { readBefore, shown } from '../outputs.ts';
import { asTyped } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { mentionElsewhere, refused, sayProblems } from './refused.ts';
import { asked, writeFile, type Asked } from '../spreadsheet.ts';

export async function exportTo(context: Context): Promise<number> {
  const ask = await asked(context, 'funding export', 'Which file should the figures be written to?', 'budget.xlsx');
  const { reading, year, file, extension } = ask;
  const { exportFunding } = await context.spine();
  const { diagnostics, elsewhere, bytes } = await exportFunding(reading.workspace, year, extension);
  if (!bytes) return refused(context, reading, year, diagnostics, 'Not exported');
  if (!context.options.force) await keepOthersWork(context, ask, bytes);
  const { world } = context;
  writeFile(world, ask, bytes);
  const name = shown(world, file);
  context.say(
    `Exported the figures of ${year} to ${name}\n${extension === 'csv' ? 'Fill it in' : 'Fill in the shaded cells'}, then: directions funding import ${year} ${asTyped(name)}\n`,
  );
  mentionElsewhere(context, year, elsewhere);
  return exitCode.fine;
}

/** A file that says what the authored files say, and nothing else, can be made again; any other may be somebody's work. */
async function keepOthersWork(
  context: Context,
  { reading, year, file, extension }: Asked,
  fresh: Uint8Array,
): Promise<void> {
  const { world } = context;
  const before = readBefore(world, file);
  if (!before) return;
  const { importFunding, wordsOverExport } = await context.spine();
  const held = await importFunding(reading.workspace, year, before, extension);
  const { changes, added, removed, conflicts, problems, diagnostics, unread } = held;
  const brought = [changes, added, removed, conflicts, problems, diagnostics];
  const name = shown(world, file);
  const force = `replace it: directions funding export ${year} ${asTyped(name)} --force`;
  if (held.unreadable || brought.some((one) => one.length > 0))
    throw new UsageError(
      `${name} is there already, and does not hold the figures of ${year} as they are now.`,
      `Import it first, export to another name, or ${force}`,
    );
  const words = await wordsOverExport(reading.workspace, year, { bytes: before, fresh, extension });
  const own = [...unread, ...words];
  if (own.length === 0) return;
  sayProblems(context, file, own, 'warning');
  throw new UsageError(
    `${name} is there already, and holds what an export does not: it would be lost.`,
    `Export to another name, or ${force}`,
  );
}

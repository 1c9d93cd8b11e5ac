/** `directions funding export`: the figures as a workbook or a CSV file for finance staff. */
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { shown } from '../outputs.ts';
import { asTyped } from '../printable.ts';
import { mentionElsewhere, refused } from './refused.ts';
import { asked, keepOthersWork, writeFile } from '../spreadsheet.ts';

export async function exportTo(context: Context): Promise<number> {
  const ask = await asked(context, 'funding export', 'Which file should the figures be written to?', 'budget.xlsx');
  const { reading, year, file, extension } = ask;
  const { exportFunding, importFunding, wordsOverExport } = await context.spine();
  const { diagnostics, elsewhere, bytes } = await exportFunding(reading.workspace, year, extension);
  if (!bytes) return refused(context, reading, year, diagnostics, 'Not exported');
  await keepOthersWork(context, ask, bytes, `hold the figures of ${year} as they are now`, async (before) => {
    const held = await importFunding(reading.workspace, year, before, extension);
    const { changes, added, removed, conflicts, problems, unread } = held;
    const brought = [changes, added, removed, conflicts, problems, held.diagnostics];
    if (held.unreadable || brought.some((one) => one.length > 0)) return 'other';
    const words = await wordsOverExport(reading.workspace, year, { bytes: before, fresh: bytes, extension });
    return [...unread, ...words];
  });
  const { world } = context;
  writeFile(world, ask, bytes);
  const name = shown(world, file);
  context.say(
    `Exported the figures of ${year} to ${name}\n${extension === 'csv' ? 'Fill it in' : 'Fill in the shaded cells'}, then: directions funding import ${year} ${asTyped(name)}\n`,
  );
  mentionElsewhere(context, year, elsewhere);
  return exitCode.fine;
}

/** `directions funding export`: the figures as a workbook or a CSV file for finance staff. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { placements, replace, shown, writing } from '../outputs.ts';
import { mentionElsewhere, refused } from './refused.ts';
import { asked } from './asked.ts';

export async function exportTo(context: Context): Promise<number> {
  const { reading, year, file, extension } = await asked(context, 'export');
  const { exportFunding } = await context.spine();
  const { diagnostics, elsewhere, bytes } = await exportFunding(reading.workspace, year, extension);
  if (!bytes) return refused(context, reading, year, diagnostics, 'Not exported');
  const folder = path.dirname(file);
  const { world } = context;
  writing(world, folder, (journal) =>
    replace(world, journal, folder, placements(world, folder, [{ name: path.basename(file), bytes }])),
  );
  context.say(
    `Exported the figures of ${year} to ${shown(context.world, file)}\nFill in the shaded cells, then: directions funding import ${year} ${shown(context.world, file)}\n`,
  );
  mentionElsewhere(context, year, elsewhere);
  return exitCode.fine;
}

/** `directions progress export`: the workbook for those who carry directions out to report in. */
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownList } from '../known.ts';
import { shown } from '../outputs.ts';
import { dayTyped, refused } from '../papers.ts';
import { asTyped } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { asked, keepOthersWork, writeFile } from '../spreadsheet.ts';

export async function exportProgress(context: Context): Promise<number> {
  const ask = await asked(context, 'progress export', 'Which file should be written?', 'progress.xlsx');
  const { reading, year, file, extension } = ask;
  const { world, options } = context;
  const spine = await context.spine();
  const on = dayTyped(context);
  const cache = new spine.Cache();
  const recipients = spine.recipientsOf(reading.workspace, cache, year);
  const to = knownList('recipient', options.to, ['combined', ...recipients]) ?? ['combined'];
  if (to.length > 1)
    throw new UsageError('A workbook is for one body, or for all.', 'Name one with --to, or leave --to out.');
  const request = { year, document: 'progress', formats: [extension], to, asked: { on, year }, toFillIn: true };
  const result = await spine.make(reading.workspace, request, cache);
  if (!result.outputs) return refused(context, result);
  const [output] = result.outputs;
  if (!output) throw new UsageError(`No direction of ${year} can be reported on.`, 'Name another body with --to.');
  await keepOthersWork(context, ask, output.bytes, 'only say what progress.yaml says', async (before) => {
    const held = await spine.importProgress(reading.workspace, year, before, extension, on);
    const own = [held.added, held.problems, held.diagnostics];
    return held.unreadable || own.some((one) => one.length > 0) ? 'other' : held.remarks;
  });
  const name = shown(world, file);
  writeFile(world, ask, output.bytes);
  context.say(
    `Exported the directions of ${year} to ${name}\nFill in the empty cells of those you report on, then: directions progress import ${year} ${asTyped(name)}\n`,
  );
  return exitCode.fine;
}

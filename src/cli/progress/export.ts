/** `directions progress export`: the workbook for those who carry directions out to report in. */
import type { IsoDate } from '../../model/iso-date.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownList } from '../known.ts';
import { sayProblems } from '../funding/refused.ts';
import { readBefore, shown } from '../outputs.ts';
import { dayTyped, refused } from '../papers.ts';
import { asTyped } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { asked, writeFile, type Asked } from '../spreadsheet.ts';

export async function exportProgress(context: Context): Promise<number> {
  const ask = await asked(context, 'progress export', 'Which file should be written?', 'progress.xlsx');
  const { reading, year, file, extension } = ask;
  const { world, options } = context;
  const spine = await context.spine();
  const on = dayTyped(context);
  const to = knownList('recipient', options.to, ['combined', ...spine.recipientsOf(reading.workspace)]) ?? ['combined'];
  if (to.length > 1)
    throw new UsageError('A workbook is for one body, or for all.', 'Name one with --to, or leave --to out.');
  const request = { year, document: 'progress', formats: [extension], to, asked: { on, year }, toFillIn: true };
  const result = await spine.make(reading.workspace, request);
  if (!result.outputs) return refused(context, result, {});
  const [output] = result.outputs;
  if (!output) throw new UsageError(`No direction of ${year} can be reported on.`, 'Name another body with --to.');
  if (!options.force) await keepOthersWork(context, ask, on);
  const name = shown(world, file);
  writeFile(world, ask, output.bytes);
  context.say(
    `Exported the directions of ${year} to ${name}\nFill in the empty cells of those you report on, then: directions progress import ${year} ${asTyped(name)}\n`,
  );
  return exitCode.fine;
}

/** A workbook that says nothing that progress.yaml does not, and holds nothing else, can be made again; any other may be somebody's work. */
async function keepOthersWork(context: Context, { reading, year, file, extension }: Asked, on: IsoDate): Promise<void> {
  const { world } = context;
  const before = readBefore(world, file);
  if (!before) return;
  const { importProgress } = await context.spine();
  const held = await importProgress(reading.workspace, year, before, extension, on);
  const name = shown(world, file);
  const force = `replace it: directions progress export ${year} ${asTyped(name)} --force`;
  const own = [held.added, held.problems, held.diagnostics];
  if (held.unreadable || own.some((one) => one.length > 0))
    throw new UsageError(
      `${name} is there already, and does not only say what progress.yaml says.`,
      `Import it first, export to another name, or ${force}`,
    );
  if (held.remarks.length === 0) return;
  sayProblems(context, file, held.remarks, 'warning');
  throw new UsageError(
    `${name} is there already, and holds what an export does not: it would be lost.`,
    `Export to another name, or ${force}`,
  );
}

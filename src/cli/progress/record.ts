/** `directions progress record`: keeps which entries the Board's report of a day has used, so that a later change to them is found. */
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { dayTyped, refused } from '../papers.ts';
import { printable } from '../printable.ts';
import { counted } from '../report/sections.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';

export async function recordProgress(context: Context): Promise<number> {
  const { world, options, words } = context;
  const [, typed, ...more] = words;
  const spine = await context.spine();
  const reading = open(context);
  const year = knownYear(typed, spine.yearsOf(reading.workspace), 'progress record');
  if (more.length > 0)
    throw new UsageError(
      `"directions progress record" takes one year: what is "${printable(more.join(' '))}" for?`,
      `Type, for example: directions progress record ${year} --on 2024-01-31`,
      more,
    );
  if (options.on === undefined)
    throw new UsageError(
      'Of which day was the report?',
      `Type, for example: directions progress record ${year} --on 2024-01-31`,
    );
  const on = dayTyped(context);
  if (on > world.today())
    throw new UsageError(
      `${on} is still to come: the Board has not been told anything on that day.`,
      `Type, for example: directions progress record ${year} --on ${world.today()}`,
    );
  const result = await spine.recordProgress(reading.workspace, year, on);
  if (result.diagnostics.length > 0) return refused(context, result);
  for (const { number, date, state } of result.used) context.print(`${number}  ${date}  ${state}\n`);
  if (!result.file) {
    context.say(`No entry up to ${on} is new since the last report.\n`);
    return exitCode.fine;
  }
  const what = counted(result.used.length, 'entry', 'entries');
  if (options.yes) {
    rewrite(world, reading, [result.file]);
    context.say(`Recorded in ${result.file.file} that the report of ${on} has used ${what}.\n`);
  } else
    context.say(
      `The report of ${on} would be recorded to have used ${what}, which then stay as they are. Nothing was written.\nTo record it, type the same with --yes\n`,
    );
  return exitCode.fine;
}

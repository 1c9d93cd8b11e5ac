/** Says of years that are marked as issued, and of which no version is kept, that nothing would notice a change to them. */
import type { Status } from '../model/status.ts';
import type { Context } from './context.ts';
import type { Reading } from './workspace.ts';

/** Not of what is only judged as if it were issued, nor of a version that was asked for by its name; nor while something else is being done to the files. */
export async function sayUnkept(
  context: Context,
  { workspace }: Reading,
  years: readonly { readonly year: string; readonly status?: Status }[],
): Promise<void> {
  const { options, words } = context;
  if (options.as !== undefined || options.fix === true || words.some((word) => word.includes('@'))) return;
  const given = years.filter(({ status }) => status === 'issued' || status === 'amended');
  if (given.length === 0) return;
  const { versionsOf } = await context.spine();
  for (const { year, status } of given)
    if (versionsOf(workspace, year).length === 0)
      context.say(
        `No version of ${year} is kept, though it is marked as ${status}: a change to what was issued would go unnoticed. To keep it as it is now: directions issue ${year} --yes\n`,
      );
}

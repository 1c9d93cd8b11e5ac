/** What was typed after `progress export` and `progress import`: the year and the workbook. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';

export interface Asked {
  readonly reading: Reading;
  readonly year: string;
  /** Absolute. */
  readonly file: string;
  readonly extension: 'xlsx' | 'csv';
}

export async function asked(context: Context, command: 'export' | 'import'): Promise<Asked> {
  const [, typedYear, typedFile, ...more] = context.words;
  const spine = await context.spine();
  const reading = open(context);
  const year = knownYear(typedYear, spine.yearsOf(reading.workspace), `progress ${command}`);
  const example = `Type, for example: directions progress ${command} ${year} progress.xlsx`;
  if (typedFile === undefined)
    throw new UsageError(`Which file should be ${command === 'export' ? 'written' : 'read'}?`, example);
  if (more.length > 0)
    throw new UsageError(
      `"directions progress ${command}" takes a year and one file: what is "${printable(more.join(' '))}" for?`,
      example,
      more,
    );
  const extension = path.extname(typedFile).slice(1).toLowerCase();
  if (extension !== 'xlsx' && extension !== 'csv')
    throw new UsageError(`${printable(typedFile)} is neither a workbook (.xlsx) nor a CSV file (.csv).`, example, [
      typedFile,
    ]);
  return { reading, year, file: path.resolve(context.world.cwd, typedFile), extension };
}

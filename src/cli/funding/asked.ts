/** What was typed after `funding export`, `funding import` and `funding ledger`: the year and the spreadsheet. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { printable, asTyped } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';

export interface Asked {
  readonly reading: Reading;
  readonly year: string;
  /** Absolute. */
  readonly file: string;
  readonly extension: 'xlsx' | 'csv';
}

export async function asked(context: Context, command: 'export' | 'import' | 'ledger'): Promise<Asked> {
  const [, typedYear, typedFile, ...more] = context.words;
  const spine = await context.spine();
  const reading = open(context);
  if (typedYear !== undefined && typedFile !== undefined && /\.\w+$/.test(typedYear) && /^\d{4}-\d\d/.test(typedFile))
    throw new UsageError(
      'The year stands before the file.',
      `Type: directions funding ${command} ${asTyped(typedFile)} ${asTyped(typedYear)}`,
    );
  const year = knownYear(typedYear, spine.yearsOf(reading.workspace), `funding ${command}`);
  const example = `directions funding ${command} ${year} ${command === 'ledger' ? 'ledger.csv' : 'budget.xlsx'}`;
  if (typedFile === undefined)
    throw new UsageError(
      `Which file should the figures be ${command === 'export' ? 'written to' : 'read from'}?`,
      `Type, for example: ${example}`,
    );
  if (more.length > 0)
    throw new UsageError(
      `"directions funding ${command}" takes a year and one file: what is "${printable(more.join(' '))}" for?`,
      `Type, for example: ${example}`,
      more,
    );
  const extension = path.extname(typedFile).slice(1).toLowerCase();
  if (extension !== 'xlsx' && extension !== 'csv')
    throw new UsageError(
      `${printable(typedFile)} is neither a workbook (.xlsx) nor a CSV file (.csv).`,
      command !== 'export' && /^(xls|ods|xlsm|xlsb|numbers)$/.test(extension)
        ? 'Open it in your spreadsheet program and save it as .xlsx.'
        : `Type, for example: ${example}`,
      [typedFile],
    );
  return { reading, year, file: path.resolve(context.world.cwd, typedFile), extension };
}

/** `directions funding`: the money alone, as documents and spreadsheets, and the round trip with finance's spreadsheet. */
import { statuses } from '../../model/status.ts';
import { explainFunding } from '../funding/explain.ts';
import { exportTo } from '../funding/export.ts';
import { importFrom } from '../funding/import.ts';
import { explainSince } from '../funding/since.ts';
import { holdAgainstLedger } from '../funding/ledger.ts';
import { makeDocument } from '../making.ts';
import { instead } from '../proposal.ts';
import { UsageError } from '../usage-error.ts';
import { oneYear, withOwnOptions, type OptionsOfVerbs } from '../verbs.ts';
import { force, noSource, theme, type Command } from './command.ts';

const takes: OptionsOfVerbs = {
  '': ['to', 'format', 'theme', 'source', 'out', 'check', 'explain', 'since', 'force'],
  export: ['force'],
  import: ['yes', 'dryRun'],
  ledger: ['to'],
};

export const funding: Command = {
  name: 'funding',
  usage: 'funding <year> | funding export|import|ledger <year> <file>',
  summary: 'Regenerate the funding appendices, or exchange the figures with a spreadsheet',
  examples: [
    ['directions funding 2023-24', 'the appendices as Word, PDF, XLSX and CSV, into out/2023-24'],
    ['directions funding 2023-24 --format xlsx', 'only the workbooks'],
    ['directions funding 2023-24 --explain', 'where every sum comes from, with file and line'],
    ['directions funding 2023-24 --explain --since issue', 'what has changed in the money since it was issued'],
    ['directions funding export 2023-24 budget.xlsx', 'a workbook for finance staff to fill in (or .csv)'],
    ['directions funding import 2023-24 budget.xlsx --dry-run', 'what the workbook would change, without changing it'],
    ['directions funding import 2023-24 budget.xlsx', 'take the changed figures into budgets.yaml'],
    ['directions funding ledger 2023-24 ledger.csv', 'hold the lines of a body against its own ledger'],
  ],
  takes: [
    ['[words...]', 'the financial year, for example 2023-24; before it, export, import or ledger; behind it, the file'],
    ['--to <id...>', 'for whom: combined, or the id of a recipient (default: all)'],
    ['--format <name...>', 'which files: docx, pdf, xlsx, csv, html or text (default: the first four)'],
    ['--as <status>', `judge and mark the figures as if the pack were: ${statuses.join(', ')}`],
    theme,
    noSource,
    ['--out <folder>', 'where to write (default: out/<year> beside the folder "directions")'],
    ['--check', 'write nothing; exit code 1 if the files there are not what would be built'],
    ['--explain', 'print the sums with file and line of every part, and write nothing'],
    [
      '--since <when>',
      'with --explain: what has changed since the last issue, import or commit (or last: each of them), a version, branch, tag, commit or built file; as text, markdown, json or xlsx (--format)',
    ],
    [
      '--yes',
      'import: take lines away whose rows were deleted, put values back that were exported, and take sums that are more than five times larger or smaller, nil, or of another sign',
    ],
    ['--dry-run', 'import: show what would change, and change nothing'],
    ['--force', `${force[1]}; export: a file that holds other figures`],
    ['--json', 'a machine-readable summary on stdout'],
  ],
  async run(context) {
    const [first] = context.words;
    withOwnOptions(context, 'funding', takes);
    if (first === 'export') return exportTo(context);
    if (first === 'import') return importFrom(context);
    if (first === 'ledger') return holdAgainstLedger(context);
    oneYear(context, 'funding', { export: 'budget.xlsx', import: 'budget.xlsx', ledger: 'ledger.csv' });
    const { explain, since } = context.options;
    if (since !== undefined && !explain)
      throw new UsageError('--since belongs to --explain.', `Type: ${instead(context.world.argv, [], [])} --explain`);
    if (since !== undefined) return explainSince(context, since);
    return explain ? explainFunding(context) : makeDocument(context, 'funding', 'funding');
  },
};

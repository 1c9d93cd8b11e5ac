/** `directions progress`: how the directions are being carried out, as a report to the Board, and the round trip with those who report it. */
import { handOut, makePaper } from '../papers.ts';
import { exportProgress } from '../progress/export.ts';
import { importProgress } from '../progress/import.ts';
import { recordProgress } from '../progress/record.ts';
import { oneYear, withOwnOptions, type OptionsOfVerbs } from '../verbs.ts';
import { format, force, json, on, out, to, type Command } from './command.ts';

const usual = ['docx', 'pdf', 'html'];
const formats = [...usual, 'text', 'csv', 'json', 'xlsx'];

const takes: OptionsOfVerbs = {
  '': ['on', 'to', 'format', 'out', 'force'],
  export: ['on', 'to', 'force'],
  import: ['on', 'dryRun'],
  record: ['on', 'yes'],
};

export const progress: Command = {
  name: 'progress',
  usage: 'progress [year] | progress export|import <year> <file> | progress record <year>',
  summary: 'Report to the Board how the directions are carried out, and take in what those who do it report',
  examples: [
    ['directions progress 2023-24', 'the report to the Board as Word, PDF and web page, into the folder "out"'],
    ['directions progress 2023-24 --on 2023-09-30', 'as it stood on another day'],
    ['directions progress 2023-24 --format text', 'the same, printed here'],
    ['directions progress export 2023-24 progress.xlsx', 'a workbook for those who report to fill in (or .csv)'],
    ['directions progress import 2023-24 progress.xlsx --dry-run', 'what it would add, without adding it'],
    ['directions progress import 2023-24 progress.xlsx', 'add what was filled in to progress.yaml'],
    ['directions progress record 2023-24 --on 2023-10-12 --yes', 'keep what the report of that day has used'],
  ],
  takes: [
    ['[words...]', 'the financial year, for example 2023-24; before it, export, import or record; behind it, the file'],
    on,
    to,
    format(formats, 'several', usual),
    out,
    ['--dry-run', 'import: show what would be added, and add nothing'],
    ['--yes', 'record: do it; without this nothing is written'],
    ['--force', `${force[1]}; export: a file that is there`],
    json,
  ],
  async run(context) {
    const [first] = context.words;
    withOwnOptions(context, 'progress', takes);
    if (first === 'export') return exportProgress(context);
    if (first === 'import') return importProgress(context);
    if (first === 'record') return recordProgress(context);
    oneYear(context, 'progress', { export: 'progress.xlsx', import: 'progress.xlsx', record: undefined });
    return handOut(context, await makePaper(context, { name: 'progress', formats, usual, isOfOneYear: true }));
  },
};

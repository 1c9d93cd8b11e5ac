/** `directions log`: every direction of every year and version, and what has become of it. */
import { handOut, makePaper } from '../papers.ts';
import { replacing, type Command } from './command.ts';

export const log: Command = {
  name: 'log',
  usage: 'log',
  summary: 'List every direction of every year and version, and what has become of it',
  examples: [
    ['directions log', 'what is in force today, what is not, and which functions have no direction'],
    ['directions log --on 2024-03-31', 'the same on another day'],
    ['directions log --to nhs-lothian', 'what was given to one body'],
    ['directions log --format docx pdf', 'for the Board, into the folder "out"'],
    ['directions log --format xlsx --out lists', 'a workbook'],
  ],
  declare(parser) {
    parser
      .option('--on <day>', 'the day that counts as today: 2024-01-31 (default: today)')
      .option('--to <id...>', 'for whom: combined, or the id of a recipient (default: combined)')
      .option('--format <name...>', 'text, csv, json, xlsx, html, docx or pdf (default: text)')
      .option('--out <folder>', 'where files are written (default: out beside the folder "directions")')
      .option('--force', replacing)
      .option('--json', 'the same as --format json');
  },
  async run(context) {
    const formats = ['text', 'csv', 'json', 'xlsx', 'html', 'docx', 'pdf'];
    return handOut(context, await makePaper(context, { name: 'log', formats }));
  },
};

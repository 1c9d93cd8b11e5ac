/** `directions plans`: how far each strategic plan has come, and which directions and money serve its aims. */
import { handOut, makePaper } from '../papers.ts';
import { replacing, type Command } from './command.ts';

export const plans: Command = {
  name: 'plans',
  usage: 'plans [year]',
  summary: 'Say how far each strategic plan has come, and which directions and money serve its aims',
  examples: [
    ['directions plans', 'every plan, its stages, and what serves its aims and the outcomes in each year'],
    ['directions plans 2023-24 --format xlsx', 'the table of one year as a workbook, into the folder "out"'],
    ['directions plans --to nhs-lothian', 'what one body is asked to do for them'],
  ],
  declare(parser) {
    parser
      .argument('[year]', 'the financial year, for example 2023-24 (default: all)')
      .option('--on <day>', 'the day that counts as today: 2024-01-31 (default: today)')
      .option('--to <id...>', 'for whom: combined, or the id of a recipient (default: combined)')
      .option('--format <name...>', 'text, csv, json, xlsx, html, docx or pdf (default: text)')
      .option('--out <folder>', 'where files are written (default: out beside the folder "directions")')
      .option('--force', replacing)
      .option('--json', 'the same as --format json');
  },
  async run(context) {
    const formats = ['text', 'csv', 'json', 'xlsx', 'html', 'docx', 'pdf'];
    return handOut(context, await makePaper(context, { name: 'plans', formats }));
  },
};

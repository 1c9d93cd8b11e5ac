/** `directions status`: where a year stands, on one screen, for whoever runs the process. */
import { handOut, makePaper } from '../papers.ts';
import { replacing, type Command } from './command.ts';

export const status: Command = {
  name: 'status',
  usage: 'status [year]',
  summary: 'Say where a year stands: what stops the next step, the money, what falls due',
  examples: [
    ['directions status', 'of the latest year'],
    ['directions status 2023-24 --on 2024-01-15', 'as it stood on another day'],
    ['directions status 2023-24 --format html', 'as a web page, into the folder "out"'],
    ['directions status --json', 'for other programs'],
  ],
  declare(parser) {
    parser
      .argument('[year]', 'the financial year, for example 2023-24 (default: the latest)')
      .option('--on <day>', 'the day that counts as today: 2024-01-31 (default: today)')
      .option('--format <name...>', 'text, json, html, docx or pdf (default: text)')
      .option('--out <folder>', 'where files are written (default: out beside the folder "directions")')
      .option('--force', replacing)
      .option('--json', 'the same as --format json');
  },
  async run(context) {
    const formats = ['text', 'json', 'html', 'docx', 'pdf'];
    return handOut(context, await makePaper(context, { name: 'status', formats, isOfOneYear: true }));
  },
};

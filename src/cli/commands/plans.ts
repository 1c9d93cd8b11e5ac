/** `directions plans`: how far each strategic plan has come, and which directions and money serve its aims. */
import { handOut, makePaper } from '../papers.ts';
import { format, force, json, on, out, to, year, type Command } from './command.ts';

const formats = ['text', 'csv', 'json', 'xlsx', 'html', 'docx', 'pdf'];

export const plans: Command = {
  name: 'plans',
  usage: 'plans [year]',
  summary: 'Say how far each strategic plan has come, and which directions and money serve its aims',
  examples: [
    ['directions plans', 'every plan, its stages, and what serves its aims and the outcomes in each year'],
    ['directions plans 2023-24 --format xlsx', 'the table of one year as a workbook, into the folder "out"'],
    ['directions plans --to nhs-lothian', 'what one body is asked to do for them'],
  ],
  takes: [[year[0], `${year[1]} (default: all)`], on, to, format(formats, 'several'), out, force, json],
  run: async (context) => handOut(context, await makePaper(context, { name: 'plans', formats })),
};

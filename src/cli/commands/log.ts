/** `directions log`: every direction of every year and version, and what has become of it. */
import { handOut, makePaper } from '../papers.ts';
import { format, force, json, on, out, to, type Command } from './command.ts';

const formats = ['text', 'csv', 'json', 'xlsx', 'html', 'docx', 'pdf'];

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
  takes: [on, to, format(formats, 'several'), out, force, json],
  run: async (context) => handOut(context, await makePaper(context, { name: 'log', formats })),
};

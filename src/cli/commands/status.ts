/** `directions status`: where a year stands, on one screen, for whoever runs the process. */
import { handOut, makePaper } from '../papers.ts';
import { format, force, json, on, out, year, type Command } from './command.ts';

const formats = ['text', 'json', 'html', 'docx', 'pdf'];

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
  takes: [[year[0], `${year[1]} (default: the latest)`], on, format(formats, 'several'), out, force, json],
  run: async (context) => handOut(context, await makePaper(context, { name: 'status', formats, isOfOneYear: true })),
};

/** `directions deadlines`: what falls due, and when, as a list, a workbook or a calendar. */
import { exitCode } from '../exit-code.ts';
import { handOut, makePaper } from '../papers.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { format, force, json, on, out, year, type Command } from './command.ts';

const formats = ['text', 'csv', 'json', 'ics', 'xlsx', 'html', 'docx', 'pdf'];

export const deadlines: Command = {
  name: 'deadlines',
  usage: 'deadlines [year]',
  summary: 'Say what falls due and when, as a list, a workbook or a calendar',
  examples: [
    ['directions deadlines', 'of all years: deadlines, reviews, figures to be confirmed'],
    ['directions deadlines 2023-24 --within 60d', 'what is overdue, and what falls due in the next 60 days'],
    ['directions deadlines --overdue', 'what is overdue; exit code 1 when something is'],
    ['directions deadlines 2023-24 --format ics', 'a calendar for each recipient, and one for all'],
    ['directions deadlines 2023-24 --format xlsx --out lists', 'a workbook'],
    ['directions deadlines --to nhs-lothian --on 2024-01-31', 'as one body sees it on a day'],
  ],
  takes: [
    [year[0], `${year[1]} (default: all)`],
    on,
    ['--within <days>', 'only what is overdue, and what falls due in so many days: 60d, or 8w for weeks'],
    ['--overdue', 'only what is overdue; exit code 1 when something is'],
    ['--to <id...>', 'for whom: combined, or the id of a recipient (default: combined; of a calendar all)'],
    format(formats, 'several'),
    out,
    force,
    json,
  ],
  async run(context) {
    const { options } = context;
    const within = options.within === undefined ? undefined : daysIn(options.within);
    const overdue = options.overdue === true;
    const asked = { ...(within !== undefined && { within }), ...(overdue && { overdue }) };
    const made = await makePaper(context, { name: 'deadlines', formats, asked });
    const code = handOut(context, made);
    return code === exitCode.fine && overdue && made.result.isOverdue === true ? exitCode.problems : code;
  },
};

function daysIn(typed: string): number {
  const found = /^(\d{1,4})([dw]?)$/.exec(typed);
  if (!found)
    throw new UsageError(`"${printable(typed)}" is no number of days.`, 'For example: --within 60d, or 8w for weeks.');
  return Number(found[1]) * (found[2] === 'w' ? 7 : 1);
}

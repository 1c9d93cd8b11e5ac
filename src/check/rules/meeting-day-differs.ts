/** Finds reports that name two days for one meeting. */
import { formatDate } from '../../model/iso-date.ts';
import { writtenDates } from '../../model/written-date.ts';
import { plainWords } from '../language/plain.ts';
import { inReport, type Rule } from '../rule.ts';

export const meetingDayDiffers: Rule = {
  severity: 'error',
  summary: 'A report has another day for its meeting in its words, or in the name of its file, than in its data.',
  why: 'What was decided is found by the day of the meeting. With two days nobody knows which minute to look for.',
  example: inReport(
    'meeting: { date: "2030-03-14", printed: Friday 15 March 2030 }',
    'meeting: { date: "2030-03-14", time: 10:00 to 12:00, place: Exampleton Hall }',
  ),
  holds: 'reports',
  *check({ report }) {
    if (!report) return;
    const { id, meeting } = report;
    if (!id.startsWith(meeting.date))
      yield {
        message: `The file is called ${id}, and the meeting is on ${formatDate(meeting.date)}.`,
        at: meeting.origin.span('date'),
        help: `Correct the date, or call the file ${meeting.date}${id.slice(10)}.yaml.`,
      };
    for (const { words, date } of writtenDates(plainWords(meeting.printed ?? '')))
      if (date !== undefined && date !== meeting.date)
        yield {
          message: `“${words}” is printed, and the meeting is on ${formatDate(meeting.date)}.`,
          at: meeting.origin.span('printed'),
          help: 'Correct the one that is wrong; without “printed:” the day is printed from the date.',
        };
  },
};

/** Finds reports whose author's date is no date. */
import { isIsoDate } from '../../model/iso-date.ts';
import { writtenDates } from '../../model/written-date.ts';
import { inReport, type Rule } from '../rule.ts';

export const reportDateMalformed: Rule = {
  severity: 'warning',
  summary: 'The date on which a report was written is no date.',
  why: 'Members read it to know how old the figures are. In a report that is kept as it was sent it stays as it is, so it stops nothing.',
  example: inReport('date: 28/02//2030', 'date: "2030-02-28"'),
  holds: 'reports',
  *check({ report }) {
    if (!report) return;
    const { origin, date } = report.author;
    if (isIsoDate(date)) return;
    const [written] = writtenDates(date);
    if (written && !written.fault) return;
    yield {
      message: written?.fault === 'strokes' ? `“${date}” is no date: its strokes are doubled.` : `“${date}” is no day.`,
      at: origin.span('date'),
      help: 'Write the year, month and day, in quotes, for example "2024-07-30".',
    };
  },
};

/** Finds reports that leave a section of the form out. */
import { pointsOf } from '../../model/report.ts';
import { inReport, type Rule } from '../rule.ts';

export const reportSectionMissing: Rule = {
  severity: 'warning',
  summary: 'A report has nothing in a section of the form.',
  why: 'A section that is missing cannot be told from one that was forgotten. Where there is nothing to say, a report says so.',
  example: inReport('', '  - section: consultation\n    points:\n      - Both bodies saw a draft in January.\n'),
  holds: 'reports',
  needsAll: true,
  *check({ report }) {
    if (!report) return;
    for (const section of report.form.sections)
      if (!section.holdsDirections && pointsOf(report, section).length === 0)
        yield {
          message: `The report has no section “${section.title}”.`,
          at: report.origin.key('sections'),
          help: `Add “section: ${section.id}”, and say what there is to say, or that there is nothing.`,
        };
  },
};

/** Finds packs that have been decided or sent, and do not say when. */
import { isDraft, isIssued } from '../../model/status.ts';
import { series } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const approvalNotRecorded: Rule = {
  severity: 'warning',
  summary: 'The pack is no longer a draft, and its date, the Board’s approval or its issue is not recorded.',
  why: 'Directions are the record of which body decided what (statutory guidance of 2020, paragraph 1.3). That the record shows the date, the minute and who sent the pack is advice and common practice.',
  example: {
    file: '2030-31/pack.yaml',
    bad: '',
    good: 'approval: { date: "2030-03-14", reference: "Report 5.1, 14 March 2030" }\n',
  },
  *check({ year, status, dated, approval, issue, origin }) {
    if (isDraft(status)) return;
    const missing = [
      ...(dated ? [] : ['its date']),
      ...(approval ? [] : ['the Board’s approval']),
      ...(isIssued(status) && !issue ? ['when and by whom it was sent'] : []),
    ];
    if (missing.length === 0) return;
    yield {
      message: `The pack is ${status.replaceAll('-', ' ')}, and does not record ${series(missing, 'or')}.`,
      at: origin.span('status'),
      help: helpFor(
        [...(dated ? [] : ['“dated:”']), ...(approval ? [] : ['“approval:”'])],
        isIssued(status) && !issue,
        year.id,
      ),
    };
  },
};

/** Issuing writes its own record. */
function helpFor(keys: readonly string[], isUnsent: boolean, year: string): string {
  return [
    ...(keys.length > 0 ? [`Add ${series(keys, 'and')} to pack.yaml, from the minute of the meeting.`] : []),
    ...(isUnsent
      ? [`“issue:” is written when it is issued: directions issue ${year} --date <day> --by <officer>`]
      : []),
  ].join(' ');
}

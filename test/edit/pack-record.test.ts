/** What `issue` and `revise` write into pack.yaml: the record, and no other character. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withAmendment, withIssue } from '../../src/edit/pack-record.ts';

const draft = `# The pack.
year: 2030-31
title: Directions # kept
status: approved
dated: "2030-03-14"
approval: { date: "2030-03-14", reference: "Report 5.1" }
introduction:
  - >-
    The Board plans care.
`;

test('the first issue is recorded behind the approval', () => {
  expect(withIssue(draft, 1, { date: '2030-03-21', by: 'Chief “Officer”: A' })).toBe(
    draft
      .replace('status: approved', 'status: issued')
      .replace('"Report 5.1" }\n', '"Report 5.1" }\nissue: { date: "2030-03-21", by: "Chief “Officer”: A" }\n'),
  );
});

test('an issue that the officer recorded stays as it is', () => {
  const recorded = draft.replace('introduction', 'issue:\n  date: "2030-03-21"\n  by: Clerk\nintroduction');
  expect(withIssue(recorded, 1, { date: '2031-01-01', by: 'X' })).toBe(
    recorded.replace('status: approved', 'status: issued'),
  );
});

test.each([
  ['\n', draft],
  ['\r\n', draft.replaceAll('\n', '\r\n')],
])('each amendment is an item of its own, and its issue completes it (%j)', (newline, text) => {
  const issued = withIssue(text, 1, { date: '2030-03-21', by: 'Chief Officer' });
  const second = withAmendment(issued, { date: '2030-09-12', reference: 'Report 5.2', note: 'Money: moved.' });
  const sent = withIssue(second, 2, { date: '2030-09-20', by: 'Chief Officer' });
  const third = withAmendment(sent, { date: '2030-12-12', reference: 'Report 5.3' });
  expect(third).toContain(
    [
      'amendments:',
      '  - { date: "2030-09-12", reference: "Report 5.2", note: "Money: moved.", issued: "2030-09-20", by: Chief Officer }',
      '  - { date: "2030-12-12", reference: "Report 5.3" }',
      '',
    ].join(newline),
  );
  expect(parse(third)).toMatchObject({ status: 'amended', issue: { date: '2030-03-21' } });
  expect(third.replaceAll(newline, '')).not.toContain('\n');
});

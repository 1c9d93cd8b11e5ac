/** Where a year stands: what stops the next step, the money, what is near, and what awaits whom. */
import { expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';
import { day, inNovember, issued, revised, withNextYear } from '../years.ts';

const pack = 'directions/2030-31/pack.yaml';

async function standing(root: Workspace, on: string, format = 'text', year = '2030-31'): Promise<string> {
  const request = { year, document: 'status', formats: [format], to: ['combined'] };
  const { outputs = [] } = await make(root, { ...request, asked: { on: day(on), year } });
  return new TextDecoder().decode(outputs[0]?.bytes);
}

const approved = (root: Workspace): Workspace =>
  changed(root, {
    [pack]: (text) => text.replace('status: issued', 'status: approved').replace(/^issue:.*\n/m, ''),
  });

test('a year that was issued has no next step, and says whom what awaits', async () => {
  const text = await standing(faultless(), '2030-06-01');
  expect(text).toContain('The Directions for 2030-31 have been issued.');
  expect(text).toContain('• Payment to NHS Example: £3,000,000. Not confirmed: Indicative.');
  expect(text).toContain('• Payment to Example Council: £2,000,000. Confirmed: Agreed.');
  expect(text).toContain('• Amount set aside by NHS Example: £1,200,000. Confirmed: Agreed.');
  expect(text).toMatch(/^25 April 2030 .* Overdue by 37 days\n30 June 2030 .* In 29 days\n\n/m);
  expect(text).toContain('• NHS Example: 1 overdue, 5 to come; next on 30 June 2030');
  expect(text).toContain('• Example Council: 0 overdue, 7 to come; next on 30 September 2030');
});

test('several payments of a body are told apart by where they come from', async () => {
  const text = await standing(
    changed(faultless(), {
      'directions/2030-31/budgets.yaml': (words) =>
        words.replace(
          'set-asides:',
          '  - { recipient: nhs-example, amount: tbc, status: indicative, source: Reserves }\n$&',
        ),
    }),
    '2030-06-01',
  );
  expect(text).toContain('• Payment to NHS Example (Finance Committee, 7 March 2030): £3,000,000. Not confirmed:');
  expect(text).toContain('• Payment to NHS Example (Reserves): To be confirmed. Not confirmed: Indicative.');
  expect(text).toContain('• Payment to Example Council: £2,000,000.');
});

test('what stops the next step is what a pack of the next status is stopped by, each kind once', async () => {
  const text = await standing(approved(faultless()), '2030-03-15');
  expect(text).toMatch(/What stops the Directions for 2030-31 from becoming “Issued”.*validate 2030-31 --as issued/);
  const undated = changed(approved(faultless()), {
    'directions/2030-31/01-access.yaml': (words) =>
      words.replaceAll(/ {4}measures: .*\n/g, '').replaceAll(/ {4}functions: .*\n/g, ''),
  });
  const record = JSON.parse(await standing(undated, '2030-03-15', 'json'));
  expect([record.status, record.next]).toEqual(['approved', 'issued']);
  expect(record.stopping).toContainEqual({ summary: expect.stringContaining('function'), count: 2 });
});

test('a draft that nothing stops is told so, though it lacks what an issued pack must have', async () => {
  const draft = changed(approved(faultless()), { [pack]: (text) => text.replace('status: approved', 'status: draft') });
  expect(await standing(draft, '2030-03-15')).toContain(
    'Nothing stops the Directions for 2030-31 from becoming: Draft for approval.',
  );
});

test('a year that was issued is not said to be stopped from it, and one with an open version is', async () => {
  const without = (root: Workspace): Workspace =>
    changed(root, { 'directions/2030-31/01-access.yaml': (text) => text.replaceAll(/ {4}functions: .*\n/g, '') });
  const made = await standing(without(faultless()), '2030-06-01');
  expect(made).toContain('The Directions for 2030-31 have been issued. What stops their packs from being made again,');
  const open = revised(await issued(faultless()), '2030-09-12', inNovember);
  expect(await standing(open, '2030-09-13')).toContain(
    'Version 2 of the Directions for 2030-31, decided on 12 September 2030, is open. Nothing stops it from being issued; until then version 1 binds.',
  );
  expect(await standing(without(open), '2030-09-13')).toContain(
    'is open, and version 1 binds. What stops it from being issued, and how often each is found.',
  );
});

test('of the next year’s draft shows what is overdue and near of the year before, and a year nothing of the next', async () => {
  const next = changed(withNextYear(), {
    'directions/2031-32/pack.yaml': (text) =>
      text.replace('status: issued', 'status: draft').replace(/^(issue|approval):.*\n/gm, ''),
  });
  const text = await standing(next, '2030-06-01', 'text', '2031-32');
  expect(text).toMatch(/^25 April 2030 +2030-31 .* Overdue by 37 days\n30 June 2030 +2030-31 .* In 29 days\n\n/m);
  expect(text).toContain('• NHS Example: 1 overdue, ');
  expect(await standing(next, '2030-06-01')).toBe(await standing(faultless(), '2030-06-01'));
});

/** What stops a pack, in full: three severities, five statuses. */
import { expect, test } from 'vitest';
import { isDraft, statuses, stops } from '../../src/model/status.ts';

test.each([
  ['draft', true, false, false],
  ['for-approval', true, false, false],
  ['approved', true, true, false],
  ['issued', true, true, false],
  ['amended', true, true, false],
] as const)('%s: an error stops it %s, a warning %s, advice %s', (status, error, warning, advice) => {
  expect([stops('error', status), stops('warning', status), stops('advice', status)]).toEqual([error, warning, advice]);
});

test('before the Board has decided a pack is a draft', () => {
  expect(statuses.map((status) => [status, isDraft(status)])).toEqual([
    ['draft', true],
    ['for-approval', true],
    ['approved', false],
    ['issued', false],
    ['amended', false],
  ]);
});

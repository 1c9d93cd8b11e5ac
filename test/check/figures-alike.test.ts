/** When two payments to one body are called alike. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

test.each([
  ['Reserves', 'Reserves', true],
  ['Reserves', 'reserves', true],
  ['Reserves', 'Reserves.', true],
  ['Reserves of 2029-30', 'Reserves  of 2029-30', true],
  ['Reserves', 'General reserves', false],
  ['Report 4.2', 'Report 4.20', false],
])('%s, %s: %s', (one, other, isAlike) => {
  const rest = 'status: agreed, decided: "2030-02-21", reference: "Report 4.2" }';
  const line = (amount: string, source: string): string =>
    `  - { recipient: example-council, amount: "${amount}", source: "${source}", ${rest}`;
  const workspace = changed(faultless(), {
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace(/ {2}- \{ recipient: example-council, amount.*/, () =>
        [line('£1,500,000', one), line('£500,000', other)].join('\n'),
      ),
  });
  const found = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'figures-alike');
  expect(found.map(({ message }) => message)).toEqual(
    isAlike ? ['Several payments to Example Council have the same source, and so one name.'] : [],
  );
});

/** What the rules of the Act, of dates, of money and of structure find in the real Directions for 2023-24, each at its exact place. */
import { expect, test } from 'vitest';
import { validate } from '../../src/spine.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { midlothian } from '../roots.ts';

const year = 'directions/2023-24/';
const groups = {
  1: `${year}01-health-and-wellbeing.yaml`,
  2: `${year}02-living-in-the-community.yaml`,
  3: `${year}03-positive-experiences-and-dignity.yaml`,
  4: `${year}04-quality-of-life.yaml`,
  5: `${year}05-health-inequalities.yaml`,
  6: `${year}06-support-for-carers.yaml`,
  7: `${year}07-safe-from-harm.yaml`,
  8: `${year}08-workforce.yaml`,
  9: `${year}09-use-of-resources.yaml`,
  10: `${year}10-delegated-functions.yaml`,
} as const;
const pack = `${year}pack.yaml`;
const budgets = `${year}budgets.yaml`;
const scheme = 'directions/scheme.yaml';

/** Rule, file, line, column, and the words under the carets. Every finding of the rule is here, so that a false alarm fails. */
const expected: readonly (readonly [string, string, number, number, string])[] = [
  ['direction-without-recipient', groups[1], 7, 13, '"1.1"'],
  ['direction-without-recipient', groups[1], 12, 13, '"1.2"'],
  ['direction-without-recipient', groups[2], 8, 13, '"2.1"'],
  ['direction-without-recipient', groups[2], 13, 13, '"2.2"'],
  ['direction-without-recipient', groups[3], 8, 13, '"3.1"'],
  ['direction-without-recipient', groups[3], 13, 13, '"3.2"'],
  ['direction-without-recipient', groups[3], 18, 13, '"3.3"'],
  ['direction-without-recipient', groups[4], 13, 13, '"4.2"'],
  ['direction-without-recipient', groups[4], 18, 13, '"4.3"'],
  ['direction-without-recipient', groups[6], 7, 13, '"6.1"'],
  ['direction-without-recipient', groups[6], 12, 13, '"6.2"'],
  ['direction-without-recipient', groups[7], 7, 13, '"7.1"'],
  ['direction-without-recipient', groups[7], 12, 13, '"7.2"'],
  ['direction-without-recipient', groups[7], 17, 13, '"7.3"'],
  ['direction-without-recipient', groups[9], 7, 13, '"9.1"'],
  ['direction-without-recipient', groups[9], 12, 13, '"9.2"'],
  ['recipients-without-mode', groups[4], 8, 9, '[nhs-lothian, midlothian-council]'],
  ['recipients-without-mode', groups[5], 8, 9, '[nhs-lothian, midlothian-council]'],
  ['recipients-without-mode', groups[5], 19, 9, '[nhs-lothian, midlothian-council]'],
  ['recipients-without-mode', groups[8], 10, 9, '[nhs-lothian, midlothian-council]'],
  ['recipients-without-mode', groups[8], 15, 9, '[nhs-lothian, midlothian-council]'],
  ['direction-without-function', pack, 4, 8, 'Directions'],
  ['direction-without-aim', pack, 4, 8, 'Directions'],
  ['earlier-pack-not-mentioned', pack, 3, 7, '2023-24'],
  ['approval-not-recorded', pack, 5, 9, 'draft'],
  ['power-not-cited', pack, 13, 9, 'Public Bodies (Joint Working) (Scotland) Act 2014'],
  ['reference-to-empty-part', pack, 22, 25, "values ('budgets') attached"],
  ['reference-to-empty-part', pack, 32, 52, 'Appendix 1'],
  ['direction-without-deadline', groups[8], 9, 13, '"8.1"'],
  ['direction-without-deadline', groups[8], 14, 13, '"8.2"'],
  ['direction-without-deadline', groups[9], 7, 13, '"9.1"'],
  ['direction-without-deadline', groups[9], 12, 13, '"9.2"'],
  ['deadline-outside-year', groups[5], 9, 15, 'january-2025'],
  ['deadlines-all-alike', `${year}deadlines.yaml`, 5, 9, '"2024-01"'],
  ['misplaced-deadline', groups[4], 12, 7, '{deadline}'],
  ['misplaced-deadline', groups[5], 17, 36, '{deadline}'],
  ['misplaced-deadline', groups[7], 21, 60, '{deadline}'],
  ['group-without-directions', groups[10], 2, 9, '"10"'],
  ['set-aside-without-amount', groups[9], 10, 35, 'set aside budget'],
  ['target-without-value', groups[9], 15, 7, 'targets'],
  ['acceptance-not-recorded', budgets, 8, 13, 'acceptance-not-recorded'],
  ['confirmation-date-passed', budgets, 15, 17, '"2023-04-05"'],
  ['funding-without-lines', budgets, 16, 14, 'tbc'],
  ['function-without-provision', scheme, 9, 13, 'nhs-adults'],
  ['function-without-provision', scheme, 106, 13, 'nhs-children'],
  ['age-bands-leave-gap', scheme, 10, 39, 'over the age of 18'],
  ['function-listed-twice', scheme, 151, 19, 'Mental health services'],
];

/** Rules that the real pack gives no cause for. */
const silent = [
  'aim-without-direction',
  'allocation-without-amount',
  'allocation-without-use',
  'allocations-differ-from-total',
  'date-differs-from-deadline',
  'directions-on-one-function',
  'fact-typed-in-text',
  'function-of-another-recipient',
  'function-without-direction',
  'function-without-funding',
  'group-number-differs-from-file',
  'malformed-date',
  'number-out-of-sequence',
  'number-outside-group',
  'number-used-twice',
  'outcome-without-group',
  'revoked-direction-continued',
  'set-aside-of-council',
  'sum-differs-from-data',
  'unallocated-remainder',
  'unnumbered-duty',
  'unused-deadline',
  'unused-waiver',
  'weekday-differs-from-date',
  'withdrawn-number-reused',
];

const root = midlothian();
const known = new Set([...expected.map(([rule]) => rule), ...silent]);
const found = validate(root, { years: ['2023-24'], as: 'issued' }).diagnostics;

function place({ rule, at }: Diagnostic): readonly [string, string, number, number, string] {
  const lines = new TextDecoder().decode(root.files.get(at.file)).split('\n');
  const words =
    lines[at.start.line - 1]?.slice(
      at.start.column - 1,
      at.end.line === at.start.line ? at.end.column - 1 : undefined,
    ) ?? '';
  return [rule, at.file, at.start.line, at.start.column, words];
}

test('every finding is where it should be, and there is no other', () => {
  const sorted = (places: readonly (readonly [string, string, number, number, string])[]): readonly string[] =>
    places.map((one) => one.join(' · ')).sort();
  expect(sorted(found.filter(({ rule }) => known.has(rule)).map(place))).toEqual(sorted(expected));
});

test('as a draft nothing stops the pack', () => {
  const { years, diagnostics } = validate(root, { years: ['2023-24'] });
  expect(years).toMatchObject([{ stopped: false }]);
  expect(diagnostics.filter(({ rule }) => rule === 'approval-not-recorded')).toEqual([]);
});

test('as issued what the Act forbids stops it', () => {
  expect(validate(root, { years: ['2023-24'], as: 'issued' }).years).toMatchObject([{ stopped: true }]);
});

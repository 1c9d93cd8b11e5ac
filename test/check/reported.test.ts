/** What is reported of the directions: read for slips of the pen, which stop no pack, until a report to the Board has used it. */
import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/model/iso-date.ts';
import { digestOfEntry } from '../../src/model/progress.ts';
import { changed, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

const good = 'Five of eight centres have published their hours.';

function found(done: string): readonly string[] {
  const { diagnostics, years } = validate(
    changed(threeYears(), {
      'directions/2025-26/progress.yaml': (text) => text.replace(good, () => JSON.stringify(done)),
    }),
    { years: ['2025-26'] },
  );
  expect(years.some(({ stopped }) => stopped)).toBe(false);
  return diagnostics.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

test.each([
  ['five **of the centres', 'unpaired-emphasis “**” would be printed: no mark ends what it begins.'],
  [
    'All by {deadline}, for {allocation:social-care}.',
    'markup-out-of-place “{deadline}” would be printed as it stands: nothing is filled in into what is reported.',
  ],
  ['Five <b>centres</b>.', 'markup-out-of-place “<b>” is HTML and would be printed as it stands.'],
  ['Five of XX centres.', 'placeholder-left-in “XX” was left in the text.'],
  ['Five  centres.', 'stray-space There is a space too many here.'],
  ['Five centres of the HSPC.', 'misspelt-abbreviation “HSPC” is written for “HSCP”.'],
  ['Five centres, on Friday 1 October 2025.', 'weekday-differs-from-date 1 October 2025 is a Wednesday, not a Friday.'],
])('%s', (done, message) => {
  expect(found(done)).toEqual([`advice ${message}`]);
});

test('a line that may be a point of a list stops nothing either', () => {
  const progress = 'directions/2025-26/progress.yaml';
  const wrapped = changed(threeYears(), {
    [progress]: (text) => text.replace(`done: ${good}`, 'done: >-\n      These were done:\n      1. They are read.'),
  });
  const { diagnostics, years } = validate(wrapped, { years: ['2025-26'] });
  expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('advice list-in-text');
  expect(diagnostics.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  expect(years.some(({ stopped }) => stopped)).toBe(false);
});

test.each([
  ['emphasis, and asterisks that are meant', '**Five** of *eight*, 12 * 4, 95%*'],
  ['what is to be confirmed', 'The date of the move is to be confirmed.'],
  ['a link', 'See [the paper](https://sample.example/paper).'],
])('%s is no slip', (_, done) => {
  expect(found(done)).toEqual([]);
});

test('what a report to the Board has used stays as the Board was told it', () => {
  const root = changed(threeYears(), {
    'directions/2025-26/progress.yaml': (text) => text.replace(good, 'Five **of  XX centres.'),
  });
  const entry = {
    number: '1.4',
    date: '2025-10-01' as IsoDate,
    by: 'Head of Adult Services',
    state: 'on-track' as const,
  };
  const digest = digestOfEntry({
    ...entry,
    done: 'Five **of  XX centres.',
    figures: ['5 of 8 centres (September return)'],
  });
  const told = changed(root, {
    'directions/2025-26/progress.yaml': (text) =>
      `${text}  - on: "2025-10-02"\n    used:\n      - { direction: "1.4", date: "2025-10-01", digest: ${digest} }\n`,
  });
  expect(validate(root, {}).diagnostics).toHaveLength(3);
  expect(
    validate(told, {})
      .diagnostics.map(({ message }) => message)
      .filter((one) => !one.includes('1.3')),
  ).toEqual([]);
});

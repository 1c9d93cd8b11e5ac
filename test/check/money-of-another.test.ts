/** A line of one body's money and the directions it names: they are given to that body, to both, or name nobody. */
import { expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

/** The direction that a line of the health board's money names is given to others. */
function givenTo(to: string): Workspace {
  return changed(threeYears(), {
    'directions/2025-26/01-health.yaml': (text) => text.replace('    to: [nhs-sample]\n', to),
    'directions/2025-26/budgets.yaml': (text) => text.replace('directions: ["1.3"]', 'directions: ["1.3", "1.4"]'),
  });
}

const found = (to: string): readonly string[] =>
  validate(givenTo(to), {}).diagnostics.flatMap(({ rule, severity, message }) =>
    rule === 'direction-of-another-recipient' ? [`${severity} ${message}`] : [],
  );

const one = 'error Direction 1.4 is not given to NHS Sample, whose money the line “Community nursing” is.';

test.each([
  ['its own body', '    to: [nhs-sample]\n', one],
  ['both', '    to: [nhs-sample, sample-council]\n    mode: joint\n', one],
  ['nobody by name', '', one],
  [
    'the other alone',
    '    to: [sample-council]\n',
    'error Directions 1.3 and 1.4 are not given to NHS Sample, whose money the line “Community nursing” is.',
  ],
])('of a direction that is given to %s', (_, to, message) => {
  expect(found(to)).toEqual([message]);
});

test('it stops every pack', async () => {
  expect((await make(givenTo(''), { year: '2025-26', as: 'draft' })).outputs).toBeUndefined();
});

test.each([
  ['allocation:social-care', 'the sum of “Social care”, a line of Sample Council', 'Take it out'],
  ['payment:sample-council', 'the payment to Sample Council', 'Write {payment:nhs-sample}'],
])('a text that fills in {%s} for the health board alone', (name, what, instead) => {
  const saying = (words: string): Workspace =>
    changed(threeYears(), {
      'directions/2025-26/01-health.yaml': (text) => text.replace('publish its access criteria', words),
    });
  const said = (words: string): readonly unknown[] =>
    validate(saying(words), {}).diagnostics.flatMap(({ rule, message, help }) =>
      rule === 'payment-of-another-recipient' ? [[message, help]] : [],
    );
  expect(said(`publish how it spends {${name}}`)).toEqual([
    [`Direction 1.3 is given to NHS Sample, and gives ${what}.`, `${instead}, or say whose money it is.`],
  ]);
  expect(said(`say what the council does with {${name}}`)).toEqual([]);
  expect(said('publish how it spends {allocation:community-nursing}')).toEqual([]);
});

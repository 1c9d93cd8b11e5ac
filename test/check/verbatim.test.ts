/** The texts of figures and lines, which are printed as they were typed. */
import { expect, test } from 'vitest';
import { changed, example } from '../roots.ts';
import { validate } from '../validated.ts';

test('hold no markup and no facts', () => {
  const { diagnostics } = validate(
    changed(example(), {
      'directions/2030-31/budgets.yaml': (text) =>
        text
          .replace('use: Doctors in training.', 'use: "Doctors in **training**, in {year}."')
          .replace(
            'note: The Board asked',
            'note: The Board, see { Year } and [its plan](https://plan.example), asked',
          ),
    }),
    { years: ['2030-31'] },
  );
  const found = diagnostics.filter(({ rule }) => rule === 'markup-out-of-place');
  expect(found.map(({ message, related = [] }) => [message.split(' would')[0], related.length])).toEqual([
    ['“{ Year }”', 1],
    ['“**training**”', 1],
  ]);
});

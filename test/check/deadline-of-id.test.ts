/** Which ids of deadlines are a month or a day that their date can be held against. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

test.each([
  ['september-2030', '2030-10', 'The deadline “september-2030” is October 2030, and its id says September 2030.'],
  ['sept-2030', '2031-09-30', 'The deadline “sept-2030” is 30 September 2031, and its id says September 2030.'],
  ['june-30-2030', '2030-06-29', 'The deadline “june-30-2030” is 29 June 2030, and its id says 30 June 2030.'],
  ['end-of-june-2030', '2030-07-31', 'The deadline “end-of-june-2030” is 31 July 2030, and its id says June 2030.'],
  ['september-2030', '2030-09-12', undefined],
  ['june-30-2030', '2030-06', undefined],
  ['june-31-2030', '2030-07', undefined],
  ['before-september-2030', '2030-08-31', undefined],
  ['report-of-may-2030', '2030-06', undefined],
  ['autumn-2030', '2030-12', undefined],
  ['september', '2030-10', undefined],
  ['september-2030', 'tbc', undefined],
])('%s, %s', (id, by, said) => {
  const { diagnostics } = validate(
    changed(faultless(), {
      'directions/2030-31/deadlines.yaml': (text) =>
        text.replace('{ id: september-2030, by: "2030-09" }', `{ id: ${id}, by: "${by}" }`),
    }),
    {},
  );
  expect(diagnostics.find(({ rule }) => rule === 'deadline-differs-from-id')?.message).toBe(said);
});

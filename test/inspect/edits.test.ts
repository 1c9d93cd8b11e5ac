/** What was changed between two readings of a file. */
import { expect, test } from 'vitest';
import { editsBetween } from '../../src/inspect/edits.ts';

const place = 'Direction 1.1';
const gone = { place, text: 'The Board will see to this.' };
const was = { place, text: 'The council must pay.' };
const is = { place, text: 'The council must not pay.', looks: ['struck through'] };
const look = { place, text: '(struck through: not)', isLook: true as const };

test('how words look never stands for words, also where as much went as came', () => {
  expect(editsBetween([gone, was], [is, look])).toEqual([
    { place, before: gone.text },
    { place, before: was.text, after: is.text, looks: ['struck through'] },
    { place, after: look.text, isLook: true },
  ]);
});

test('what words looked like before is no change', () => {
  expect(editsBetween([{ ...is, text: was.text }, look], [is, look])).toEqual([
    { place, before: was.text, after: is.text },
  ]);
});

/** Sentences as `--fix` leaves them: what it changes reads on, and what may be meant stays. */
import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/edit/fixes.ts';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

const file = 'directions/2030-31/02-resources.yaml';
const typed = 'The Board publishes what it spends.';

test.each([
  ['The Board plans health & care together.', 'The Board plans health and care together.'],
  ['Health & Social Care staff are asked.', 'Health & Social Care staff are asked.'],
  ['The Board rents rooms from Mackay & Ross in Leith.', 'The Board rents rooms from Mackay & Ross in Leith.'],
  ['The Board meets on the 1st of March 2031.', 'The Board meets on 1 March 2031.'],
  ['The Board plans by the 1st March, and publishes.', 'The Board plans by 1 March, and publishes.'],
  ['The Board keeps papers from the 1st March meeting.', 'The Board keeps papers from the 1 March meeting.'],
  ['The Board plans before the 2nd May Board meeting.', 'The Board plans before the 2 May Board meeting.'],
  ['By the 31st of March 2031 the Board publishes it.', 'By 31 March 2031 the Board publishes it.'],
  ['The year is from the 1st April to the 31st March.', 'The year is from 1 April to 31 March.'],
  ['From the 1st April onwards the Board publishes it.', 'From 1 April onwards the Board publishes it.'],
  ['The Board meets on the 14th and 21st March 2031.', 'The Board meets on the 14th and 21st March 2031.'],
  ['The week of the 1st-5th March is kept free.', 'The week of the 1st-5th March is kept free.'],
  ['The Board rents rooms from J. & M. Ross in Leith.', 'The Board rents rooms from J. & M. Ross in Leith.'],
  ['The Board rents rooms from M & Co in Leith.', 'The Board rents rooms from M & Co in Leith.'],
  ['The Board publishes Q & As.', 'The Board publishes Q & As.'],
])('%s', (words, fixed) => {
  const workspace = changed(faultless(), { [file]: (text) => text.replace(typed, () => words) });
  const { files } = applyFixes(workspace, validate(workspace, {}).diagnostics);
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  expect(text(files.get(file) ?? workspace.files.get(file))).toBe(
    text(faultless().files.get(file)).replace(typed, () => fixed),
  );
});

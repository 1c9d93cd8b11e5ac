/** Which spaces that are missing `--fix` puts in: none within what may be a name. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

test.each([
  ['costs,fees', [', ']],
  ['care.It has staff', ['. ']],
  ['care in Fife,Angus', [', ']],
  ['Attend.Anywhere', [undefined]],
  ['Care:Connect', [undefined]],
  ['NHS Example.It has staff', [undefined]],
  ['Our.Plan.docx', []],
])('%s', (words, texts) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', `The Board plans ${words}.`),
  });
  const found = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'space-missing');
  expect(found.map(({ fix }) => fix?.[0]?.text)).toEqual(texts);
});

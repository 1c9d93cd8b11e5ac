/** Which marks that are typed twice `--fix` puts right: none where nobody can tell what is meant. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

test.each([
  ['care.. It has staff', ['.']],
  ['“care,,” and staff', [',']],
  ['care (of staff;; of all)', [';']],
  ['plan A.. It has staff', ['.']],
  ['care etc.., and staff', ['.']],
  ['*care..*', ['.']],
  ['care,. It has staff', ['.']],
  ['page 4.. It has staff', ['.']],
  ['1..4', [undefined]],
  ['pages 10..20', [undefined]],
  ['pages 10.. 20', [undefined]],
  ['£1..5m', [undefined]],
  ['1,,5', [undefined]],
  ['£1,,£5', [undefined]],
  ['(a)..(d)', [undefined]],
  ['A..Z', [undefined]],
  ['Monday..Friday', [undefined]],
  ['care ..and staff', [undefined]],
  ['care .. and staff', [undefined]],
  ['a@ijb..example', [undefined]],
  ['../folder', []],
  ['..\\folder', []],
  ['folder/..', []],
  ['care...', []],
])('%s', (words, texts) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', () => `The Board plans ${words} now.`),
  });
  const found = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'doubled-punctuation');
  expect(found.map(({ fix }) => fix?.[0]?.text)).toEqual(texts);
});

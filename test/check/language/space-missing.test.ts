/** Which spaces that are missing or too many `--fix` puts right: none within what may be a name. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

test.each([
  ['costs,fees', [', ']],
  ['care.It has staff', ['. ']],
  ['care in Fife,Angus', [', ']],
  ['8%,and 5,and (all),or “care”,with NHS,too', [', ', ', ', ', ', ', ', ', ']],
  ['care in 2030.The Board (of all).It', ['. ', '. ']],
  ['£4m,£3m and £2m,or “care”,“or” all', [', ', ', ', ', ']],
  ['1,200 and A,B and 1.The part', []],
  ['my.Health', [undefined]],
  ['Attend.Anywhere', []],
  ['My.Care.Now', []],
  ['"Care.Now"', []],
  ['iMatter.Plan', []],
  ['Care:Connect', [undefined]],
  ['NHS Example.It has staff', [undefined]],
  ['Our.Plan.docx', []],
])('%s', (words, texts) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', `'The Board plans ${words}.'`),
  });
  const found = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'space-missing');
  expect(found.map(({ fix }) => fix?.[0]?.text)).toEqual(texts);
});

/** Which spaces it moves or takes out. */
test.each([
  ['people ,and carers', [', ']],
  ['“care” ;and 5% ,or all', ['; ', ', ']],
  ['"care" ,"staff" and all', [', ']],
  ['care , and carers', ['']],
  ['care\n    ,and carers', [undefined]],
  ['£5 ,000', []],
  ['Aim : all care', ['']],
  ['A : B', []],
  ['50% : 50%', []],
  ['1 : 3 and £1 : £3 at 9 : 30', []],
  ['a ratio of nurse : patient', []],
])('%s', (words, texts) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', `>-\n    The Board plans ${words}.`),
  });
  const found = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'stray-space');
  expect(found.map(({ fix }) => fix?.[0]?.text)).toEqual(texts);
});

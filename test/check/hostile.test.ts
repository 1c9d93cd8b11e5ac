/** No rule takes long on any text: each is held against long runs of what its patterns begin with. */
import { expect, test } from 'vitest';
import { rules } from '../../src/check/index.ts';
import { Library } from '../../src/read/library.ts';
import { readPack } from '../../src/read/read.ts';
import type { Pack } from '../../src/model/pack.ts';
import { changed, faultless } from '../roots.ts';

const size = 10_000;
/** A text with a fault in every word is not judged by its patterns alone: each finding looks up its place. */
const most = 20;
const seeds = [
  'a', ' a', '.', '?', '-', '1/', '£1,000 ', 'by the end of ', 'a a ', '18 and ', 'Direction 9.9 ', 'Appendix 2 ', 'values ', 'amount set aside ', 'a target ', 'will be ',
  'will decide on 1 May 2030 ', '31 June 2030 ', 'Monday ', '1st of ', 'by May 2030 ', '{deadline} ', '{', 'was/', '[insert', '{nhs-example} total £3,100,000 ',
];

const path = 'directions/2030-31/pack.yaml';
const access = 'directions/2030-31/01-access.yaml';
const scheme = 'directions/scheme.yaml';

function packWith(seed: string): Pack {
  const words = JSON.stringify(seed.repeat(Math.ceil(size / seed.length)).slice(0, size));
  const root = changed(faultless(), {
    [path]: (text) => text.replace('introduction:\n', `introduction:\n  - ${words}\n`),
    [access]: (text) => text.replace('"{nhs-example} must publish its access criteria, by {deadline}."', words),
    [scheme]: (text) => text.replace('Provision for people aged 18 and over', words).replace('Day services.', words),
  });
  return readPack(new Library(root), '2030-31');
}

test.each(seeds)('%j', (seed) => {
  const pack = packWith(seed);
  for (const rule of rules) {
    const start = performance.now();
    let count = 0;
    for (const _finding of rule.check(pack)) if (++count === most) break;
    expect(performance.now() - start, rule.id).toBeLessThan(2_000);
  }
});

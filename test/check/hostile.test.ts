import { expect, test } from 'vitest';
import { rules } from '../../src/check/index.ts';
import type { Rule } from '../../src/check/rule.ts';
import { Cache } from '../../src/read/cache.ts';
import { Years } from '../../src/model/years.ts';
import { readYear } from '../../src/read/read-year.ts';
import type { Pack } from '../../src/model/pack.ts';
import { validate } from '../../src/spine.ts';
import { distance } from '../../src/diagnostic.ts';
import { changed, example, faultless } from '../roots.ts';

/** Each begins many matches, or makes many findings. */
const seeds: Readonly<Record<string, string>> = {
  letters: 'a ',
  'one long word': 'a',
  brackets: '(',
  'square brackets': '[a](',
  braces: '{ijb}{',
  alternatives: 'is/',
  sums: '£1,',
  figures: '2023-',
  ampersands: '& ',
  spaces: '  ',
  stops: '. ',
  dots: '.',
  commas: ',',
  'marks in an address': 'https://a.b/!?',
  capitals: 'HSPC ',
  names: 'Aa and ',
  bodies: 'NHS Example and ',
  verbs: 'The services should ask ',
  acts: 'Example (Scotland) Act 2014 ',
  months: '1st of March ',
  dates: 'by the end of Sept. 30-Sep-31 9/2031 ',
  days: 'by 31 December ',
  tags: '<b ',
  addresses: 'https://a.',
  hyphens: 'co-operate cooperate ',
  lines: 'a\n\n- ',
  mixed: 'is/ (a £1, [x](# {ijb 1st & TBC out with Act, 2014 1978(2 must should ',
};
const full = 60_000;

/** The faultless pack with a text of so many characters in each place that holds prose. */
function packWith(seed: string, length: number): Pack {
  // What looks for an end finds it at no place but the last.
  const text = JSON.stringify(`${seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 1)}x`);
  const workspace = changed(faultless(), {
    'directions/2030-31/pack.yaml': (file) =>
      file.replace('The Board plans care with the people who use it.', () => text),
    'directions/2030-31/01-access.yaml': (file) =>
      file
        .replace('"{nhs-example} must publish its access criteria, by {deadline}."', () => text)
        .replace(/^statement: .*$/m, () => `statement: ${text}`),
    'directions/scheme.yaml': (file) => file.replace('text: District nursing services.', () => `text: ${text}`),
  });
  return readYear(workspace, '2030-31', new Cache(), []).pack;
}

const alone = new Years([], () => undefined);

/** Milliseconds of the processor for all findings of a rule. */
function time(rule: Rule, pack: Pack): number {
  const start = process.cpuUsage();
  for (const finding of rule.check(pack, alone)) void finding;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Whether four times the text takes no 6.25 times as long, twice the text 2.5 times; a busy machine has five tries. */
function isLinear(rule: Rule, small: Pack, large: Pack): boolean {
  // Below some milliseconds the clock says more about the machine than about the rule.
  return [1, 2, 3, 4, 5].some(() => time(rule, large) <= Math.max(time(rule, small), 15) * 6.25);
}

test.each(Object.entries(seeds))('60 KB of %s', (_, seed) => {
  const small = packWith(seed, full / 4);
  const large = packWith(seed, full);
  expect(rules.filter((rule) => !isLinear(rule, small, large)).map((rule) => rule.id)).toEqual([]);
});

test('a name of fifty thousand letters is refused where it stands', () => {
  const name = 'Coun(['.repeat(8_000);
  const workspace = changed(faultless(), {
    'directions/ijb.yaml': (text) => text.replace('name: Example Council', `name: "${name}"`),
  });
  const errors = validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ at, message }) => [at.file, message])).toEqual([
    ['directions/ijb.yaml', '"name" has 48000 characters; it must have at most 2000.'],
  ]);
});

test('an id of fifty thousand letters breaks no rule', () => {
  const workspace = changed(example(), {
    'directions/2030-31/budgets.yaml': (text) => text.replace('id: allied-health', `id: ${'a'.repeat(50_000)}`),
  });
  expect(validate(workspace, {}).diagnostics.length).toBeGreaterThan(0);
});

test('words that are no slip of each other are not held against each other letter by letter', () => {
  const start = process.cpuUsage();
  expect(distance('a'.repeat(100_000), 'b'.repeat(2_000))).toBeGreaterThan(100);
  expect(process.cpuUsage(start).user).toBeLessThan(500_000);
});

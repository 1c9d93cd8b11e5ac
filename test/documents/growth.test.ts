/** A text that begins very many things is composed, set and written in step with its length, in every format. */
import { expect, test } from 'vitest';
import { Cache } from '../../src/read/cache.ts';
import { make } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';

const seeds: Readonly<Record<string, string>> = {
  'single quotes': "'a ",
  'double quotes': '"a ',
  'quotes alone': '\'"',
  inches: '5" ',
  'starts of addresses': "'www.",
  'sentences that end': '. ',
  'references to directions': 'Directions 1.1, 1.2, ',
  dates: '1 January ',
  days: 'by the end of ',
  figures: '1,',
  'one long word': 'a',
  'a long word with hyphens': 'a-',
  letters: 'a ',
  spaces: '  ',
  'no-break spaces': '\u00a0',
  'marks on letters': 'e\u0301',
  lines: 'a\n',
  paragraphs: 'a\n\n',
  'numbers in brackets': '(1) ',
};
/** Nearly as long as a text may be. */
const full = 96_000;

function saying(seed: string, length: number): Workspace {
  const text = JSON.stringify(`${seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 1)}x`);
  return changed(faultless(), {
    'directions/2030-31/pack.yaml': (file) =>
      file
        .replace('The Board plans care with the people who use it.', () => text)
        .replace(/^status: .*$/m, 'status: draft'),
  });
}

/** Milliseconds of the processor to make all formats. */
async function time(workspace: Workspace): Promise<number> {
  const start = process.cpuUsage();
  const formats = ['docx', 'pdf', 'html', 'text'] as const;
  const { outputs } = await make(workspace, { year: '2030-31', to: ['combined'], formats }, new Cache());
  expect(outputs).toHaveLength(4);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test('one that is longer than anybody writes is refused, in a sentence, where it becomes so', async () => {
  const workspace = saying(' '.repeat(100), 3_200_000);
  const { diagnostics, outputs } = await make(workspace, { year: '2030-31', to: ['combined'], formats: ['html'] });
  expect(outputs).toBeUndefined();
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ rule, message }) => [rule, message]),
  ).toEqual([['too-long-text', 'The text has 3200000 characters; it must have at most 100000.']]);
  expect(
    (await make(saying('a ', 100_000), { year: '2030-31', to: ['combined'], formats: ['text'] })).outputs,
  ).toHaveLength(1);
});

/** The least that a pack without any of these texts has taken. */
let none = Number.POSITIVE_INFINITY;

/** Whether four times the text takes no 6.25 times as long, twice the text 2.5 times, but for what a pack without it takes; a busy machine has five tries. */
async function isLinear(seed: string): Promise<boolean> {
  const [small, large] = [saying(seed, full / 4), saying(seed, full)];
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 5; tries++) {
    if (tries > 0 || none === Number.POSITIVE_INFINITY) none = Math.min(none, await time(faultless()));
    least.small = Math.min(least.small, await time(small));
    least.large = Math.min(least.large, await time(large));
    if (least.large - none <= Math.max(least.small - none, 100) * 6.25) return true;
  }
  return false;
}

test.each(Object.entries(seeds))('%s', async (_, seed) => expect(await isLinear(seed)).toBe(true), 120_000);

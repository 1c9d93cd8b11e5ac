/** The appendix that says what changed: since last year's Directions, or since the version before. */
import { expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless, threeYears } from '../roots.ts';
import { inForceFrom, issued, revised } from '../years.ts';

async function appendixOf(root: Workspace, year: string): Promise<string> {
  const { outputs = [], withheld = [] } = await make(root, { year, document: 'changes', formats: ['text'] });
  return [...outputs.map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`), ...withheld].join('\n');
}

test('since last year: each direction by the one that it follows from', async () => {
  const root = changed(threeYears(), {
    'directions/2025-26/02-carers.yaml': (text) =>
      text.replace('must give a support plan', 'must offer a support plan'),
  });
  const words = await appendixOf(root, '2025-26');
  expect(words).toMatch(/^sample-ijb-changes-2025-26\.txt\n/);
  expect(words).toContain('What changed since 2024-25');
  expect(words).toMatch(/Direction 2\.1: words[\s\S]*must give a\s+support plan[\s\S]*must offer a\s+support plan/);
  expect(words).toContain('What changed is told in the combined document.');
});

test('since the version before; and without either it says so', async () => {
  const root = revised(await issued(faultless()), '2030-09-12', {
    'directions/2030-31/01-access.yaml': (text) =>
      inForceFrom('1.1', '2030-09-12')(text.replace('must publish its', 'must print its')),
  });
  const words = await appendixOf(root, '2030-31');
  expect(words).toContain('What changed since version 1 of 2030-31');
  expect(words).toMatch(/Direction 1\.1: words/);
  expect(new Set((await appendixOf(faultless(), '2030-31')).split('\n'))).toEqual(
    new Set(['Neither an earlier version of 2030-31 nor the year before is here to compare it with.']),
  );
});

test('a line that bodies have under one name is named with its body', async () => {
  const rename = (text: string): string => text.replace('label: Social care', 'label: Community nursing');
  const before = await issued(changed(faultless(), { 'directions/2030-31/budgets.yaml': rename }));
  const words = await appendixOf(
    revised(before, '2030-09-12', {
      'directions/2030-31/budgets.yaml': (text) => text.replace('use: Nursing at home.', 'use: Nursing in homes.'),
    }),
    '2030-31',
  );
  expect(words).toContain('Line “Community nursing” of NHS Example: use');
});

/** The first words that stand for a direction in a table: they end where something ends. */
import { describe, expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
import { changed, faultless } from '../roots.ts';

const file = 'directions/2030-31/02-resources.yaml';

async function summaryWith(words: string): Promise<string> {
  const workspace = changed(faultless(), {
    [file]: (text) => text.replace(/must each report their spending to \{ijb\} every three months\./, words),
  });
  const { outputs, diagnostics } = await make(workspace, {
    year: '2030-31',
    formats: ['text'],
    to: ['combined'],
    as: 'draft',
  });
  const text = new TextDecoder().decode(outputs?.[0]?.bytes);
  const [summary = ''] = /What must be done[\s\S]*?The money that goes with them/.exec(text) ?? [];
  expect({ diagnostics, summary }).not.toEqual({ diagnostics, summary: '' });
  return summary.replace(/\s+/g, ' ');
}

test('is not cut where nothing but the deadline follows, which is said beside it', async () => {
  expect(await summaryWith('must agree one plan.')).toContain('must publish how long people wait for care at home. ');
});

describe('a text that is too long for its cell', () => {
  test.each([
    [
      'must agree one plan for every service that is given to it, of which some are new.',
      'must agree one plan for every service that is given to it…',
    ],
    [
      'must agree one plan for the whole of every single service and of each house.',
      'must agree one plan for the whole of every single service…',
    ],
    ['must agree one plan.', 'must agree one plan.'],
  ])('%s', async (words, expected) => {
    expect(await summaryWith(words)).toContain(expected);
  });
});

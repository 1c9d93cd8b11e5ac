/** Whatever can be built of a year is known again, from its bytes alone: every document, audience, theme and status. */
import { expect, test } from 'vitest';
import { documentsOf, make } from '../src/make.ts';
import { Cache } from '../src/read/cache.ts';
import { themesOf } from '../src/roots.ts';
import { verify } from '../src/verify.ts';
import { faultless, midlothian } from './roots.ts';

const boards = [
  { board: 'the faultless board', workspace: faultless(), year: '2030-31', built: { formats: ['docx'] } },
  { board: 'the same as drafts', workspace: faultless(), year: '2030-31', built: { formats: ['docx'], as: 'draft' } },
  {
    board: 'the same without sources',
    workspace: faultless(),
    year: '2030-31',
    built: { formats: ['pdf', 'html'], source: false },
  },
  {
    board: 'the same as spreadsheets and text',
    workspace: faultless(),
    year: '2030-31',
    built: { formats: ['xlsx', 'csv', 'text'] },
  },
  { board: 'Midlothian', workspace: midlothian(), year: '2023-24', built: { formats: ['docx'] } },
] as const;

test.each(boards)('$board', async ({ workspace, year, built }) => {
  const cache = new Cache();
  const known: string[] = [];
  const others: string[] = [];
  for (const { name: document } of (await documentsOf()).filter((one) => one.of === 'year'))
    for (const theme of themesOf(workspace, cache)) {
      const { outputs = [] } = await make(workspace, { year, document, theme, ...built }, cache);
      for (const { name, bytes } of outputs) {
        const verdict = await verify(workspace, bytes);
        // Plain text is the same in every theme.
        const names = [name, name.replace(`-${theme}.txt`, '.txt')];
        (verdict.kind === 'built' && names.includes(verdict.name) ? known : others).push(name);
      }
    }
  expect(others).toEqual([]);
  expect(known.length).toBeGreaterThan(11);
});

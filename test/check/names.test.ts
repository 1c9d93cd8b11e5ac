/** Names with whatever signs they have: nothing that is called by its own name is found to be called otherwise. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const file = {
  board: 'directions/ijb.yaml',
  scheme: 'directions/scheme.yaml',
  plan: 'directions/plans/2030-33.yaml',
  first: 'directions/2030-31/01-access.yaml',
  pack: 'directions/2030-31/pack.yaml',
};

function renamed(path: string, name: string, to: string): Workspace {
  return changed(faultless(), { [path]: (text) => text.replace(`name: ${name}\n`, `name: ${JSON.stringify(to)}\n`) });
}

const found = (workspace: Workspace): readonly string[] =>
  validate(workspace, { years: ['2030-31'] }).diagnostics.map(
    ({ rule, message, help }) => `${rule}: ${message} ${help}`,
  );

const signs = [
  'X (Health Board)',
  '(The) X',
  'X [HB]',
  'X & Arran',
  'X, Arran and Bute',
  'X of the Isles',
  'X’s Own',
  "St. X's",
  'X. E.X. Co. Body',
  '“X” Body',
  '“X Body”',
  'X-Body',
  'X – North',
  'X/North',
  'X+',
  'Comhairle nan Eilean Xar',
  'Bòrd Slàinte Èideann',
  'Èideann Xù',
  'Ceann a’ Ghiùthsaich',
];

test.each([
  ...[...signs, 'X.', 'X!', 'X?', 'X …', 'X (Health Board).'].map((one) => [file.board, 'NHS Example', one] as const),
  ...signs.map((one) => [file.board, 'Example Council', one] as const),
  ...signs.map((one) => [file.board, 'Example Integration Joint Board', one] as const),
  ...[...signs, 'the Board', 'the Board (X)'].map((one) => [file.board, 'Example IJB', one] as const),
  ...signs.map((one) => [file.board, 'Example Health and Social Care', one] as const),
  ...signs.map((one) => [file.scheme, 'Example Integration Scheme', `${one} Integration Scheme`] as const),
  ...signs.map((one) => [file.plan, 'Strategic Plan 2030-33', `${one} Strategic Plan 2030-33`] as const),
])('in %s, where “%s” is called “%s”', (path, name, to) => {
  const workspace = changed(renamed(path, name, to.replace('X', 'Example')), {
    [file.pack]: (text) =>
      text.replace(
        'The Board plans care with',
        'A Health and Social Care Partnership (HSCP) is called {partnership}. {ijb} follows {plan}. {ijb-name} follows {scheme}. They plan care with',
      ),
  });
  expect(found(workspace)).toEqual([]);
});

test.each([
  ['NHS Example', 'NHS Example (Health Board)', 'NHS Exmaple (Health Board)', 'Write “Example”.'],
  ['NHS Example', 'NHS Example (Health Board)', 'NHS Example (Health Baord)', 'Write “Board”.'],
  ['NHS Example', 'NHS Example & Arran.', 'NHS Example & Arrann.', 'Write “Arran”.'],
  ['NHS Example', 'Èideann Ùr', 'Èidaenn Ùr', 'Write “Èideann”.'],
  ['NHS Example', 'NHS St. Example’s', 'NHS St. Examples', 'Write “Example’s”.'],
])('where “%s” is called “%s”, “%s” is a slip', (name, to, slip, help) => {
  const workspace = changed(renamed(file.board, name, to), {
    [file.pack]: (text) => text.replace('The Board plans care', `${slip} plans care`),
  });
  expect(found(workspace).filter((one) => one.startsWith('misspelt-name'))).toEqual([
    `misspelt-name: “${slip}” is written for “${to}”. ${help}`,
  ]);
});

test('a body whose name is made of several parts is known to be bound', () => {
  const workspace = changed(renamed(file.board, 'NHS Example', 'The Board of Example, Arran and Co. Bute'), {
    [file.first]: (text) => text.replace(/\{example-council\}(?= must)/, '{nhs-example}'),
  });
  expect(found(workspace).filter((one) => one.includes('is to do'))).toEqual([
    expect.stringContaining('says what The Board of Example, Arran and Co. Bute is to do'),
  ]);
});

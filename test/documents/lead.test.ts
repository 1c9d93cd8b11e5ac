/** A text that opens a list says so to every writer: it stays with the list, and stands as close to it as the items to each other. */
import { expect, test } from 'vitest';
import { show } from '../../src/spine.ts';
import { changed, faultless } from '../roots.ts';

interface Shown {
  readonly kind?: string;
  readonly role?: string;
}

test('a direction with a list, and a paragraph of the introduction with one, are leads; others are not', async () => {
  const workspace = changed(faultless(), {
    'directions/2030-31/01-access.yaml': (text) =>
      text.replace(
        'text: "{nhs-example} must publish its access criteria, by {deadline}."',
        'text: "{nhs-example} must publish, by {deadline}:"\n    items: [its access criteria; and, its waiting times.]',
      ),
  });
  const { text = '' } = await show(workspace, { year: '2030-31', stage: 'doc' });
  const roles = everyIn(JSON.parse(text)).flatMap(({ kind, role }) => (kind === 'para' ? [role] : []));
  // So is the line above the text of each of the six directions.
  expect(roles.filter((role) => role === 'lead')).toHaveLength(2 + 6);
  expect(roles.filter((role) => role === 'body').length).toBeGreaterThan(5);
});

function everyIn(value: unknown): readonly Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Shown, ...Object.values(value).flatMap(everyIn)];
}

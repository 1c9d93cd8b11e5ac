/** Short forms are told: to assistive technology where they stand, and to all where the authors did not. */
import { describe, expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import { midlothian } from '../roots.ts';

describe('the 2023-24 packs', async () => {
  const { outputs = [] } = await make(midlothian(), {
    year: '2023-24',
    to: ['combined'],
    formats: ['html', 'text', 'pdf'],
    source: false,
  });
  const bytes = (extension: string): Uint8Array =>
    outputs.find(({ name }) => name.endsWith(extension))?.bytes ?? new Uint8Array();
  const page = new TextDecoder().decode(bytes('html'));
  const text = new TextDecoder().decode(bytes('txt')).replace(/\s+/g, ' ');

  test('spell out HSCP, which no text explains, and not IJB, which one does', () => {
    expect(text).toContain('HSCP stands for Health and Social Care Partnership.');
    expect(text).not.toContain('IJB stands for');
  });

  test('tell what it stands for where it is first used in a part, and not in the name of a body', () => {
    expect(page).toContain('by <abbr title="Health and Social Care Partnership">HSCP</abbr> area');
    expect(page).not.toContain('title="National Health Service"');
    const [, part = ''] = page.split('id="group-5"');
    expect(part.split('id="group-6"')[0]?.split('>HSCP</abbr>')).toHaveLength(2);
  });

  test('have it in the tags of the PDF', () => {
    expect(new TextDecoder('latin1').decode(bytes('pdf'))).toMatch(/\/E \(Health and Social Care Partnership\)/);
  });
});

/**
 * Where everything stands, kept as text: a change of any place, look, style or formula in the finished files shows as a
 * difference here. `npm run places` writes what is true now; then `git diff test/places` is what the change does to readers.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxPlaces } from './docx-places.ts';
import { outputs } from './outputs.ts';
import { pdfPlaces } from './pdf-places.ts';
import { xlsxPlaces } from './xlsx-places.ts';

/** The files that also show the styles of all files like them. */
const looks = [
  'example-ijb-directions-2030-31.docx',
  'specimen-ijb-directions-2030-31-accessible-reading.docx',
  'specimen-ijb-funding-2030-31.xlsx',
];
const kept = [...(await outputs())];

describe('every place is where it was', () => {
  test.each(kept)('%s', async (name, bytes) => {
    const lines = await placesOf(name, bytes);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('and nothing is kept of a file that is not made', () => {
    const made = kept.map(([name]) => `${name}.txt`);
    const golden = readdirSync(new URL('golden', import.meta.url)).filter((name) => !name.endsWith('.html.txt'));
    expect(golden.filter((name) => !made.includes(name))).toEqual([]);
  });
});

function placesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> | readonly string[] {
  if (name.endsWith('.pdf')) return pdfPlaces(bytes);
  return name.endsWith('.docx') ? docxPlaces(bytes, looks.includes(name)) : xlsxPlaces(bytes, looks.includes(name));
}

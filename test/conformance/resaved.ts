/** Holds what an import makes of each workbook of a folder against what it should. usage: CHANGES FOLDER, where NAME-0.xlsx is unchanged and NAME-3.xlsx has the third change */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importFunding } from '../../src/spine.ts';
import { Cache } from '../../src/read/cache.ts';
import { example } from '../roots.ts';

const programs = ['libreoffice', 'openpyxl', 'sheetjs', 'xlsxwriter'];
const cache = new Cache();

async function said(file: string): Promise<string> {
  const { problems, changes, unreadable } = await importFunding(
    example(),
    '2030-31',
    readFileSync(file),
    'xlsx',
    cache,
  );
  const words = [
    ...problems.map(({ cell, message }) => `${cell ?? 'no cell'}: ${message}`),
    ...changes.map(({ field, before, after }) => `${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`),
  ].join('\n');
  return unreadable?.message ?? (words === '' ? 'nothing to change' : words);
}

async function prove(changes: string, folder: string): Promise<void> {
  const expected = (JSON.parse(readFileSync(changes, 'utf8')) as { readonly said: string }[]).map((one) => one.said);
  const files = readdirSync(folder).sort();
  const unchanged = files.filter((file) => file.endsWith('-0.xlsx')).length;
  const typed = programs.length * expected.length;
  const wrong = unchanged === 12 && files.length === 12 + typed ? [] : [`${files.length} workbooks were made`];
  for (const file of files) {
    const wanted = expected[Number(/\d+(?=\.xlsx$)/.exec(file)?.[0]) - 1] ?? 'nothing to change';
    const words = await said(path.join(folder, file));
    if (!words.startsWith(wanted)) wrong.push(`${file}: not said: ${wanted}, but: ${words}`);
  }
  for (const one of wrong) console.log(`FAIL ${one}`);
  if (wrong.length > 0) process.exit(1);
  console.log(`ok   ${unchanged} workbooks saved again, and ${typed} typed into`);
}

const [changes = '', folder = ''] = process.argv.slice(2);
void prove(changes, folder);

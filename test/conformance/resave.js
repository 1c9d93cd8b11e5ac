// Reads a workbook with programs for JavaScript and writes it again, with SheetJS also once with each of the changes typed into it: resave.js PACKAGES SOURCE CHANGES FOLDER.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [packages, source, changes, folder] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const [sheetjs, exceljs, populate] = ['xlsx', 'exceljs', 'xlsx-populate'].map((name) => require(name));

function partsOf({ cell, value, format = 'General' }) {
  const [sheet, address] = cell.split('!');
  const day = /^date:(.*)/.exec(value)?.[1];
  /** Days since 30 December 1899. */
  return { sheet, address, value: day === undefined ? value : Date.parse(day) / 86_400_000 + 25_569, format };
}

const programs = {
  sheetjs(target, typed) {
    const book = sheetjs.readFile(source, { cellNF: true });
    if (typed)
      book.Sheets[typed.sheet][typed.address] = {
        t: typeof typed.value === 'number' ? 'n' : 's',
        v: typed.value,
        z: typed.format,
      };
    sheetjs.writeFile(book, target);
  },
  async exceljs(target) {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(source);
    await book.xlsx.writeFile(target);
  },
  async populate(target) {
    const book = await populate.fromFileAsync(source);
    await book.toFileAsync(target);
  },
};
for (const [name, save] of Object.entries(programs)) await save(path.join(folder, `${name}-0.xlsx`));
for (const [number, edit] of JSON.parse(readFileSync(changes, 'utf8')).entries())
  programs.sheetjs(path.join(folder, `sheetjs-${number + 1}.xlsx`), partsOf(edit));

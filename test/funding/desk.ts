/** Finance's desk: an exported workbook whose cells and rows are changed as a spreadsheet program would change them. */
import { exportFunding } from '../../src/spine.ts';
import { importFunding as take, yearsBudget } from '../../src/edit/funding/import-funding.ts';
import type { Imported } from '../../src/edit/funding/funding-change.ts';
import { judge } from '../../src/judge.ts';
import { Cache } from '../../src/read/cache.ts';
import { readXlsx } from '../../src/source/sheets/read-xlsx.ts';
import type { Cell, Spreadsheet } from '../../src/source/sheets/sheet.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed } from '../roots.ts';

/** What was read once need not be read again: a cache changes no answer. */
const cache = new Cache();

/** Headings of the sheets of lines, as letters of their columns. */
const column = {
  id: 'A',
  money: 'B',
  group: 'C',
  label: 'D',
  previous: 'E',
  amount: 'F',
  status: 'J',
  use: 'K',
  directions: 'L',
  functions: 'M',
  outcome: 'N',
  note: 'O',
};
type Column = keyof typeof column;
type Cells = Partial<Record<Column, Cell['value'] | Cell>>;

interface Row {
  number: number;
  cells: Map<number, Cell>;
}

export class Desk {
  readonly #sheets: { name: string; rows: Row[] }[];

  private constructor({ sheets }: Spreadsheet) {
    this.#sheets = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({ number, cells: new Map([...cells].map(uncomputed)) })),
    }));
  }

  static async exported(workspace: Workspace, year: string): Promise<Desk> {
    const { bytes, diagnostics } = await exportFunding(workspace, year, 'xlsx', cache);
    if (!bytes) throw new Error(diagnostics.map((one) => one.message).join());
    return new Desk(readXlsx(bytes));
  }

  get spreadsheet(): Spreadsheet {
    return { sheets: this.#sheets, decimalComma: false };
  }

  get sheetNames(): readonly string[] {
    return this.#sheets.map((one) => one.name);
  }

  /** Types into the cells of the row with this id; undefined empties a cell. */
  type(id: string, cells: Cells): this {
    const { row } = this.#find(id);
    fill(row, cells);
    return this;
  }

  /** Inserts a row behind the one with this id, or overwrites the row of this number. */
  insert(behind: string, cells: Cells): this {
    const { sheet, row } = this.#find(behind);
    for (const one of sheet.rows) if (one.number > row.number) one.number++;
    const fresh: Row = { number: row.number + 1, cells: new Map() };
    fill(fresh, cells);
    sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, fresh);
    return this;
  }

  /** Types into the first of the empty rows of a sheet. */
  fillIn(sheetName: string, cells: Cells): this {
    const sheet = this.#sheets.find((one) => one.name === sheetName);
    const row = sheet?.rows.find(({ cells: own }) => own.has(1) && !own.has(0) && !own.has(3) && !own.has(4));
    if (!row) throw new Error(`No empty row in ${sheetName}`);
    fill(row, cells);
    return this;
  }

  /** Types into the row that bears no id but this label, in the sheet of the row with the id. */
  typeBehind(id: string, label: string, cells: Cells): this {
    fill(this.#labelled(id, label).row, cells);
    return this;
  }

  deleteBehind(id: string, label: string): this {
    const { sheet, row } = this.#labelled(id, label);
    sheet.rows.splice(sheet.rows.indexOf(row), 1);
    return this;
  }

  #labelled(id: string, label: string): { sheet: { rows: Row[] }; row: Row } {
    const { sheet } = this.#find(id);
    const row = sheet.rows.find(({ cells }) => !cells.has(0) && cells.get(3)?.value === label);
    if (!row) throw new Error(`No row labelled ${label}`);
    return { sheet, row };
  }

  delete(id: string): this {
    const { sheet, row } = this.#find(id);
    sheet.rows.splice(sheet.rows.indexOf(row), 1);
    return this;
  }

  /** Cuts the row out and puts it behind another, in whichever sheet that is. */
  move(id: string, behind: string): this {
    const { sheet, row } = this.#find(id);
    sheet.rows.splice(sheet.rows.indexOf(row), 1);
    const target = this.#find(behind);
    for (const one of target.sheet.rows) if (one.number > target.row.number) one.number++;
    target.sheet.rows.splice(target.sheet.rows.indexOf(target.row) + 1, 0, {
      number: target.row.number + 1,
      cells: row.cells,
    });
    return this;
  }

  /** As spreadsheet programs copy a sheet, behind all others. */
  copySheet(name: string): this {
    const sheet = this.#sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    const rows = sheet.rows.map(({ number, cells }) => ({ number, cells: new Map(cells) }));
    this.#sheets.push({ name: `${name} (2)`, rows });
    return this;
  }

  deleteSheet(name: string): this {
    this.#sheets.splice(
      this.#sheets.findIndex((one) => one.name === name),
      1,
    );
    return this;
  }

  /** What an import of it would make of the year, without the rules that are asked afterwards. @param earlier what was kept of imports */
  importInto(workspace: Workspace, year: string, ...earlier: readonly (Imported['said'] | undefined)[]): Imported {
    const { pack, wording } = judge(workspace, year, cache, {
      themes: ['house'],
      wants: { needs: new Set(), toWrite: false },
    });
    const own = yearsBudget(pack);
    if (!own || !wording) throw new Error('The board is broken');
    const kept = earlier.flatMap((one) => one ?? []);
    return take(textOf(workspace, year), { ...own, earlier: kept }, this.spreadsheet, wording);
  }

  #find(id: string): { sheet: { rows: Row[] }; row: Row } {
    for (const sheet of this.#sheets) {
      const row = sheet.rows.find(({ cells }) => cells.get(0)?.value === id);
      if (row) return { sheet, row };
    }
    throw new Error(`No row of ${id}`);
  }
}

/** Rows have come and gone: the program works totals out again when it opens the file. */
function uncomputed([place, cell]: readonly [number, Cell]): readonly [number, Cell] {
  return [place, cell.isFormula ? { value: undefined, isFormula: true } : cell];
}

function fill({ cells }: Row, values: Cells): void {
  for (const [name, value] of Object.entries(values)) {
    const place = column[name as Column].charCodeAt(0) - 65;
    if (value === undefined) cells.delete(place);
    else cells.set(place, typeof value === 'object' ? value : { value });
  }
}

export function textOf(workspace: Workspace, year: string): string {
  return new TextDecoder().decode(workspace.files.get(`directions/${year}/budgets.yaml`));
}

/** The workspace with the imported text. */
export function withImport(workspace: Workspace, year: string, { text }: Imported): Workspace {
  if (text === undefined) throw new Error('Nothing was imported');
  return changed(workspace, { [`directions/${year}/budgets.yaml`]: text });
}

/** The lines that differ, as `- old` and `+ new`, in their order. */
export function differences(before: string, after: string): readonly string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((one) => !fresh.includes(one)).map((one) => `-${one}`),
    ...fresh.filter((one) => !old.includes(one)).map((one) => `+${one}`),
  ];
}

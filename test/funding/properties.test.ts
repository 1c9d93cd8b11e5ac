/** What holds for any budget that the schema allows, and for whatever becomes of a cell. */
import fc from '../properties.ts';
import { expect, test } from 'vitest';
import { exportFunding, importFunding } from '../../src/spine.ts';
import { Cache } from '../../src/read/cache.ts';
import { importFunding as take, yearsBudget } from '../../src/edit/funding/import-funding.ts';
import { judge } from '../../src/judge.ts';
import { fieldsOfKind, recordsOf, type FundingRecord } from '../../src/model/funding-record.ts';
import { accountId } from '../../src/model/account.ts';
import { readXlsx } from '../../src/source/sheets/read-xlsx.ts';
import { addressOf, type Cell, type Sheet, type Spreadsheet } from '../../src/source/sheets/sheet.ts';
import { changed, example, faultless } from '../roots.ts';
import { anyBudget, anyEditOf, pathsIn, yamlOf, type AnyBudget } from './any-budget.ts';
import { textOf } from './desk.ts';
import type { Workspace } from '../../src/source/workspace.ts';

/** As many times as many are tried where DIRECTIONS_TRIES says so. */
const more = Number(process.env['DIRECTIONS_TRIES'] ?? 1);

const year = '2030-31';
const path = `directions/${year}/budgets.yaml`;
const root = faultless();
const rooted = (budget: AnyBudget, isFlow: boolean): Workspace => changed(root, { [path]: yamlOf(budget, isFlow) });

/** Every path of a value, for example `allocations.*.label`. */
function pathsOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = Array.isArray(value) ? '*' : key;
    const here = at === '' ? name : `${at}.${name}`;
    return [here, ...pathsOf(inner, here)];
  });
}

test('any budget has each key that the schema has', () => {
  const seen = new Set(fc.sample(anyBudget, 300).flatMap((one) => pathsOf(one)));
  expect(pathsIn().filter((one) => !seen.has(one))).toEqual([]);
});

test.each(['csv', 'xlsx'] as const)('whatever is exported as %s comes back unchanged', async (extension) => {
  await fc.assert(
    fc.asyncProperty(anyBudget, fc.boolean(), async (budget, isFlow) => {
      const workspace = rooted(budget, isFlow);
      const cache = new Cache();
      const { bytes, diagnostics } = await exportFunding(workspace, year, extension, cache);
      // A mark before a text, for example, which no pack may print.
      if (!bytes) return expect(diagnostics).not.toEqual([]);
      const { file, ...taken } = await importFunding(workspace, year, bytes, extension, cache);
      const { problems, changes, added, removed, conflicts, unread } = taken;
      expect([problems, changes, added, removed, conflicts, unread, file]).toEqual([[], [], [], [], [], [], undefined]);
    }),
    { numRuns: 15 * more, endOnFailure: true },
  );
});

type Records = ReadonlyMap<string, FundingRecord>;

function judged(workspace: Workspace) {
  const { pack, wording } = judge(workspace, year, new Cache(), {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  const own = yearsBudget(pack);
  if (!own || !wording) throw new Error('The board is broken');
  const records: Records = new Map(recordsOf(own.budget).map((one) => [one.id, one]));
  return { own, wording, records };
}

async function sheetsOf(workspace: Workspace): Promise<Spreadsheet> {
  const { bytes } = await exportFunding(workspace, year, 'xlsx', new Cache());
  if (!bytes) throw new Error('Nothing was exported');
  return readXlsx(bytes);
}

/** The workbook of a budget, after somebody has made of it what the workbook of another says. */
function typedOver(base: Spreadsheet, other: Spreadsheet): Spreadsheet {
  const state = base.sheets.flatMap(cellsOf).find(isState);
  const visible = other.sheets.slice(0, -1).map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: new Map([...cells].map(([place, cell]) => [place, state && isState(cell) ? state : cell])),
    })),
  }));
  return { ...base, sheets: [...visible, ...base.sheets.slice(-1)] };
}
const cellsOf = ({ rows }: Sheet): readonly Cell[] => rows.flatMap(({ cells }) => [...cells.values()]);
const isState = ({ value }: Cell): boolean => String(value).startsWith('state:');

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);

/** What each field should come to, or that nobody can say. */
function merged(base: Records, theirs: Records, ours: Records) {
  const values = new Map<string, unknown>();
  const conflicts: string[] = [];
  const gone: string[] = [];
  const figureStatus = new Map<string, unknown>();
  for (const [id, was] of base) {
    const [their, our] = [theirs.get(id), ours.get(id)];
    const fields = fieldsOfKind(was).filter((field) => field !== 'amount' || was.method === undefined);
    const account = accountId(was.money, was.recipient);
    const now = fields.map((field) => {
      let [before, after, here] = [was, their, our].map((one) => plain(one?.fields[field]));
      if (field === 'status' && was.kind === 'line' && their) {
        after ??= their.inherited.status;
        if (before === undefined && [was.inherited.status, figureStatus.get(account)].includes(after))
          after = undefined;
      }
      return { field, before, after, here };
    });
    const theyChanged = now.some(({ before, after }) => before !== after);
    const weChanged = now.some(({ before, here }) => before !== here);
    if (!their || !our) {
      if ((!their && our && weChanged) || (their && !our && theyChanged)) conflicts.push(id);
      gone.push(id);
      continue;
    }
    for (const { field, before, after, here } of now) {
      const value = after === before ? here : after;
      if (after !== before && here !== before && after !== here) conflicts.push(id);
      values.set(`${id} ${field}`, value);
      if (field === 'status' && id === account) figureStatus.set(account, value);
    }
  }
  return { values, conflicts: [...new Set(conflicts)], gone };
}

test('whatever both sides do, each value is taken, kept, or named as a conflict', async () => {
  const sides = fc
    .tuple(anyBudget, fc.boolean())
    .chain(([budget, isFlow]) =>
      fc.tuple(fc.constant(budget), anyEditOf(budget), anyEditOf(budget), fc.constant(isFlow)),
    );
  await fc.assert(
    fc.asyncProperty(sides, async ([budget, their, our, isFlow]) => {
      const [base, theirs, ours] = [budget, their, our].map((one) => rooted(one, isFlow)) as [
        Workspace,
        Workspace,
        Workspace,
      ];
      const [was, theirOwn, now] = [base, theirs, ours].map((one) => judged(one));
      if (!was || !theirOwn || !now) return;
      const spreadsheet = typedOver(await sheetsOf(base), await sheetsOf(theirs));
      const result = take(textOf(ours, year), now.own, spreadsheet, now.wording);
      // The last line of a body is not taken away in a spreadsheet, and no figure is unsettled in it.
      if (result.problems.length > 0)
        return expect(result.problems.map((one) => one.message)).toEqual([
          expect.stringMatching(
            /^The row of “line-\d” is missing|^The amount of a payment or set aside is not put back/,
          ),
        ]);
      const expected = merged(was.records, theirOwn.records, now.records);
      expect([...new Set(result.conflicts.map((one) => one.id))].sort()).toEqual([...expected.conflicts].sort());
      if (expected.conflicts.length > 0) return;
      const { records } = judged(changed(ours, { [path]: result.text ?? '' }));
      for (const id of expected.gone) expect(records.has(id)).toBe(false);
      for (const [at, value] of expected.values) {
        const [id = '', field = ''] = at.split(' ');
        const written = Object.entries(records.get(id)?.fields ?? {}).find(([name]) => name === field)?.[1];
        expect([at, plain(written)]).toEqual([at, value]);
      }
    }),
    { numRuns: 12 * more, endOnFailure: true },
  );
});

const formats = [
  undefined,
  { kind: 'date', hasDay: true },
  { kind: 'percent', shows: [{ before: '', behind: '%', figures: { decimals: 0, commas: false } }] },
  { kind: 'other', name: 'a time' },
] as const;

/** Whatever can come to stand in a cell. */
const anyCell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .constantFrom(
      '',
      ' ',
      '-',
      '£-',
      '5%',
      '12 34',
      '(5)',
      '#REF!',
      '03/04/30',
      '30/02/2030',
      '1e5',
      '=A1',
      'tbc',
      'Agreed',
      '１２',
      'line-1',
      'Id',
      '100',
      '£2,391.20',
      'exported:0',
      'state:x:y:z',
      'total:payment',
    )
    .map((value) => ({ value })),
  fc.string({ unit: 'grapheme' }).map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: -1e7, max: 1e7 }).map((one) => one / 100),
        fc.double({ noNaN: true }),
      ),
      fc.constantFrom(...formats),
    )
    .map(([value, format]) => ({ value, ...(format && { format }) })),
  fc.constant({ value: '#N/A', isError: true }),
  fc.constant({ value: undefined, isFormula: true }),
);

/** The sums among the words of `anyCell`. */
const sums = new Map<unknown, number>([
  ['£-', 0],
  ['(5)', -5],
  ['100', 100],
  ['£2,391.20', 2391.2],
]);

function withCell(sheet: Sheet, number: number, column: number, cell: Cell | undefined): Sheet {
  const rows = sheet.rows.map((row) => {
    if (row.number !== number) return row;
    const cells = new Map(row.cells);
    if (cell) cells.set(column, cell);
    else cells.delete(column);
    return { number, cells };
  });
  return { ...sheet, rows };
}

test('whatever becomes of one cell of a workbook, it is refused with a cell, or the change is at that cell and what it shows', async () => {
  const workspace = example();
  const { own, wording } = judged(workspace);
  const sent = await sheetsOf(workspace);
  const text = textOf(workspace, year);
  const places = sent.sheets.flatMap(({ rows }, sheet) =>
    rows.flatMap((row) => [...Array(21).keys()].map((column) => ({ sheet, row: row.number, column }))),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), anyCell, ({ sheet: at, row: number, column }, cell) => {
      const sheets = sent.sheets.map((one, index) => (index === at ? withCell(one, number, column, cell) : one));
      const { problems, changes, added, removed } = take(text, own, { ...sent, sheets }, wording);
      const name = addressOf(sent.sheets[at]?.name ?? '', column, number);
      // Where an id was nothing may be left to point at.
      if (column > 0) expect(problems.filter((one) => one.cell === undefined)).toEqual([]);
      if (problems.length > 0) return;
      expect([added, removed]).toEqual([[], []]);
      expect(changes.filter((one) => one.cell !== name)).toEqual([]);
      // What a program’s arithmetic leaves far behind the penny is none.
      for (const { after } of changes)
        if (typeof after === 'number') expect(after / 100).toBeCloseTo(sums.get(cell?.value) ?? Number(cell?.value), 6);
    }),
    { numRuns: 100 * more, endOnFailure: true },
  );
});

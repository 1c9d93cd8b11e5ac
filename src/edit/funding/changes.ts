/** What the rows of a spreadsheet change in the records they stand for, and what changes with it. */
import { accountId } from '../../model/account.ts';
import type { FundingStatus } from '../../model/budget.ts';
import {
  fieldsOfKind,
  headingKey,
  isDateField,
  isMoneyField,
  type FundingField,
  type FundingRecord,
  type FundingValue,
} from '../../model/funding-record.ts';
import { subtract } from '../../model/money.ts';
import { say, type Wording } from '../../model/wording.ts';
import { damageIn } from './damaged-letters.ts';
import type { CellProblem, FoundRow } from './find-rows.ts';
import type { FollowingChange, FundingChange } from './funding-change.ts';
import { readDay } from './read-day.ts';
import { readMoney } from './read-money.ts';
import { readStatus, readWords } from './read-words.ts';
import type { Reading, Terms } from './reading.ts';

interface Changes {
  readonly changes: readonly FundingChange[];
  readonly following: readonly FollowingChange[];
  readonly problems: readonly CellProblem[];
}

type Row = readonly [FundingRecord, FoundRow];

export function changesIn(rows: readonly Row[], terms: Terms, wording: Wording): Changes {
  const problems: CellProblem[] = rows.flatMap(([record, row]) => [
    ...placeProblems(record, row, wording),
    ...renamedHeading(record, row, wording),
  ]);
  const of = (row: Row, inherited: FundingRecord['inherited']): readonly FundingChange[] =>
    fieldsOfKind(row[0]).flatMap((field) => {
      const change = changeOf(row, field, terms, inherited);
      if (change && 'message' in change) problems.push(change);
      return change && 'field' in change ? [change] : [];
    });
  // The figures first: their lines inherit from them.
  const figures = rows.filter(([record]) => record.kind === 'figure').flatMap((row) => of(row, {}));
  const statuses = new Map(figures.flatMap((one) => (one.field === 'status' ? [[one.id, one]] : [])));
  const lines = rows.filter(([record]) => record.kind === 'line');
  const changes = lines.flatMap((row) => {
    const after = statuses.get(accountId(row[0].money, row[0].recipient))?.after as FundingStatus | undefined;
    return of(row, after ? { status: after } : row[0].inherited);
  });
  return { changes: [...figures, ...changes], following: followingOf(statuses, lines), problems: once(problems) };
}

/** A fault of a whole column is found in each of its rows. */
function once(problems: readonly CellProblem[]): readonly CellProblem[] {
  const known = new Set<string>();
  return problems.filter(({ cell = '', message }) => {
    const key = `${cell} ${message}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function followingOf(statuses: ReadonlyMap<string, FundingChange>, lines: readonly Row[]): readonly FollowingChange[] {
  return [...statuses.values()].flatMap(({ id, before, after }): FollowingChange[] => {
    const own = lines.filter(
      ([record]) => record.fields.status === undefined && accountId(record.money, record.recipient) === id,
    );
    return own.length === 0
      ? []
      : [
          {
            follows: id,
            before: before as FundingStatus,
            after: after as FundingStatus,
            lines: own.map(([record]) => record.id),
          },
        ];
  });
}

/** @param inherited what the line has where it says nothing itself, once the figures are changed */
function changeOf(
  [record, row]: Row,
  field: FundingField,
  terms: Terms,
  inherited: FundingRecord['inherited'],
): FundingChange | CellProblem | undefined {
  if (!row.table.columns.has(field) || isMethod(record, row, field)) return undefined;
  const before = record.fields[field];
  const reading = readField(field, row, terms, record);
  const refuse = (message: string, help?: string): CellProblem => ({
    cell: row.address(field),
    message,
    ...(help !== undefined && { help }),
  });
  if ('refusal' in reading) return refuse(reading.refusal, reading.help);
  const { value } = reading;
  const inherits = before === undefined && [record.inherited[field], inherited[field]].includes(value as never);
  if (value === before || isSame(value, before) || inherits) return undefined;
  const refused = refusalOf(record, field, value) ?? damageIn(before, value);
  if (refused) return refuse(refused.refusal, refused.help);
  return {
    id: record.id,
    name: [record.recipient.name, record.label].filter(Boolean).join(': '),
    field,
    before,
    after: value,
    ...(typeof value === 'number' && typeof before === 'number' && { difference: subtract(value, before) }),
    cell: row.address(field),
  };
}

function readField(field: FundingField, row: FoundRow, terms: Terms, { fields }: FundingRecord): Reading<FundingValue> {
  const cell = row.cells.get(field);
  if (isMoneyField(field)) return readMoney(cell, terms, fields[field]);
  if (isDateField(field)) return readDay(cell, terms, fields[field]);
  return field === 'status' ? readStatus(cell, terms) : readWords(cell);
}

/** What a field of this record cannot be. */
function refusalOf(
  { kind, method }: FundingRecord,
  field: FundingField,
  value: FundingValue | undefined,
): { readonly refusal: string; readonly help: string } | undefined {
  if (field === 'amount' && method !== undefined)
    return {
      refusal: 'This payment is determined by a method, and has no amount.',
      help: 'Replace the method by an amount in budgets.yaml.',
    };
  if (isMoneyField(field) && value === 'tbc' && (field !== 'amount' || kind === 'figure'))
    return { refusal: 'Only the amount of a line may be to be confirmed.', help: 'Type the sum.' };
  const isNeeded = field === 'amount' || field === 'label' || (field === 'status' && kind === 'figure');
  if (value !== undefined || !isNeeded) return undefined;
  return {
    refusal: 'The cell is empty.',
    help:
      field === 'amount' && kind === 'line'
        ? 'Type the sum, or “To be confirmed”.'
        : 'Put back what was exported, or type the new value.',
  };
}

/** Words that were folded over lines in YAML come back on one. */
function isSame(one: FundingValue | undefined, other: FundingValue | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one === other.replace(/[\s\u00a0]+/g, ' ').trim();
}

function isMethod({ method }: FundingRecord, row: FoundRow, field: FundingField): boolean {
  const value = row.cells.get(field)?.value;
  if (field !== 'amount' || method === undefined) return false;
  return value === undefined || (typeof value === 'string' && value.includes(method));
}

/** A line cannot move to another recipient, source or group in a spreadsheet. */
function placeProblems(record: FundingRecord, row: FoundRow, wording: Wording): readonly CellProblem[] {
  const expected = [
    ['recipient', record.recipient.name],
    ['money', say(wording, `workbook.${record.money}`)],
    ...(record.group ? [['group', record.group.title] as const] : []),
  ] as const;
  return expected.flatMap(([column, was]): CellProblem[] => {
    const words = readWords(row.cells.get(column));
    if ('refusal' in words || words.value === undefined || isAlike(words.value, was)) return [];
    return [
      {
        cell: row.address(column),
        message: `“${words.value}” was “${was}” when it was exported.`,
        help: 'Whose money it is, of which kind and in which group is changed in budgets.yaml.',
      },
    ];
  });
}

function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A column of the export is gone, and another stands in its table: nobody knows whether that is it. */
function renamedHeading(record: FundingRecord, { table }: FoundRow, wording: Wording): readonly CellProblem[] {
  const [other] = table.others;
  const missing = fieldsOfKind(record).find((field) => !table.columns.has(field));
  if (!other || missing === undefined) return [];
  return [
    {
      cell: other.cell,
      message: `The column “${say(wording, headingKey(missing))}” is missing, and “${other.words}” is no heading of the export.`,
      help: 'If it is that column, put its heading back; if it is your own, delete it or put the missing one back.',
    },
  ];
}

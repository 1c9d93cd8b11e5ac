/** Takes a spreadsheet's figures into budgets.yaml: all of them, or none and every reason why. */
import { nearest } from '../../diagnostic.ts';
import { fundingStatuses, type Budget } from '../../model/budget.ts';
import {
  fieldsOfKind,
  fundingFields,
  headingKey,
  isDateField,
  isMoneyField,
  recordsOf,
  stateOf,
  type FundingField,
  type FundingRecord,
  type FundingValue,
} from '../../model/funding-record.ts';
import { readRowId, rowId } from '../../model/funding-row.ts';
import { subtract, writeMoney } from '../../model/money.ts';
import { say, type Wording } from '../../model/wording.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';
import { editFields, type FieldEdit } from '../yaml-edits.ts';
import { readDate, readMoney, readStatus, readWords, type Reading, type Terms } from './cell-values.ts';
import { checkTotals } from './check-totals.ts';
import { findRows, type CellProblem, type Column, type FoundRow } from './find-rows.ts';
import type { FundingChange } from './funding-change.ts';

export interface Imported {
  readonly changes: readonly FundingChange[];
  readonly problems: readonly CellProblem[];
  /** The whole of budgets.yaml as it would be; absent when there are problems. */
  readonly text?: string;
}

/** @param text budgets.yaml as it is now */
export function importFunding(text: string, budget: Budget, spreadsheet: Spreadsheet, wording: Wording): Imported {
  const records = recordsOf(budget);
  const found = findRows(spreadsheet, headingsOf(wording));
  const problems: CellProblem[] = [...found.problems];
  const rows = matched(found.rows, records, problems);
  if (found.rows.length > 0) checkState(found.rows, records, problems);
  const terms: Terms = {
    statuses: fundingStatuses.map((status) => say(wording, `funding.${status}`)),
    tbc: say(wording, 'funding.tbc'),
    decimalComma: spreadsheet.decimalComma,
  };
  const changes = [...rows].flatMap(([record, row]) => changesOf(record, row, terms, wording, problems));
  if (problems.length === 0) problems.push(...checkTotals(found.rows, records, changes, terms));
  return problems.length > 0
    ? { changes, problems }
    : { changes, problems, text: changes.length === 0 ? text : edited(text, records, changes) };
}

function headingsOf(wording: Wording): ReadonlyMap<Column, string> {
  const columns: readonly Column[] = ['id', 'recipient', 'money', ...fundingFields];
  return new Map(columns.map((column) => [column, say(wording, headingKey(column))]));
}

/** The row of each record; ids that are unknown, missing or there twice are problems. */
function matched(
  rows: readonly FoundRow[],
  records: readonly FundingRecord[],
  problems: CellProblem[],
): ReadonlyMap<FundingRecord, FoundRow> {
  const known = new Map(records.map((record) => [record.id, record]));
  const found = new Map<FundingRecord, FoundRow>();
  for (const row of rows) {
    const record = known.get(row.id);
    if (!record) {
      if (readRowId(row.id).kind === 'record')
        problems.push({ cell: row.idAt, message: `There is no line “${row.id}”.`, help: unknownHelp(row.id, known) });
      continue;
    }
    const first = found.get(record);
    if (first)
      problems.push({
        cell: row.idAt,
        message: `The id “${row.id}” stands here and in ${first.idAt}.`,
        help: 'Delete the row that is not meant.',
      });
    else found.set(record, row);
  }
  if (rows.length === 0) return found;
  const missing = records.filter((record) => !found.has(record));
  for (const record of missing)
    problems.push({
      message: `The row of “${record.id}” is missing.`,
      help: 'Put it back as it was exported. To take a line away, delete it in budgets.yaml.',
    });
  return found;
}

function unknownHelp(id: string, known: ReadonlyMap<string, FundingRecord>): string {
  const near = nearest(id, known.keys());
  return near ? `Did you mean “${near}”?` : 'A new line is added in budgets.yaml first, then exported.';
}

/** What was exported must be what is there now: otherwise the spreadsheet would undo what others have changed since. */
function checkState(rows: readonly FoundRow[], records: readonly FundingRecord[], problems: CellProblem[]): void {
  const row = rows.find((one) => readRowId(one.id).kind === 'state');
  if (!row)
    problems.push({
      message: 'The row that says which state of the figures was exported is missing.',
      help: 'Export the figures again, and copy your changes into the new file.',
    });
  else if (row.id !== rowId({ kind: 'state', state: stateOf(records) }))
    problems.push({
      cell: row.idAt,
      message: 'The figures in budgets.yaml have changed since this file was exported.',
      help: 'Export the figures again, and copy your changes into the new file.',
    });
}

function changesOf(
  record: FundingRecord,
  row: FoundRow,
  terms: Terms,
  wording: Wording,
  problems: CellProblem[],
): readonly FundingChange[] {
  checkPlace(record, row, wording, problems);
  return fieldsOfKind(record).flatMap((field): FundingChange[] => {
    if (!row.columns.has(field) || isMethod(record, row, field)) return [];
    const reading = readField(field, row, terms);
    const refuse = (message: string, help?: string): FundingChange[] => {
      problems.push({ cell: row.address(field), message, ...(help !== undefined && { help }) });
      return [];
    };
    if ('refusal' in reading) return refuse(reading.refusal, reading.help);
    const before = record.fields[field];
    const { value } = reading;
    if (value === before || isSame(value, before) || (value === record.inherited[field] && before === undefined))
      return [];
    if (field === 'amount' && record.method !== undefined)
      return refuse(
        'This payment is determined by a method, and has no amount.',
        'Replace the method by an amount in budgets.yaml.',
      );
    if (value === 'tbc' && (field !== 'amount' || record.kind === 'figure'))
      return refuse('Only the amount of a line may be to be confirmed.', 'Type the sum.');
    if (
      value === undefined &&
      (field === 'amount' || field === 'label' || (field === 'status' && record.kind === 'figure'))
    )
      return refuse(
        'The cell is empty.',
        field === 'amount' && record.kind === 'line'
          ? 'Type the sum, or “To be confirmed”.'
          : 'Put back what was exported, or type the new value.',
      );
    return [
      {
        id: record.id,
        name: [record.recipient.name, record.label].filter(Boolean).join(': '),
        field,
        before,
        after: value,
        ...(typeof value === 'number' && typeof before === 'number' && { difference: subtract(value, before) }),
        cell: row.address(field),
      },
    ];
  });
}

/** Words that were folded over lines in YAML come back on one. */
function isSame(one: FundingValue | undefined, other: FundingValue | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one === other.replace(/[\s\u00a0]+/g, ' ').trim();
}

function isMethod(record: FundingRecord, row: FoundRow, field: FundingField): boolean {
  const value = row.cells.get(field)?.value;
  return (
    field === 'amount' &&
    record.method !== undefined &&
    (value === undefined || (typeof value === 'string' && value.includes(record.method)))
  );
}

/** A line cannot move to another recipient or another source in a spreadsheet. */
function checkPlace(record: FundingRecord, row: FoundRow, wording: Wording, problems: CellProblem[]): void {
  for (const [column, expected] of [
    ['recipient', record.recipient.name],
    ['money', say(wording, `workbook.${record.money}`)],
  ] as const) {
    const words = readWords(row.cells.get(column));
    if ('value' in words && words.value !== undefined && words.value.toLowerCase() !== expected.toLowerCase())
      problems.push({
        cell: row.address(column),
        message: `“${words.value}” was “${expected}” when it was exported.`,
        help: 'Whose money it is and of which kind is changed in budgets.yaml.',
      });
  }
}

function readField(field: FundingField, row: FoundRow, terms: Terms): Reading<FundingValue> {
  const cell = row.cells.get(field);
  if (isMoneyField(field)) return readMoney(cell, terms);
  if (isDateField(field)) return readDate(cell);
  return field === 'status' ? readStatus(cell, terms) : readWords(cell);
}

function edited(text: string, records: readonly FundingRecord[], changes: readonly FundingChange[]): string {
  const paths = new Map(records.map((record) => [record.id, record.path]));
  const order = [
    'id',
    'recipient',
    'label',
    'source',
    'group',
    'amount',
    'method',
    'previous',
    'specified',
    'status',
    'offered',
    'considered',
    'decided',
    'confirm-by',
    'reference',
    'use',
    'functions',
    'directions',
    'outcome',
    'note',
  ];
  const edits = changes.map(
    ({ id, field, after }): FieldEdit => ({
      path: paths.get(id) ?? [],
      key: field,
      value: typeof after === 'number' ? writeMoney(after) : after,
      behind: order.slice(0, Math.max(order.indexOf(field), 1)),
    }),
  );
  return editFields(text, edits);
}

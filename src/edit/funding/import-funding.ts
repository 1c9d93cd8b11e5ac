/** Takes a spreadsheet's figures into budgets.yaml: all of them, or none and every reason why. */
import { fundingStatuses } from '../../model/budget.ts';
import { fundingFields, headingKey, recordsOf, type FundingField } from '../../model/funding-record.ts';
import { writeMoney } from '../../model/money.ts';
import { say, type Wording } from '../../model/wording.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';
import { editFields, type FieldEdit } from '../yaml-edits.ts';
import { changesIn } from './changes.ts';
import { checkTotals } from './check-totals.ts';
import { findRows, type CellProblem, type Column, type Headings } from './find-rows.ts';
import type { FollowingChange, FundingChange } from './funding-change.ts';
import { matchRows, type Matched, type YearsBudget } from './match-rows.ts';
import { dayOrderOf } from './read-day.ts';
import type { Terms } from './reading.ts';

export interface Imported {
  readonly changes: readonly FundingChange[];
  /** What changes with them in lines that say nothing themselves. */
  readonly following: readonly FollowingChange[];
  readonly problems: readonly CellProblem[];
  /** The whole of budgets.yaml as it would be; absent when there are problems. */
  readonly text?: string;
  /** Where a field of a record stands in the spreadsheet. */
  cellOf(id: string, field: FundingField): string | undefined;
}

/** @param text budgets.yaml as it is now */
export function importFunding(text: string, own: YearsBudget, spreadsheet: Spreadsheet, wording: Wording): Imported {
  const records = recordsOf(own.budget);
  const ids = new Set(records.map((one) => one.id));
  const found = findRows(spreadsheet, headingsOf(wording), (row) => row.kind === 'record' && ids.has(row.id));
  const matched = matchRows(found.rows, records, own);
  const cellOf: Imported['cellOf'] = (id, field) => {
    const row = matched.rows.find(([record]) => record.id === id)?.[1];
    return row?.table.columns.has(field) ? row.address(field) : undefined;
  };
  const refused = found.problems.length > 0 ? found.problems : matched.problems;
  if (refused.length > 0) return { changes: [], following: [], problems: refused, cellOf };
  const terms = termsOf(wording, spreadsheet, matched);
  const { changes, following, problems } = changesIn(matched.rows, terms, wording);
  const wrong = problems.length > 0 ? problems : checkTotals(found.rows, records, changes, terms);
  if (wrong.length > 0) return { changes, following, problems: wrong, cellOf };
  return {
    changes,
    following,
    problems: [],
    text: changes.length === 0 ? text : edited(text, matched, changes),
    cellOf,
  };
}

function headingsOf(wording: Wording): Headings {
  const columns: readonly Column[] = ['id', 'recipient', 'money', 'group', ...fundingFields];
  const computed = [
    'row',
    'change',
    'percent',
    'share',
    'allocated',
    'unallocated',
    'directions',
    'functions',
    'outcome',
  ];
  const heading = (column: string): string => say(wording, headingKey(column));
  return {
    read: new Map(columns.map((column) => [column, heading(column)])),
    all: [...columns, ...computed].map(heading),
  };
}

function termsOf(wording: Wording, { decimalComma }: Spreadsheet, { rows }: Matched): Terms {
  const days = rows.flatMap(([record, row]) =>
    (['offered', 'considered', 'decided', 'confirm-by'] as const).map((field) => ({
      cell: row.cells.get(field),
      known: record.fields[field],
    })),
  );
  const dayOrder = dayOrderOf(days);
  return {
    statuses: fundingStatuses.map((status) => say(wording, `funding.${status}`)),
    tbc: say(wording, 'funding.tbc'),
    decimalComma,
    ...(dayOrder && { dayOrder }),
  };
}

/** The order in which budgets.yaml has its fields. */
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

function edited(text: string, { rows }: Matched, changes: readonly FundingChange[]): string {
  const paths = new Map(rows.map(([record]) => [record.id, record.path]));
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

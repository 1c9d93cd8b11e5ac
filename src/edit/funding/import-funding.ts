/** Takes a spreadsheet's figures into budgets.yaml: all of them, or none and every reason why. */
import { grouped } from '../../grouped.ts';
import { fundingStatuses } from '../../model/budget.ts';
import {
  accountOf,
  fundingFields,
  headingKey,
  recordsOf,
  type FundingEntry,
  type FundingRecord,
} from '../../model/funding-record.ts';
import { say, type Wording } from '../../model/wording.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';
import { checkTotals } from './check-totals.ts';
import { continued, linesWithoutTable, thisImport } from './earlier-import.ts';
import { findRows, type Column, type FoundRow, type Headings } from './find-rows.ts';
import {
  isPlaceField,
  nothingTaken,
  type AddedLine,
  type FundingChange,
  type Imported,
  type Versions,
} from './funding-change.ts';
import { leapsIn } from './leaps.ts';
import { withEdits } from './line-edits.ts';
import { matchRows, missingRows, yearsBudget, type YearsBudget } from './match-rows.ts';
import { merge, placeIn, type Merged } from './merge.ts';
import { newLines } from './new-lines.ts';
import { dayOrderOf } from './read-day.ts';
import { plainSpaces } from './plain-spaces.ts';
import { standingIn } from './read-names.ts';
import { Places } from './read-place.ts';
import { inQuotes, type CellProblem, type Terms } from './reading.ts';
import { unreadIn } from './unread.ts';

export { yearsBudget };

/** @param text budgets.yaml as it is now */
export function importFunding(text: string, own: YearsBudget, spreadsheet: Spreadsheet, wording: Wording): Imported {
  const records = recordsOf(own.budget);
  const ids = new Set(records.map((one) => one.id));
  const { rows, problems: unfound } = findRows(
    spreadsheet,
    headingsOf(wording),
    ({ kind, ...row }) => kind === 'state' || kind === 'total' || ('id' in row && ids.has(row.id)),
  );
  const matched = matchRows(rows, own, spreadsheet);
  const refused = unfound.length > 0 ? unfound : matched.problems;
  if (refused.length > 0) return { ...nothingTaken, problems: refused };
  const terms = termsOf(wording, own.names, spreadsheet, matched.versions);
  // Where budgets.yaml is as it was exported, there is nothing to go on from.
  const earlier = (own.earlier ?? []).filter((one) => one.state === matched.state && !matched.isSame);
  const before = continued(matched.versions, matched.unknown, earlier, terms);
  const lost = missingRows(linesWithoutTable(before, rows), spreadsheet);
  if (lost) return { ...nothingTaken, problems: [lost] };
  const groups = [...own.budget.groups, ...before.versions.flatMap(({ base }) => base?.group ?? [])];
  const places = new Places(rows, own.recipients, groups, wording);
  const fresh = newLines(matched.unknown, { ...before, rows, places, terms });
  const known = new Set(fresh.known.map((one) => one.id));
  const versions = [...before.versions.filter((one) => !known.has(one.id)), ...fresh.known];
  const merged = merge(versions, { terms, places, wording });
  const added = fresh.added.map((line) => withoutInherited(line, merged.statuses));
  const exported = new Map(matched.versions.flatMap(({ id, base }) => (base ? [[id, base] as const] : [])));
  const entries = entriesOf(versions);
  const found = {
    ...merged,
    added,
    groups: places.newGroups,
    putBack: before.from ? merged.changes.filter((one) => isPutBack(one, exported)) : [],
    leaps: leapsIn(merged.changes, fresh, versions),
    kept: merged.standing.filter((one) => one.stands === 'in budgets.yaml'),
    unread: [...unreadIn(spreadsheet, rows, entries, wording), ...plainSpaces(merged.changes, fresh, versions)],
    missing: missingColumns(entries, wording),
    ...(before.from && { goesOnFrom: before.from }),
    cellOf: cellsOf(versions, fresh.rows),
  };
  const wrong = [...merged.problems, ...fresh.problems];
  const problems = wrong.length > 0 ? wrong : checkTotals(rows, { versions, exported, added, places, terms });
  if (problems.length > 0 || merged.conflicts.length > 0) return { ...found, problems };
  const agreed = merged.standing.filter((one) => one.stands === 'in both');
  const said = { versions, exported, changes: merged.changes, agreed, added };
  return {
    ...found,
    problems: [],
    text: withEdits(text, asInSheet(records, versions), found),
    said: thisImport(matched.state ?? '', said, own, places),
  };
}

/** A new line that says what its money says anyway says nothing itself. */
function withoutInherited(line: AddedLine, statuses: Merged['statuses']): AddedLine {
  const { status, ...fields } = line.fields;
  return status !== undefined && status === statuses.get(accountOf(line))?.after ? { ...line, fields } : line;
}

/** An earlier import of the spreadsheet took another value, and it says again what was exported; or it is another copy after all. */
function isPutBack({ id, field, after }: FundingChange, exported: ReadonlyMap<string, FundingEntry>): boolean {
  const entry = exported.get(id);
  return entry !== undefined && (isPlaceField(field) ? placeIn(entry, field) : entry.fields[field]) === after;
}

/** What each row stands for that is in the export or in budgets.yaml. */
function entriesOf(versions: readonly Versions[]): ReadonlyMap<FoundRow, FundingEntry> {
  return new Map(
    versions.flatMap(({ base, row, ours }) => {
      const entry = base ?? ours;
      return row && entry ? [[row, entry] as const] : [];
    }),
  );
}

/** With the ids that the spreadsheet has for them. */
function asInSheet(records: readonly FundingRecord[], versions: readonly Versions[]): readonly FundingRecord[] {
  const ids = new Map(versions.map(({ id, ours }) => [ours?.id, id]));
  return records.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id }));
}

function cellsOf(versions: readonly Versions[], added: ReadonlyMap<string, FoundRow>): Imported['cellOf'] {
  const known = versions.flatMap(({ id, row, ours }) => (row ? [[ours?.id ?? id, row] as const] : []));
  const rows = new Map([...known, ...added]);
  return (id, field) => {
    const row = rows.get(id);
    return row?.table.columns.has(field) ? row.address(field) : undefined;
  };
}

/** Those of an export. */
export function headingsOf(wording: Wording): Headings {
  const columns: readonly Column[] = ['id', 'row', 'recipient', 'money', 'group', ...fundingFields];
  const computed = ['change', 'percent', 'share', 'allocated', 'unallocated'];
  const heading = (column: string): string => say(wording, headingKey(column));
  return {
    read: new Map(columns.map((column) => [column, heading(column)])),
    all: [...columns, ...computed].map(heading),
  };
}

function termsOf(
  wording: Wording,
  names: Terms['names'],
  { decimalComma }: Spreadsheet,
  versions: readonly Versions[],
): Terms {
  const days = versions.flatMap(({ base, row }) =>
    (['offered', 'considered', 'decided', 'confirm-by'] as const).flatMap((field) => {
      const cell = row?.cells.get(field);
      return cell ? [{ cell, known: base?.fields[field] }] : [];
    }),
  );
  const dayOrder = dayOrderOf(days);
  return {
    statuses: fundingStatuses.map((status) => say(wording, `funding.${status}`)),
    tbc: say(wording, 'funding.tbc'),
    byMethod: say(wording, 'funding.by-method'),
    decimalComma,
    names: { ...names, standing: standingIn(versions.map(({ row }) => row?.cells.get('directions'))) },
    ...(dayOrder && { dayOrder }),
  };
}

/** Columns of an export that somebody has deleted, in which its rows had anything: a cell that is emptied takes its value away, a column that is gone takes none. @param entries what the rows stand for */
function missingColumns(entries: ReadonlyMap<FoundRow, FundingEntry>, wording: Wording): readonly CellProblem[] {
  return [...grouped(entries, ([row]) => row.table)].flatMap(([{ sheet, columns }, rows]): readonly CellProblem[] => {
    const missing = ([...fundingFields, 'group'] as const).filter(
      (column) =>
        !columns.has(column) &&
        rows.some(([, { group, fields }]) => (column === 'group' ? group : fields[column]) !== undefined),
    );
    if (missing.length === 0) return [];
    const names = missing.map((column) => inQuotes(say(wording, headingKey(column)))).join(', ');
    const where = sheet.name === '' ? '' : ` on the sheet ${inQuotes(sheet.name)}`;
    const [are, them] = missing.length === 1 ? ['A column is', 'it'] : ['Columns are', 'them'];
    return [{ message: `${are} missing${where}: ${names}. What budgets.yaml has of ${them} stays.` }];
  });
}

/** Takes together what was exported, what the spreadsheet says and what budgets.yaml says now, cell by cell: nothing that one side has changed is lost without a word. */
import { grouped } from '../../grouped.ts';
import { leastSettled, type FundingStatus } from '../../model/budget.ts';
import {
  accountOf,
  fieldsOfKind,
  headingKey,
  type FundingEntry,
  type FundingField,
  type FundingValue,
} from '../../model/funding-record.ts';
import { subtract } from '../../model/money.ts';
import { say, type Wording } from '../../model/wording.ts';
import { damageIn } from './damaged-letters.ts';
import type { FoundRow } from './find-rows.ts';
import {
  placeFields,
  type ChangedField,
  type FollowingChange,
  type FundingChange,
  type FundingConflict,
  type Imported,
  type PlaceField,
  type RemovedLine,
  type StandingValue,
  nameOf,
  type Versions,
} from './funding-change.ts';
import { readField, refusalOf } from './read-field.ts';
import type { Places } from './read-place.ts';
import { inQuotes, isAlike, tidied, valueOf, type CellProblem, type Reading, type Terms } from './reading.ts';

export interface Merged extends Pick<Imported, 'changes' | 'following' | 'removed' | 'conflicts' | 'problems'> {
  /** Where the spreadsheet changes nothing, though budgets.yaml is not as it was. */
  readonly standing: readonly StandingValue[];
  /** By account: `payment:nhs-lothian`. */
  readonly statuses: ReadonlyMap<string, Inherited>;
}

/** What a cell says besides what was exported. */
type Outcome = FundingChange | FundingConflict | CellProblem | StandingValue;

interface With {
  readonly terms: Terms;
  readonly places: Places;
  readonly wording: Wording;
}

export function merge(versions: readonly Versions[], { terms, places, wording }: With): Merged {
  const headings = versions.flatMap((one) => renamedHeading(one, wording) ?? []);
  const outcomesOf = (one: Versions, inherited: readonly (FundingStatus | undefined)[]): readonly Outcome[] => {
    const found: Outcome[] = [...placesOf(one, places, wording)];
    for (const field of fieldsOfKind(one.base ?? one.ours ?? { kind: 'line', money: 'payment' })) {
      const outcome = outcomeOf(one, field, terms, field === 'status' ? inherited : []);
      if (outcome) found.push(outcome);
    }
    return one.row ? found : [...found, deletionOf(one) ?? []].flat();
  };
  const isFigure = ({ base, ours }: Versions): boolean => (base ?? ours)?.kind === 'figure';
  // The figures first: their lines inherit from them.
  const figures = versions.filter(isFigure).flatMap((one) => outcomesOf(one, []));
  const statuses = statusesOf(versions.filter(isFigure), figures);
  const lines = versions.filter((one) => !isFigure(one));
  const outcomes = lines.flatMap((one) => {
    const from = one.ours ?? one.base;
    const account = accountIn(one, places);
    const { after = from?.inherited.status } = statuses.get(account) ?? {};
    // Of a line that is moved to other money, the status stands in its cell of the money that it was part of.
    const isMoved = from !== undefined && account !== accountOf(from);
    return outcomesOf(one, isMoved ? [after] : [one.base?.inherited.status, after]);
  });
  const all = [...figures, ...outcomes];
  return {
    changes: all.flatMap((one) => ('after' in one ? [one] : [])),
    statuses,
    following: followingOf(statuses, lines, outcomes),
    removed: lines.flatMap((one) => (isRemoved(one) ? [removalOf(one)] : [])),
    conflicts: all.flatMap((one) => ('exported' in one ? [one] : [])),
    standing: all.flatMap((one) => ('stands' in one ? [one] : [])),
    problems: once([...headings, ...all.flatMap((one) => ('message' in one ? [one] : []))]),
  };
}

/** A fault of a whole column is found in each of its rows. */
function once(problems: readonly CellProblem[]): readonly CellProblem[] {
  const alike = grouped(problems, ({ cell = '', message }) => `${cell} ${message}`);
  return [...alike.values()].map(([first]) => first);
}

/** What the lines of an account have that say nothing themselves. */
type Inherited = Omit<FollowingChange, 'lines'>;

/** By account, with what the changes make of it. */
function statusesOf(figures: readonly Versions[], outcomes: readonly Outcome[]): ReadonlyMap<string, Inherited> {
  const changes = new Map(
    outcomes.flatMap((one) =>
      'after' in one && one.field === 'status' ? [[one.id, one.after as FundingStatus] as const] : [],
    ),
  );
  const known = figures.flatMap(({ id, ours }) => {
    const status = ours?.fields.status;
    return ours && status ? [{ id, account: accountOf(ours), status, after: changes.get(id) ?? status }] : [];
  });
  const accounts = grouped(known, ({ account }) => account);
  return new Map(
    [...accounts].flatMap(([account, own]) => {
      const follows = (own.findLast(({ id }) => changes.has(id)) ?? own[0]).id;
      const [before, after] = [leastSettled(own), leastSettled(own.map((one) => ({ status: one.after })))];
      return before && after ? [[account, { follows, before, after }] as const] : [];
    }),
  );
}

/** @param said what the changes say of lines: of one that is moved or has a status of its own now, nothing follows */
function followingOf(
  statuses: ReadonlyMap<string, Inherited>,
  lines: readonly Versions[],
  said: readonly Outcome[],
): readonly FollowingChange[] {
  const apart = new Set(
    said.flatMap((one) => ('after' in one && ['status', 'money', 'recipient'].includes(one.field) ? [one.id] : [])),
  );
  const silent = lines.flatMap((one) =>
    one.ours && one.ours.fields.status === undefined && !apart.has(one.id) && !isRemoved(one) ? [one.ours] : [],
  );
  const accounts = grouped(silent, accountOf);
  return [...statuses].flatMap(([account, inherited]): FollowingChange[] => {
    const own = inherited.before === inherited.after ? undefined : accounts.get(account);
    return own ? [{ ...inherited, lines: own.map(({ id }) => id) }] : [];
  });
}

/** The money that a line is part of, as its row says it. */
function accountIn({ base, ours, row }: Versions, places: Places): string {
  const entry = ours ?? base;
  const said = row && places.said(row, entry?.group);
  const [money, recipient] = [said && valueOf(said.money), said && valueOf(said.recipient)];
  return entry ? accountOf({ money: money ?? entry.money, recipient: recipient ?? entry.recipient }) : '';
}

/** Its row was deleted, and budgets.yaml has it as it was. */
function isRemoved({ base, row, ours }: Versions): boolean {
  return base !== undefined && !row && ours !== undefined && isUnchanged(base, ours);
}

function removalOf({ id, base, ours }: Versions): RemovedLine {
  return { id, name: base ? nameOf(base) : id, amount: ours?.fields.amount };
}

function isUnchanged(base: FundingEntry, ours: FundingEntry): boolean {
  return (
    fieldsOfKind(base).every((field) => base.fields[field] === ours.fields[field]) &&
    placeFields.every((field) => placeIn(base, field) === placeIn(ours, field))
  );
}

/** Deleted in the spreadsheet, and changed in budgets.yaml. */
function deletionOf(one: Versions): FundingConflict | undefined {
  const { id, base, ours } = one;
  if (!base || !ours || isRemoved(one)) return undefined;
  return { id, name: nameOf(base), exported: base.fields.amount, spreadsheet: 'deleted', budgets: ours.fields.amount };
}

/** @param inherited what the field may show of a line that says nothing itself, when it was exported or once the figures are changed */
function outcomeOf(
  one: Versions,
  field: FundingField,
  terms: Terms,
  inherited: readonly (FundingValue | undefined)[],
): Outcome | undefined {
  const { base, row } = one;
  if (!row?.table.columns.has(field) || isMethod(base, row, field)) return undefined;
  const exported = base?.fields[field];
  const reading = readField(field, row, terms, base ?? {});
  if ('message' in reading) return { cell: row.address(field), ...reading };
  const { value } = reading;
  const inherits = exported === undefined && inherited.includes(value);
  if (isSame(value, exported) || (inherits && value !== undefined))
    return kept(one, field, exported, one.ours?.fields[field]);
  const refusal = refusalOf(base ?? { kind: 'line' }, field, value) ?? damageIn(exported, value);
  return refusal
    ? { cell: row.address(field), ...refusal }
    : settled(one, field, { exported, value, now: one.ours?.fields[field] });
}

/** What only budgets.yaml has changed stays as it is there. */
function kept(
  { id, base, ours }: Versions,
  field: ChangedField,
  value: FundingValue | undefined,
  now: FundingValue | undefined,
): StandingValue | undefined {
  return base && ours && !isSame(value, now) ? { id, field, stands: 'in budgets.yaml', value } : undefined;
}

interface Values {
  readonly exported: FundingValue | undefined;
  /** In the spreadsheet. */
  readonly value: FundingValue | undefined;
  /** In budgets.yaml. */
  readonly now: FundingValue | undefined;
}

/** Of a cell that is not as it was exported: a change, nothing where budgets.yaml has the same already, or a conflict. */
function settled(
  { id, base, row, ours }: Versions,
  field: ChangedField,
  { exported, value, now }: Values,
): Outcome | undefined {
  const entry = ours ?? base;
  if (!entry || !row) return undefined;
  if (ours && isSame(value, now)) return { id, field, stands: 'in both', value };
  const name = nameOf(entry);
  const cell = row.address(field);
  if (!ours) return { id, name, field, cell, exported, spreadsheet: value, budgets: 'deleted' };
  if (!isSame(now, exported)) return { id, name, field, cell, exported, spreadsheet: value, budgets: now };
  return {
    id,
    name,
    field,
    before: now,
    after: value,
    ...(typeof value === 'number' && typeof now === 'number' && { difference: subtract(value, now) }),
    cell,
  };
}

/** Words that were folded over lines in YAML come back on one. */
function isSame(one: FundingValue | undefined, other: FundingValue | undefined): boolean {
  if (one === other || typeof one !== 'string' || typeof other !== 'string') return one === other;
  return tidied(one) === tidied(other);
}

function isMethod(base: FundingEntry | undefined, row: FoundRow, field: FundingField): boolean {
  const { value, struck } = row.cells.get(field) ?? {};
  if (field !== 'amount' || base?.method === undefined || struck) return false;
  return value === undefined || (typeof value === 'string' && value.includes(base.method));
}

export function placeIn(entry: FundingEntry | undefined, field: PlaceField): string | undefined {
  if (!entry) return undefined;
  if (field === 'money') return entry.money;
  return field === 'recipient' ? entry.recipient.id : entry.group?.id;
}

/** A line may move to another body, kind of money or group; a payment may not. */
function placesOf(one: Versions, places: Places, wording: Wording): readonly Outcome[] {
  const { base, row, ours } = one;
  const entry = base ?? ours;
  if (!row || !entry) return [];
  if (entry.kind === 'figure') return movedFigure(entry, row, wording);
  const said = places.said(row, entry.group);
  const placed = (field: PlaceField): Outcome | undefined => {
    const reading: Reading<{ readonly id: string } | string> = said[field];
    if ('message' in reading) return { cell: row.address(field), ...reading };
    const value = typeof reading.value === 'object' ? reading.value.id : reading.value;
    const isSilent = field === 'group' ? !row.table.columns.has(field) : value === undefined;
    if (isSilent) return undefined;
    const [exported, now] = [placeIn(base, field), placeIn(ours, field)];
    return value === exported ? kept(one, field, exported, now) : settled(one, field, { exported, value, now });
  };
  return placeFields.flatMap((field) => placed(field) ?? []);
}

function movedFigure({ recipient, money }: FundingEntry, row: FoundRow, wording: Wording): readonly CellProblem[] {
  const expected = [
    ['recipient', recipient.name],
    ['money', say(wording, `workbook.${money}`)],
  ] as const;
  return expected.flatMap(([field, was]) => {
    const words = String(row.cells.get(field)?.value ?? was);
    if (isAlike(words, was)) return [];
    return {
      cell: row.address(field),
      message: `${inQuotes(words)} was “${was}” when it was exported.`,
      help: 'Whose payment or amount set aside it is is changed in budgets.yaml.',
    };
  });
}

/** A column of the export is gone, and another stands in its table: nobody knows whether that is it. */
function renamedHeading({ base, ours, row }: Versions, wording: Wording): CellProblem | undefined {
  const [other] = row?.table.others ?? [];
  const entry = base ?? ours;
  const missing = entry && fieldsOfKind(entry).find((field) => row && !row.table.columns.has(field));
  if (!other || missing === undefined) return undefined;
  return {
    cell: other.cell,
    message: `The column “${say(wording, headingKey(missing))}” is missing, and ${inQuotes(other.words)} is no heading of the export.`,
    help: 'If it is that column, put its heading back; if it is your own, delete it or put the missing one back.',
  };
}

/** Reads the lines that only the spreadsheet has, and gives an id to those that have none. */
import { fieldsOfKind, type FundingEntry, type FundingFields } from '../../model/funding-record.ts';
import type { FoundRow } from './find-rows.ts';
import { entryOf, type AddedLine, type PlaceField, type Versions } from './funding-change.ts';
import { proposedId } from './proposed-id.ts';
import { readField, refusalOf } from './read-field.ts';
import type { Places } from './read-place.ts';
import { readWords } from './read-words.ts';
import { inQuotes, isAlike, valueOf, type CellProblem, type Terms } from './reading.ts';

export interface NewLines {
  readonly added: readonly AddedLine[];
  /** By the ids that they get. */
  readonly rows: ReadonlyMap<string, FoundRow>;
  /** Lines without an id that an earlier import of the same spreadsheet has given one. */
  readonly known: readonly Versions[];
  readonly problems: readonly CellProblem[];
}

interface Among {
  readonly versions: readonly Versions[];
  readonly rows: readonly FoundRow[];
  readonly places: Places;
  readonly terms: Terms;
  /** The ids of lines that stand in the spreadsheet without them. */
  readonly typed: ReadonlySet<string>;
}

export function newLines(unknown: readonly FoundRow[], { versions, rows, places, terms, typed }: Among): NewLines {
  const taken = new Set([...versions, ...rows].map((one) => one.id));
  const gone = versions.flatMap(({ base, row }) =>
    base?.kind === 'line' && !row && !typed.has(base.id) ? [base] : [],
  );
  const since = versions.filter(({ id, base, row, ours }) => !row && (typed.has(id) || (ours && !base)));
  const added: AddedLine[] = [];
  const known: Versions[] = [];
  const found = new Map<string, FoundRow>();
  const problems: CellProblem[] = [];
  for (const row of unknown) {
    const lost = idLost(row, gone, places);
    if (lost) {
      problems.push(lost);
      continue;
    }
    const line = lineIn(row, places, terms);
    if ('problems' in line) {
      problems.push(...line.problems);
      continue;
    }
    const own = row.id === '' ? likest(since, line) : undefined;
    if (own) {
      since.splice(since.indexOf(own), 1);
      known.push({ ...own, row });
      continue;
    }
    const id = row.id === '' ? proposedId(line.fields.label ?? '', taken, 'line') : row.id;
    taken.add(id);
    found.set(id, row);
    added.push({ ...line, id });
  }
  const above = recordsAbove(rows, new Map(known.map((one) => [one.row, one.id])));
  const placed = added.map((line): AddedLine => {
    const row = found.get(line.id);
    const behind = row && above.get(row);
    return { ...line, ...(behind !== undefined && { above: behind }) };
  });
  return { added: placed, rows: found, known, problems };
}

/** Of a row that was exported as a line that is gone, by its name and place, whatever else stands in it now. */
function idLost(row: FoundRow, gone: readonly FundingEntry[], places: Places): CellProblem | undefined {
  const { recipient, money } = placeOf(row, places);
  const label = valueOf(readWords(row.cells.get('label')));
  if (!recipient || !money || label === undefined) return undefined;
  const lost = gone.find((one) => isLike(one, { recipient, money, fields: { label } }));
  return (
    lost && {
      cell: row.address('id'),
      message:
        row.id === ''
          ? `This row has lost its id: it was “${lost.id}”.`
          : `This row has another id, ${inQuotes(row.id)}: it was “${lost.id}”.`,
      help: 'Type it again.',
    }
  );
}

function isLike(
  { recipient, money, label }: FundingEntry,
  line: Pick<Line, 'recipient' | 'money' | 'fields'>,
): boolean {
  return recipient.id === line.recipient.id && money === line.money && isAlike(label, line.fields.label ?? '');
}

/** The id of the next record above each row, in the same table. @param known of rows that bear none */
function recordsAbove(
  rows: readonly FoundRow[],
  known: ReadonlyMap<FoundRow | undefined, string>,
): ReadonlyMap<FoundRow, string> {
  const above = new Map<FoundRow, string>();
  const last = new Map<FoundRow['table'], string>();
  for (const row of rows) {
    const id = last.get(row.table);
    if (id !== undefined) above.set(row, id);
    const own = row.stands.kind === 'record' ? row.id : known.get(row);
    if (own !== undefined) last.set(row.table, own);
  }
  return above;
}

/** Of several with the same name, one with the same amount. */
function likest(candidates: readonly Versions[], line: Line): Versions | undefined {
  const like = candidates.filter((one) => {
    const entry = entryOf(one);
    return entry && isLike(entry, line);
  });
  return like.find((one) => entryOf(one)?.fields.amount === line.fields.amount) ?? like[0];
}

type Line = Omit<AddedLine, 'id' | 'above'>;

/** The line, or what is wrong with its row. */
function lineIn(row: FoundRow, places: Places, terms: Terms): Line | { readonly problems: readonly CellProblem[] } {
  const odd = oddity(row);
  if (odd) return { problems: [odd] };
  const { fields, problems } = fieldsIn(row, terms);
  const { recipient, money, group, refusals } = placeOf(row, places);
  problems.push(...refusals);
  if (!recipient || !money)
    problems.push({
      cell: row.address(row.table.columns.has('money') ? 'money' : 'amount'),
      message: 'Of this new line nobody can tell whose money it is, or of which kind.',
      help: 'Type it above the total of its payment or amount set aside. A new payment is added in budgets.yaml.',
    });
  if (problems.length > 0 || !recipient || !money) return { problems };
  return {
    name: [recipient.name, fields.label].join(': '),
    recipient,
    money,
    ...(group && { group }),
    fields,
    cell: row.address('label'),
  };
}

interface PlaceOfLine extends Partial<Pick<AddedLine, 'recipient' | 'money' | 'group'>> {
  readonly refusals: readonly CellProblem[];
}

/** As its cells say it, or else as it stands. */
function placeOf(row: FoundRow, places: Places): PlaceOfLine {
  const { recipient, money, group } = places.said(row);
  const around = places.around(row);
  const own = {
    ...around,
    ...('value' in recipient && recipient.value && { recipient: recipient.value }),
    ...('value' in money && money.value && { money: money.value }),
    ...('value' in group && group.value && { group: group.value }),
  };
  const refusals = Object.entries({ recipient, money, group }).flatMap(([column, reading]): readonly CellProblem[] =>
    'message' in reading ? [{ cell: row.address(column as PlaceField), ...reading }] : [],
  );
  return { ...own, refusals };
}

/** What is typed beside a table is not always a line of it. */
function oddity({ id, cells, address }: FoundRow): CellProblem | undefined {
  if (id !== '' && !/^[a-z][a-z0-9-]*$/.test(id))
    return {
      cell: address('id'),
      message: `There is no line ${inQuotes(id)}, and a new one cannot have such an id.`,
      help: 'Leave the cell of a new line empty: its id is made from its name.',
    };
  if (id !== '') return undefined;
  if (cells.get('amount')?.isFormula)
    return {
      cell: address('amount'),
      message: 'Here stands a formula in a row without an id: it may be a new line, or a total of your own.',
      help: 'Of a new line, type the sum; a total of your own goes beside or below the table, into another column.',
    };
  const label = valueOf(readWords(cells.get('label'))) ?? '';
  if (!/^(?:sub-?\s?|grand )?totals?\b/i.test(label)) return undefined;
  return {
    cell: address('label'),
    message: 'This row has an amount and no id, and looks like a total of your own.',
    help: 'Delete it, or name it otherwise if it is a line.',
  };
}

function fieldsIn(row: FoundRow, terms: Terms): { readonly fields: FundingFields; readonly problems: CellProblem[] } {
  const line: Pick<FundingEntry, 'kind' | 'money'> = { kind: 'line', money: 'payment' };
  const problems: CellProblem[] = [];
  const read = fieldsOfKind(line).flatMap((field) => {
    const reading = readField(field, row, terms, {});
    const refusal = 'message' in reading ? reading : refusalOf(line, field, reading.value);
    if (refusal) problems.push({ cell: row.address(field), ...refusal });
    return 'value' in reading && reading.value !== undefined ? [[field, reading.value] as const] : [];
  });
  return { fields: Object.fromEntries(read), problems };
}

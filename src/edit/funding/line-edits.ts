/** Writes into budgets.yaml what an import changes: fields, whole lines, groups. */
import type { FundingRecord } from '../../model/funding-record.ts';
import { writeMoney } from '../../model/money.ts';
import { editFields, type FieldEdit } from '../yaml-edits.ts';
import { editItems, type NewItem } from '../yaml-items.ts';
import { listed } from '../yaml-spelling.ts';
import type { AddedLine, ChangedField, FundingChange, Imported } from './funding-change.ts';

/** The order in which budgets.yaml has its fields. */
const order = [
  'id',
  'label',
  'recipient',
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

/** Of a new line, besides its name and its place. */
const lineFields = ['amount', 'previous', 'status', 'use', 'functions', 'directions', 'outcome', 'note'] as const;

/** @param text budgets.yaml as it is now, which the records are of */
export function withEdits(
  text: string,
  records: readonly FundingRecord[],
  { changes, added, removed, groups }: Pick<Imported, 'changes' | 'added' | 'removed' | 'groups'>,
): string {
  const paths = new Map(records.map((one) => [one.id, one.path]));
  const fields = changes.map(({ id, field, after }): FieldEdit => {
    // The kind of money of a line is called its source there.
    const key = field === 'money' ? 'source' : field;
    return {
      path: paths.get(id) ?? [],
      key,
      value: written(field, after),
      behind: order.slice(0, Math.max(order.indexOf(key), 1)),
    };
  });
  const lines = records.filter((one) => one.kind === 'line');
  const places = new Map(lines.map((one, index) => [one.id, index]));
  const withLines = editItems(editFields(text, fields), {
    key: 'allocations',
    removed: removed.flatMap(({ id }) => places.get(id) ?? []),
    added: added.map((line) => newItem(line, behind(line, lines, places))),
  });
  return editItems(withLines, {
    key: 'groups',
    before: 'allocations',
    removed: [],
    added: groups.map(({ id, title }) => ({
      fields: [
        ['id', id],
        ['title', title],
      ],
    })),
  });
}

/** Behind the line that stands above it, or else behind the last of the same money. */
function behind(
  { above = '', money, recipient }: AddedLine,
  lines: readonly FundingRecord[],
  places: ReadonlyMap<string, number>,
): number | undefined {
  const isOwn = (line: FundingRecord | undefined): boolean =>
    line?.money === money && line.recipient.id === recipient.id;
  const place = places.get(above);
  if (place !== undefined && isOwn(lines[place])) return place;
  const last = lines.findLastIndex(isOwn);
  return last === -1 ? undefined : last;
}

function newItem({ id, recipient, money, group, fields }: AddedLine, place: number | undefined): NewItem {
  const values = {
    id,
    label: fields.label,
    recipient: recipient.id,
    source: money,
    group: group?.id,
    ...Object.fromEntries(lineFields.map((field) => [field, written(field, fields[field])])),
  };
  return {
    ...(place !== undefined && { behind: place }),
    fields: Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  };
}

function written(field: ChangedField, value: FundingChange['after']): FieldEdit['value'] {
  if (typeof value === 'number') return writeMoney(value);
  return value !== undefined && (field === 'directions' || field === 'functions') ? listed(value.split(', ')) : value;
}

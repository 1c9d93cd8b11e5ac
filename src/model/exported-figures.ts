/** The figures as they were when a workbook was written, each as one text that no spreadsheet program makes anything else of. */
import {
  fundingFields,
  isMoneyField,
  type FundingEntry,
  type FundingField,
  type FundingFields,
} from './funding-record.ts';
import type { Recipient } from './recipient.ts';

/** What the first column of a row begins with that holds such a text. */
const mark = 'exported:';

/** Excel takes no longer text in one cell; longer ones are divided. */
const longest = 30_000;

/** One figure or line as a text, the same for the same. */
export function exportedText(entry: FundingEntry): string {
  const { id, kind, money, recipient, group, label, method, fields, inherited } = entry;
  return JSON.stringify({
    id,
    kind,
    money,
    recipient: recipient.id,
    ...(group && { group: { id: group.id, title: group.title } }),
    label,
    method,
    fields: fieldsIn(fields),
    inherited,
  });
}

/**
 * The cells of rows: each of as many figures and lines as a cell can hold, or of one that takes several cells; and in the last the words
 * that stand around them.
 */
export function exportedRows(
  entries: readonly FundingEntry[],
  standing: readonly string[],
): readonly (readonly string[])[] {
  const lists: string[][] = [];
  let length = longest;
  for (const text of entries.map(exportedText)) {
    if (length + text.length >= longest) lists.push([]);
    length = (lists.at(-1)?.length ? length : 2) + text.length + 1;
    lists.at(-1)?.push(text);
  }
  return [...lists, standing.map((words) => JSON.stringify(words))].map((texts, index) => [
    `${mark}${index}`,
    ...inCells(`[${texts.join(',')}]`),
  ]);
}

/** The words that stood around the figures; none in a row of figures. */
export function standingWordsIn([, ...pieces]: readonly string[]): readonly string[] {
  const found = parsed(pieces.join(''));
  return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
}

function inCells(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / longest) }, (_, at) =>
    text.slice(at * longest, (at + 1) * longest),
  );
}

/** Whether a row begins as those of `exportedRows` do. */
export function isExportedRow([first]: readonly string[]): boolean {
  return first?.startsWith(mark) === true;
}

/** Its figures and lines; none for anything that `exportedRows` has not written, and for a body that there is no more. */
export function readExportedRow(
  [, ...pieces]: readonly string[],
  bodies: readonly Recipient[],
): readonly FundingEntry[] {
  const found = parsed(pieces.join(''));
  // One alone, where a row was one.
  const entries: readonly unknown[] = Array.isArray(found) ? found : [found];
  return entries.flatMap((one) => entryOf(one, bodies) ?? []);
}

/** Undefined for anything that `exportedText` has not written, and for a body that there is no more. */
export function readExportedText(text: string, bodies: readonly Recipient[]): FundingEntry | undefined {
  return entryOf(parsed(text), bodies);
}

function entryOf(one: unknown, bodies: readonly Recipient[]): FundingEntry | undefined {
  const { id, kind, money, recipient, group, label, method, fields, inherited } = objectOf(one);
  const body = bodies.find((one) => one.id === recipient);
  if (typeof id !== 'string' || typeof label !== 'string' || !body) return undefined;
  if ((kind !== 'figure' && kind !== 'line') || (money !== 'payment' && money !== 'set-aside')) return undefined;
  const { id: groupId, title } = objectOf(group);
  return {
    id,
    kind,
    money,
    recipient: body,
    ...(typeof groupId === 'string' && typeof title === 'string' && { group: { id: groupId, title } }),
    label,
    ...(typeof method === 'string' && { method }),
    fields: fieldsIn(objectOf(fields)),
    inherited: fieldsIn(objectOf(inherited)),
  };
}

type Unknown = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Unknown {
  return typeof value === 'object' && value !== null ? (value as Unknown) : {};
}

/** In one order, whatever they were read from. */
function fieldsIn(values: FundingFields | Unknown): FundingFields {
  return Object.fromEntries(
    fundingFields.flatMap((field) => (isValueOf(field, values[field]) ? [[field, values[field]]] : [])),
  );
}

function isValueOf(field: FundingField, value: unknown): boolean {
  return isMoneyField(field) ? Number.isSafeInteger(value) || value === 'tbc' : typeof value === 'string';
}

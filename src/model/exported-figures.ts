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
    fields: Object.fromEntries(fundingFields.map((field) => [field, fields[field]])),
    inherited,
  });
}

/** The cells of the row of one figure or line. */
export function exportedRow(entry: FundingEntry, index: number): readonly string[] {
  const text = exportedText(entry);
  const pieces = Array.from({ length: Math.ceil(text.length / longest) }, (_, at) =>
    text.slice(at * longest, (at + 1) * longest),
  );
  return [`${mark}${index}`, ...pieces];
}

/** Whether a row begins as one of `exportedRow` does. */
export function isExportedRow([first]: readonly string[]): boolean {
  return first?.startsWith(mark) === true;
}

/** Undefined for anything that `exportedRow` has not written, and for a body that there is no more. */
export function readExportedRow(
  [, ...pieces]: readonly string[],
  bodies: readonly Recipient[],
): FundingEntry | undefined {
  return readExportedText(pieces.join(''), bodies);
}

/** Undefined for anything that `exportedText` has not written, and for a body that there is no more. */
export function readExportedText(text: string, bodies: readonly Recipient[]): FundingEntry | undefined {
  const { id, kind, money, recipient, group, label, method, fields, inherited } = objectIn(text);
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

function objectIn(text: string): Unknown {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Unknown {
  return typeof value === 'object' && value !== null ? (value as Unknown) : {};
}

function fieldsIn(values: Unknown): FundingFields {
  const own = fundingFields.filter((field) => isValueOf(field, values[field]));
  return Object.fromEntries(own.map((field) => [field, values[field]]));
}

function isValueOf(field: FundingField, value: unknown): boolean {
  return isMoneyField(field) ? Number.isSafeInteger(value) || value === 'tbc' : typeof value === 'string';
}

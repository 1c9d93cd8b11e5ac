/** Writes into pack.yaml that a pack was issued or is to be revised, and leaves every other character as it is. */
import { editFields } from './yaml-edits.ts';
import { endOfLine, extent, isFlow, lineBreak, parsed } from './yaml-places.ts';

export interface IssueRecord {
  /** Year, month and day: `2030-03-21`. */
  readonly date: string;
  readonly by: string;
}

export interface Decision {
  readonly date: string;
  /** Minute or report. */
  readonly reference: string;
  readonly note?: string;
}

/** Version 1 is recorded under `issue`, unless it is already; each later one in its item of `amendments`. Throws when pack.yaml is no mapping. */
export function withIssue(text: string, version: number, { date, by }: IssueRecord): string {
  if (version > 1) {
    const path = ['amendments', version - 2];
    const behind = ['date', 'reference', 'note'];
    return editFields(text, [
      { path, key: 'issued', value: date, behind },
      { path, key: 'by', value: by, behind: [...behind, 'issued'] },
    ]);
  }
  const issued = editFields(text, [{ path: [], key: 'status', value: 'issued', behind: ['year', 'title'] }]);
  if (keysOf(text).includes('issue')) return issued;
  return inserted(issued, ['status', 'dated', 'approval'], `issue: { date: ${quoted(date)}, by: ${quoted(by)} }`);
}

/** The next version is open: its status, and the decision that it follows from. */
export function withAmendment(text: string, { date, reference, note }: Decision): string {
  const amended = editFields(text, [{ path: [], key: 'status', value: 'amended', behind: ['year', 'title'] }]);
  const words = note === undefined ? '' : `, note: ${quoted(note)}`;
  const item = `  - { date: ${quoted(date)}, reference: ${quoted(reference)}${words} }`;
  if (!keysOf(text).includes('amendments'))
    return inserted(amended, ['status', 'dated', 'approval', 'issue'], `amendments:\n${item}`);
  return inserted(amended, ['amendments'], item);
}

function keysOf(text: string): readonly string[] {
  return (parsed(text).root.pairs ?? []).map(({ name }) => name);
}

/** Behind the last of the keys that are there. Throws when the lines do not come out as they were meant. */
function inserted(text: string, behind: readonly string[], lines: string): string {
  const value = (parsed(text).root.pairs ?? []).filter(({ name }) => behind.includes(name)).at(-1)?.value;
  if (!value) throw new Error('pack.yaml has no status');
  const last = value.items && !isFlow(text, value) ? (value.items.at(-1) ?? value) : value;
  const at = endOfLine(text, extent(text, last)[1]);
  const newline = lineBreak(text);
  const result = text.slice(0, at) + newline + lines.replaceAll('\n', newline) + text.slice(at);
  if (!parsed(result).sound) throw new Error('The record did not come out as it was meant');
  return result;
}

/** In double quotes, whatever is in it. */
function quoted(words: string): string {
  return JSON.stringify(words);
}

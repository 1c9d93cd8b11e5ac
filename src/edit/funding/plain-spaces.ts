/** Line breaks and no-break spaces in what a spreadsheet changes: texts of the budget are printed on from word to word, so plain spaces are taken, and that is said. */
import { fundingFields, type FundingField } from '../../model/funding-record.ts';
import type { CellProblem, FoundRow } from './find-rows.ts';
import { isPlaceField, type FundingChange } from './funding-change.ts';
import type { NewLines } from './new-lines.ts';
import { cellsFrom } from './unread.ts';
import type { Versions } from './versions.ts';

/** Between words: what stands around them is taken off without harm. */
const kinds = [
  [/\S[^\S\n\r]*[\n\r]\s*\S/, 'Line breaks', 'as spaces: each text is printed as one paragraph'],
  [
    /[^\s\u00a0\u202f][\u00a0\u202f]+[^\s\u00a0\u202f]/,
    'No-break spaces',
    'as plain ones: the documents set their own',
  ],
] as const;

export function plainSpaces(
  changes: readonly FundingChange[],
  { rows: fresh }: Pick<NewLines, 'rows'>,
  versions: readonly Versions[],
): readonly CellProblem[] {
  const known = new Map(versions.map(({ id, row }) => [id, row]));
  const changed = changes.flatMap(({ id, field }) => (isPlaceField(field) ? [] : textIn(known.get(id), field)));
  const added = [...fresh.values()].flatMap((row) => fundingFields.flatMap((field) => textIn(row, field)));
  const texts = [...changed, ...added];
  return kinds.flatMap(([pattern, what, taken]): readonly CellProblem[] => {
    const found = texts.filter(({ text }) => pattern.test(text));
    const [first] = found;
    return first ? [{ cell: first.cell, message: `${what} in ${cellsFrom(found)} are taken ${taken}.` }] : [];
  });
}

function textIn(row: FoundRow | undefined, field: FundingField): readonly { cell: string; text: string }[] {
  const value = row?.cells.get(field)?.value;
  return row && typeof value === 'string' ? [{ cell: row.address(field), text: value }] : [];
}

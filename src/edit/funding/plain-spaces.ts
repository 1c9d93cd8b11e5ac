/** Line breaks, tabs, marks of no width and spaces that are no plain ones in what a spreadsheet changes: texts of the budget are printed on from word to word, so plain spaces are taken, and that is said. */
import {
  fundingFields,
  isDateField,
  isMoneyField,
  isNameField,
  type FundingField,
} from '../../model/funding-record.ts';
import type { FoundRow } from './find-rows.ts';
import { isPlaceField, type FundingChange, type Versions } from './funding-change.ts';
import type { NewLines } from './new-lines.ts';
import { aboutCells, type CellProblem } from './reading.ts';

/** Between words: what stands around them is taken off without harm. */
const kinds = [
  [
    /\S[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]\s*\S/,
    'Line breaks',
    'as spaces: each text is printed as one paragraph',
  ],
  [
    /[^\s\u00a0\u202f][\u00a0\u202f]+[^\s\u00a0\u202f]/,
    'No-break spaces',
    'as plain ones: the documents set their own',
  ],
  [/\S\s*[\t\u1680\u2000-\u200a\u205f\u3000]\s*\S/, 'Tabs or spaces of other widths', 'as plain spaces'],
  [/\S\s*[\u200b-\u200d\u2060\ufeff]\s*\S/, 'Marks of no width', 'for nothing: nobody sees them'],
] as const;

export function plainSpaces(
  changes: readonly FundingChange[],
  { rows: fresh }: Pick<NewLines, 'rows'>,
  versions: readonly Versions[],
): readonly CellProblem[] {
  const known = new Map(versions.map(({ id, row }) => [id, row]));
  const changed = changes.flatMap(({ id, field }) =>
    isPlaceField(field) || !isPrinted(field) ? [] : textIn(known.get(id), field),
  );
  const added = [...fresh.values()].flatMap((row) =>
    fundingFields.filter(isPrinted).flatMap((field) => textIn(row, field)),
  );
  return spacesTaken([...changed, ...added]);
}

/** What an import says of texts that it takes with other spaces than stand in their cells. */
export function spacesTaken(
  texts: readonly { readonly cell: string; readonly text: string }[],
): readonly CellProblem[] {
  return kinds.flatMap(([pattern, what, taken]) => {
    const found = texts.filter(({ text }) => pattern.test(text));
    return aboutCells(found, (cells) => `${what} in ${cells} are taken ${taken}.`);
  });
}

/** Words, and no list of names, sum, day or status, in which any space parts one from the next. */
function isPrinted(field: FundingField): boolean {
  return !(isNameField(field) || isMoneyField(field) || isDateField(field) || field === 'status');
}

function textIn(row: FoundRow | undefined, field: FundingField): readonly { cell: string; text: string }[] {
  const value = row?.cells.get(field)?.value;
  return row && typeof value === 'string' ? [{ cell: row.address(field), text: value }] : [];
}

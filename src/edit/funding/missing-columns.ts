/** Columns of an export that somebody has deleted: a cell that is emptied takes its value away, a column that is gone takes none. */
import { fundingFields, headingKey, type FundingEntry } from '../../model/funding-record.ts';
import { grouped } from '../../grouped.ts';
import { say, type Wording } from '../../model/wording.ts';
import type { FoundRow } from './find-rows.ts';
import { inQuotes, type CellProblem } from './reading.ts';

/** For each sheet those in which its rows had anything. @param entries what the rows stand for */
export function missingColumns(entries: ReadonlyMap<FoundRow, FundingEntry>, wording: Wording): readonly CellProblem[] {
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

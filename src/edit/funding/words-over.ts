/** Words of somebody's own where an export puts its own: no import reads them, and another export in the place of the file would lose them. */
import type { Wording } from '../../model/wording.ts';
import { addressOf, type Cell, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { exportedWords } from './exported-base.ts';
import { findRows, type Column, type FoundRow, type FundingTable } from './find-rows.ts';
import { headingsOf } from './import-funding.ts';
import { asRead, inQuotes, isAlike, tidied, type CellProblem } from './reading.ts';

/** @param fresh what an export would say now */
export function wordsOver(spreadsheet: Spreadsheet, fresh: Spreadsheet, wording: Wording): readonly CellProblem[] {
  const { rows } = findRows(spreadsheet, headingsOf(wording), ({ kind }) => kind !== 'unnamed');
  const tables = [...new Set(rows.map(({ table }) => table))];
  const kept = exportedWords(spreadsheet);
  const own = fresh.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].flatMap(wordsIn)));
  const known = new Set([...kept, ...own].map(asRead));
  const isKnown = ({ words }: Standing): boolean => known.has(asRead(words));
  const titles = tables.map(titlesOf);
  // An export of other words, which kept none of them: what it has on every sheet is its own, and so may be all that stands elsewhere.
  const [first = [], ...others] = titles;
  const common = first.filter(({ words }) => others.every((all) => all.some((one) => isAlike(one.words, words))));
  const isOlder = kept.length === 0 && others.length > 0 && !common.every(isKnown);
  const standing = isOlder ? [] : [...titles.flat(), ...rows.flatMap(wordsOfTotal)];
  return [
    ...standing
      .filter((one) => !isKnown(one))
      .map(({ cell, words }) => ({
        cell,
        message: `${inQuotes(words)} stands where an export puts words of its own.`,
      })),
    ...tables
      .flatMap(bareHeadings)
      .filter((one) => !isKnown(one))
      .map(({ cell, words }) => ({ cell, message: `The column ${inQuotes(words)} is not of the export.` })),
  ];
}

interface Standing {
  readonly cell: string;
  readonly words: string;
}

function wordsIn({ value, isFormula }: Cell): readonly string[] {
  const words = value === undefined || isFormula ? '' : tidied(String(value));
  return words === '' ? [] : [words];
}

/** What stands above the headings, over the first of them. */
function titlesOf({ sheet, head, headings }: FundingTable): readonly Standing[] {
  const first = Math.min(...headings.keys());
  return sheet.rows.flatMap(({ number, cells }) => {
    const cell = number < head ? cells.get(first) : undefined;
    return cell ? wordsIn(cell).map((words) => ({ cell: addressOf(sheet.name, first, number), words })) : [];
  });
}

const ofTotals: readonly Column[] = ['row', 'money', 'recipient', 'label'];

/** What a row that nobody fills in is called. */
function wordsOfTotal({ stands: { kind }, cells, address }: FoundRow): readonly Standing[] {
  if (kind !== 'total' && kind !== 'subtotal' && kind !== 'state') return [];
  return ofTotals.flatMap((column) => {
    const cell = cells.get(column);
    return cell ? wordsIn(cell).map((words) => ({ cell: address(column), words })) : [];
  });
}

/** Of columns in which nothing stands yet. */
function bareHeadings({ sheet, head, others }: FundingTable): readonly Standing[] {
  return others.filter(
    ({ column }) => !sheet.rows.some(({ number, cells }) => number > head && (cells.get(column)?.value ?? '') !== ''),
  );
}

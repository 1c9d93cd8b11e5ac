/** What each line is to be used for (section 27(1)(c)), and the directions, functions and outcome it serves. */
import type { Block, Row } from '../../doc/doc.ts';
import { para, text } from '../../doc/build.ts';
import type { Account } from '../../model/account.ts';
import type { Allocation } from '../../model/budget.ts';
import { words, type Sheet } from './funding-table.ts';

/** No table when no line says anything of it. */
export function usesTable(sheet: Sheet, account: Account, facts: Readonly<Record<string, string>>): readonly Block[] {
  const { say, pack } = sheet.context;
  const said = account.lines.filter((line) => line.use !== undefined || serves(sheet, line) !== '');
  if (said.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('funding.uses-caption', { ...facts, number: sheet.number(), year: pack.year.id }),
      description: say('funding.uses-description', facts),
      columns: [
        { heading: say('funding.column-label'), width: 0.27, align: 'left' },
        { heading: say('funding.use'), width: 0.39, align: 'left' },
        { heading: say('funding.serves'), width: 0.34, align: 'left' },
      ],
      rows: account.lines.map(
        (line): Row => ({
          role: 'item',
          cells: [
            words(line.label),
            words(line.use ?? say('funding.tbc')),
            words(serves(sheet, line) || say('funding.serves-none')),
          ],
        }),
      ),
    },
  ];
}

/** "Directions 1.1 and 2.1. General medicine. Outcome 9." */
function serves({ context }: Sheet, { directions, functions, outcome }: Allocation): string {
  const { say, series } = context;
  const numbers = directions.map((one) => one.number);
  return [
    ...(numbers.length > 0
      ? [
          say(numbers.length === 1 ? 'funding.serves-direction' : 'funding.serves-directions', {
            numbers: series(numbers),
          }),
        ]
      : []),
    ...(functions.length > 0
      ? [say('funding.serves-functions', { functions: series(functions.map((one) => one.text.replace(/\.$/, ''))) })]
      : []),
    ...(outcome ? [say('funding.serves-outcome', { number: outcome.number })] : []),
  ].join(' ');
}

/** The notes of the lines, below their table. */
export function lineNotes({ context }: Sheet, { lines }: Account): readonly Block[] {
  return lines.flatMap(({ label, note }) =>
    note === undefined ? [] : [para([text(context.say('funding.note', { recipient: label, note }))])],
  );
}

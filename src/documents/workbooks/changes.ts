/** What has changed in the money, as a workbook: one sheet for each time that it is held against. */
import type { Workbook, Worksheet, WorksheetRow } from '../../doc/workbook.ts';
import { differenceIn, type Change } from '../../model/changes.ts';
import type { Context } from '../context.ts';
import { empty, words } from './cells.ts';
import { propertiesOf } from './funding.ts';

/** The two sides as they are spoken of, and the name that the sheet gets. */
export interface MoneyChanges {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

export function changesWorkbook(context: Context, compared: readonly MoneyChanges[]): Workbook {
  return {
    ...propertiesOf(titleOf(context), context),
    sheets: compared.map((one) => sheetOf(context, one)),
    names: [],
  };
}

function titleOf({ pack, say }: Context): string {
  return say('workbook.changes-title', { ijb: pack.ijb.shortName, year: pack.year.id });
}

/** Each column with its width in characters. */
const heads = [
  ['what', 40],
  ['field', 18],
  ['before', 50],
  ['now', 50],
  ['difference', 18],
] as const;

function sheetOf(context: Context, { name, from, to, changes }: MoneyChanges): Worksheet {
  const { say } = context;
  return {
    name,
    titles: [titleOf(context), say('workbook.changes-since', { from, to })],
    printed: [0, heads.length - 1],
    columns: heads.map(([key, width]) => ({ heading: say(`workbook.changed-${key}`), width })),
    rows:
      changes.length === 0
        ? [{ role: 'item', cells: [words(say('workbook.changes-none'))] }]
        : changes.flatMap((change) => rowsOf(context, change)),
  };
}

function rowsOf({ say }: Context, { subject, kind, aspects }: Change): readonly WorksheetRow[] {
  const isWhole = kind === 'added' || kind === 'taken-out';
  const what = isWhole ? say(`workbook.changed-${kind}`, { what: subject }) : subject;
  return aspects.map((change) => {
    const difference = differenceIn(change);
    return {
      role: 'item',
      cells: [
        words(what),
        words(change.aspect),
        words(change.before ?? ''),
        words(change.after ?? ''),
        difference === undefined ? empty : { kind: 'money', pence: difference },
      ],
    };
  });
}

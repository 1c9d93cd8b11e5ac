/** One row for each figure and each line, with every field in a column: what CSV can hold. */
import type { Worksheet, WorksheetCell, WorksheetRow } from '../../doc/workbook.ts';
import { fieldsOfKind, fundingFields, headingKey, type FundingRecord } from '../../model/funding-record.ts';
import { empty, fieldCell, groupCell, words } from './cells.ts';
import type { Sheets } from './cells.ts';

const columns = ['id', 'row', 'money', 'recipient', 'group', ...fundingFields] as const;

export function flatSheet(sheets: Sheets): Worksheet {
  const { context, records, state } = sheets;
  const { say } = context;
  const rows = [...records.values()].map(
    (record): WorksheetRow => ({
      role: 'item',
      cells: columns.map((column) => cellOf(sheets, record, column)),
    }),
  );
  return {
    name: say('workbook.summary'),
    titles: [],
    printed: [0, columns.length - 1],
    columns: columns.map((column) => ({ heading: say(headingKey(column)), width: 20 })),
    rows:
      state === undefined ? rows : [...rows, { role: 'remark', cells: [words(state), words(say('workbook.state'))] }],
  };
}

function cellOf(sheets: Sheets, record: FundingRecord, column: (typeof columns)[number]): WorksheetCell {
  const { say } = sheets.context;
  switch (column) {
    case 'id':
      return words(record.id);
    case 'row':
      return words(say(`workbook.${record.kind}`));
    case 'money':
      return words(say(`workbook.${record.money}`));
    case 'recipient':
      return words(record.recipient.name);
    case 'group':
      return record.group ? groupCell(record, sheets) : empty;
    default:
      return fieldsOfKind(record).includes(column) ? fieldCell(record, column, sheets) : empty;
  }
}

/** The table of what a decision has moved in-year: what was issued before, the variation, and what it is now. */
import type { Block, Cell, Row } from '../../doc/doc.ts';
import { formatDate } from '../../model/iso-date.ts';
import { versionOf } from '../../model/pack.ts';
import type { Variation } from '../../model/variation.ts';
import type { Context } from '../context.ts';
import { moneyCell, unitWords, words, type Sheet } from './funding-table.ts';

/** Nothing in the first version, or where no amount was moved. */
export function variations(sheet: Sheet): readonly Block[] {
  const { context } = sheet;
  const { pack, varied = [], audience, say } = context;
  const decision = pack.amendments.at(-1);
  const own = varied.filter(
    ({ recipient, issued, revised }) =>
      issued !== revised && audience.recipients.some((one) => one.id === recipient.id),
  );
  if (!decision || own.length === 0) return [];
  const version = versionOf(pack);
  const facts = { date: formatDate(decision.date), reference: decision.reference, unit: unitWords(sheet) };
  const versions = { previous: String(version - 1), version: String(version) };
  return [
    {
      kind: 'table',
      caption: say('funding.variations-caption', { ...facts, number: sheet.number() }),
      description: say('funding.variations-description', versions),
      columns: [
        { heading: say('funding.column-varied'), width: 0.55, align: 'left' },
        { heading: say('funding.column-issued', versions), align: 'right' },
        { heading: say('funding.column-variation'), align: 'right' },
        { heading: say('funding.column-revised', versions), align: 'right' },
      ],
      rows: own.map((one) => rowOf(one, sheet)),
    },
  ];
}

function rowOf(one: Variation, { context, unit }: Sheet): Row {
  const { say } = context;
  const cell = (amount: Variation['issued'], otherwise: string): Cell => {
    if (amount === undefined) return words(otherwise);
    return amount === 'tbc' ? words(say('funding.tbc')) : moneyCell(amount, unit);
  };
  const absent = say('amendments.absent');
  const cells = [cell(one.issued, absent), cell(one.variation, say('funding.none')), cell(one.revised, absent)];
  return { role: 'item', cells: [words(variedName(one, context)), ...cells] };
}

/** "Payment to NHS Lothian"; of several each with where it comes from, and a line with whose it is. */
export function variedName({ kind, money, recipient, label, from }: Variation, { say }: Pick<Context, 'say'>): string {
  if (kind === 'line') return say('funding.varied-line', { recipient: recipient.name, line: label });
  const name = say(`funding.${money}-to`, { recipient: recipient.name });
  return from === undefined ? name : say('funding.from-source', { money: name, source: from });
}

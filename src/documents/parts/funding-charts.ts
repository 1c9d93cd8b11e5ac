/** Where the money goes, as bars: for those who would rather look than read. The table beside each has the same figures. */
import type { Chart } from '../../doc/doc.ts';
import { formatRounded, rounded } from '../../model/display-unit.ts';
import type { Money } from '../../model/money.ts';
import type { Sheet } from './funding-table.ts';

/** More bars than this are no picture, and no page holds them. */
const most = 28;

/** Nothing to look at with fewer than two bars. `name` is its key in the wording. */
export function barChart(
  sheet: Sheet,
  name: 'groups' | 'outcomes',
  amounts: readonly { readonly label: string; readonly amount: Money }[],
): readonly Chart[] {
  const { unit, context } = sheet;
  const { say, pack } = context;
  if (amounts.length < 2 || amounts.length > most) return [];
  const bars = amounts.map(({ label, amount }) => {
    const value = rounded(amount, unit);
    return { label, value: unit === '£m' ? value / 10 : value, words: formatRounded(value, unit) };
  });
  const words = unit === '£' ? '' : say(`funding.unit-${unit === '£000' ? 'thousands' : 'millions'}`);
  return [
    {
      kind: 'chart',
      caption: say(`funding.${name}-figure`, { number: sheet.figureNumber(), year: pack.year.id, unit: words }),
      description: say('funding.figure-description', {
        bars: bars.map((bar) => `${bar.label} ${bar.words}`).join('; '),
        unit: words,
      }),
      bars,
    },
  ];
}

/** Charts as drawings in the page itself: their words for eyes only, since the label says what they show and the table beside them has the figures. */
import type { Chart } from '../../doc/doc.ts';
import { barsOf, chartHeight } from '../layout/chart.ts';
import { printable } from '../../doc/characters.ts';
import type { Lines } from './markup.ts';
import { block, element, words } from './markup.ts';
import type { Page } from './page.ts';

/** The width that the drawing is made for; it shrinks and grows with the page. */
const width = 480;

export function chart(one: Chart, page: Page): Lines {
  const caption = page.anchors.free('chart-caption');
  const bars = barsOf(one, width).flatMap((bar) => {
    const base = bar.top + bar.height / 2;
    return [
      element('text', { x: 0, y: base, 'dominant-baseline': 'central' }, words(clipped(bar.label))),
      element('rect', { class: bar.isNegative ? 'less' : undefined, x: rounded(bar.x), y: bar.top + 4, width: rounded(bar.length), height: bar.height - 8 }, ''),
      element('text', { x: rounded(bar.x + bar.length + 5), y: base, 'dominant-baseline': 'central' }, words(bar.words)),
    ];
  });
  return block(
    'figure',
    { class: 'chart', 'aria-labelledby': caption },
    [element('figcaption', { id: caption }, words(one.caption))],
    block('svg', { viewBox: `0 0 ${width} ${chartHeight(one)}`, role: 'img', 'aria-label': printable(one.description) }, bars),
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** As many characters as the left half holds at the drawing's letter size. */
function clipped(label: string): string {
  return label.length > 46 ? `${label.slice(0, 45).trimEnd()}…` : label;
}

/** Draws a chart as one tagged figure with its alternative text: labels, bars to scale, values. */
import { printable } from '../../doc/characters.ts';
import { barsOf, chartHeight, labelShare } from '../layout/chart.ts';
import type { ChartPart } from '../layout/paginate.ts';
import { fitted } from '../layout/running.ts';
import { number, rectangle } from './operators.ts';
import type { Pen } from './pen.ts';
import type { Tree } from './tree.ts';

export function drawChart({ flow, y }: ChartPart, pen: Pen, tree: Tree): void {
  const { geometry, theme, pdf, faces } = pen;
  const { left, width } = geometry.text;
  const { size } = theme.text.small;
  const figure = tree.add(tree.enter(flow.inside), 'Figure');
  figure.dictionary.data.Alt = new String(printable(flow.chart.description));
  const top = pdf.page.height - y;
  figure.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: [left, top - chartHeight(flow.chart), left + width, top].map((one) => Number(number(one))) };
  tree.mark(figure, 'Figure', () => {
    for (const bar of barsOf(flow.chart, width)) {
      const base = y + bar.top + pen.baseline(size, bar.height);
      const words = (text: string, x: number): string => pen.words([{ text, face: 'Regular', width: 0 }], x, base, size, theme.colour.ink);
      // What a label leaves out stands in the table beside the chart.
      const label = fitted(printable(bar.label), width * (labelShare - 0.015), faces, size);
      pen.draw(words(label, left));
      if (bar.length > 0) pen.draw(rectangle(left + bar.x, y + bar.top + 4, bar.length, bar.height - 8, bar.isNegative ? theme.colour.muted : theme.colour.accent));
      pen.draw(words(printable(bar.words), left + bar.x + bar.length + 5));
    }
  });
  figure.end();
}

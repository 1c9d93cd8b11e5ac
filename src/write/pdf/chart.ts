/** Draws a chart as one tagged figure with its alternative text: labels, bars to scale, values. */
import { printable } from '../../doc/characters.ts';
import { barsOf, chartRows } from '../layout/chart.ts';
import type { ChartPart } from '../layout/paginate.ts';
import { rectangle } from './operators.ts';
import type { Pen } from './pen.ts';
import { figureEntries, type StructureTree } from './tree.ts';

export function drawChart({ flow, y }: ChartPart, pen: Pen, tree: StructureTree): void {
  const { geometry, theme, file, faces } = pen;
  const { left, width } = geometry.text;
  const { size, line } = theme.text.small;
  const { labels, row, height } = chartRows(flow.chart, theme, faces);
  const top = file.pageHeight - y;
  const figure = tree
    .enter(flow.inside)
    .add('Figure', figureEntries(flow.chart.description, [left, top - height, left + width, top]));
  figure.mark('Figure', () => {
    barsOf(flow.chart, width, size * 0.59).forEach((bar, index) => {
      const middle = y + (index + 0.5) * row;
      const base = (first: number): number => first + pen.baseline(size, line);
      const lines = labels[index] ?? [];
      lines.forEach(({ segments }, at) =>
        pen.draw(pen.words(segments, left, base(middle + (at - lines.length / 2) * line), size, theme.colour.ink)),
      );
      if (bar.length > 0)
        pen.draw(
          rectangle(
            left + bar.x,
            middle - (line - 1) / 2,
            bar.length,
            line - 1,
            bar.isNegative ? theme.colour.muted : theme.colour.accent,
          ),
        );
      pen.draw(
        pen.words(
          [{ text: printable(bar.words), face: 'Regular', width: 0 }],
          left + bar.x + bar.length + 5,
          base(middle - line / 2),
          size,
          theme.colour.ink,
        ),
      );
    });
  });
  figure.end();
}

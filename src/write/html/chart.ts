/** Charts as bars in the page itself: their words for eyes only, since the label says what they show and the table beside them has the figures. */
import { printable } from '../../doc/characters.ts';
import type { Chart } from '../../doc/doc.ts';
import { barsOf, plotOf } from '../layout/chart.ts';
import type { Lines } from './markup.ts';
import { block, element, words } from './markup.ts';
import type { WebPage } from './page.ts';

export function chart(one: Chart, page: WebPage): Lines {
  const caption = page.anchors.free('chart-caption');
  const { start } = plotOf(one.bars);
  // What the geometry leaves beside the labels is here the whole of a track.
  const width = 100 / (1 - start);
  const bars = barsOf(one, width).map((bar) => {
    const place = `margin-left: ${percent(bar.x - start * width)}; width: ${percent(bar.length)}`;
    const drawn = element('span', { class: bar.isNegative ? 'bar less' : 'bar', style: place }, '');
    return (
      element('span', { class: 'name' }, words(bar.label)) +
      element('span', { class: 'track' }, drawn + words(bar.words))
    );
  });
  return block(
    'figure',
    { class: 'chart', 'aria-labelledby': caption },
    [element('figcaption', { id: caption }, words(one.caption))],
    block('div', { class: 'bars', role: 'img', 'aria-label': printable(one.description) }, bars),
  );
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

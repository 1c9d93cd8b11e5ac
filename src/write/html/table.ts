/** Data tables, each in a box of its own that can be scrolled sideways, also with the keyboard. */
import type { Align, Cell, Row, Table, TableBar } from '../../doc/doc.ts';
import { plain } from '../../doc/build.ts';
import { inlines, undivided } from './inlines.ts';
import { block, element, open, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';

/** The description is hidden from the page and read aloud with the table. The box is a group, since a landmark for each table would be noise. */
export function table(one: Table, page: WebPage): Lines {
  const caption = page.anchors.free('table-caption');
  const description = page.anchors.free('table-description');
  const columns = widthsOf(one).map((width) => open('col', { style: `width: ${width}%` }));
  return block(
    'div',
    {
      id: one.id === undefined ? undefined : page.anchors.claim(one.id),
      class: 'scroll',
      role: 'group',
      'aria-labelledby': caption,
      tabindex: 0,
    },
    block(
      'table',
      { 'aria-describedby': description, style: `--columns: ${one.columns.length}` },
      [element('caption', { id: caption }, element('span', {}, undivided(words(one.caption))))],
      block('colgroup', {}, columns),
      block('thead', {}, block('tr', {}, one.columns.map(headHtml))),
      block('tbody', {}, ...one.rows.map((row) => rowHtml(row, one, page))),
    ),
    [element('p', { id: description, hidden: true }, words(one.description))],
  );
}

const fixed = { right: 1, bars: 22 } as const;

/** Of cells whose bars only show what other cells say: they hold no words. */
const unseen = { class: 'to-scale' } as const;

function barHtml({ start, length, hollow }: TableBar): string {
  const place = `margin-left: ${percent(start)}; width: ${percent(length)}`;
  return element('span', { class: hollow ? 'measure hollow' : 'measure', style: place }, '');
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

/** Percentages: a column of figures is as narrow as its figures let it be, bars have their part, those of words share the rest. */
function widthsOf({ columns }: Table): readonly number[] {
  const figures = columns.reduce((sum, { align }) => sum + (align === 'left' ? 0 : fixed[align]), 0);
  const all = columns.reduce((sum, column) => sum + (column.align === 'left' ? column.width : 0), 0);
  return columns.map((column) =>
    column.align === 'left' ? Math.round((column.width / all) * (100 - figures) * 10) / 10 : fixed[column.align],
  );
}

function headHtml({ heading, align }: Table['columns'][number]): string {
  if (align === 'bars') return element('th', { scope: 'col', ...unseen }, words(heading));
  return heading === ''
    ? element('td', {}, '')
    : element('th', { scope: 'col', class: align === 'right' ? 'right' : undefined }, undivided(words(heading)));
}

function rowHtml(row: Row, one: Table, page: WebPage): Lines {
  const cells = row.cells.map((cell, index) => cellHtml(cell, one.columns[index]?.align, index === 0, page));
  return block('tr', { class: row.role === 'item' ? undefined : row.role }, cells);
}

/** So many letters and more are not set word below word on a narrow screen. */
const aFewWords = 30;

/** The first cell is the header of its row, unless it is empty. */
function cellHtml(cell: Cell, align: Align, first: boolean, page: WebPage): string {
  const looks = [
    ...(align === 'right' ? ['right'] : []),
    ...(cell.value === undefined ? [] : ['figure']),
    ...(plain(cell.content).length > aFewWords ? ['long'] : []),
  ].join(' ');
  const attributes = { class: looks === '' ? undefined : looks };
  if (align === 'bars') return element('td', unseen, cell.bar ? barHtml(cell.bar) : '');
  const below = cell.below ? element('span', { class: 'quiet' }, inlines(cell.below, page)) : '';
  const content = inlines(cell.content, page) + (below === '' ? '' : ` ${below}`);
  return first && content !== ''
    ? element('th', { scope: 'row', ...attributes }, content)
    : element('td', attributes, content);
}

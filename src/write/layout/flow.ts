/** Doc → one flat run of paragraphs and tables, each with all its distances: what Word's paragraphs and the PDF's boxes both are. */
import {
  unreachable,
  type Block,
  type Chart,
  type Contents,
  type Doc,
  type Heading,
  type Inline,
  type List,
  type Para,
  type Table,
} from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import { coverFlow } from './cover.ts';
import { geometryOf, hangOf, nestedLeft, numberWidthOf } from './geometry.ts';
import { pictured, plain, type Container, type Flow, type Paragraph, type Shade } from './paragraph.ts';

/** The whole document: cover, new page, body. A paragraph that opens a page has no space before. */
export function flowOf(doc: Doc, theme: Theme): Flow[] {
  const flow: Flow[] = [...coverFlow(doc.cover, theme), { kind: 'new-page' }];
  let section: Container = { tag: 'Sect' };
  for (const block of doc.blocks) {
    if (block.kind === 'band' || block.kind === 'contents' || (block.kind === 'heading' && block.level === 1))
      section = { tag: 'Sect' };
    const opens = flow.at(-1)?.kind === 'new-page';
    const [first, ...rest] = blockFlow(block, doc, theme, [section]);
    if (first) flow.push(opens && first.kind === 'paragraph' ? { ...first, before: 0 } : first, ...rest);
  }
  return flow;
}

function blockFlow(block: Block, doc: Doc, theme: Theme, inside: readonly Container[]): Flow[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, theme, inside)];
    case 'band':
      return band(block, theme, inside);
    case 'para':
      return [para(block, theme, inside)];
    case 'list':
      return list(block, theme, inside, 0);
    case 'table':
      return table(block, theme, inside);
    case 'chart':
      return chart(block, theme, inside);
    case 'note':
      return [note(block.content, theme, inside)];
    case 'contents':
      return contents(block, doc, theme, inside);
    case 'page-break':
      return [{ kind: 'new-page' }];
    default:
      return unreachable(block);
  }
}

/** A lead stands as close to its list as the list's items to each other. */
function para(block: Para, theme: Theme, inside: readonly Container[]): Paragraph {
  const words = plain(theme, inside, block.content);
  return block.role === 'lead' ? { ...words, after: geometryOf(theme).itemAfter, keepNext: true } : words;
}

/** "10 Delegated Functions": the number, a space, the words. */
export function numbered(number: string | undefined, content: readonly Inline[]): readonly Inline[] {
  return number === undefined ? content : [{ kind: 'text', text: `${number} ` }, ...content];
}

function heading(block: Heading, theme: Theme, inside: readonly Container[]): Paragraph {
  const style = theme.text[`heading${block.level}`];
  return {
    ...plain(theme, inside, numbered(block.number, block.content)),
    tag: `H${block.level}`,
    style,
    bold: true,
    colour: block.level === 3 ? theme.colour.ink : theme.colour.accent,
    before: style.before,
    after: style.after,
    keepNext: true,
    keepLines: true,
    ids: [block.id],
    outline: block.level,
  };
}

function band(block: Extract<Block, { kind: 'band' }>, theme: Theme, inside: readonly Container[]): Paragraph[] {
  const geometry = geometryOf(theme);
  const tone = theme.bands[block.tone % theme.bands.length];
  const shade: Shade = {
    box: geometry.band,
    fill: tone?.tint ?? theme.colour.panel,
    bar: tone?.strong ?? theme.colour.accent,
  };
  const common = {
    left: geometry.band.bar + geometry.band.padLeft,
    right: geometry.band.padRight,
    keepNext: true,
    keepLines: true,
    shade,
  };
  const title = {
    ...plain(theme, inside, numbered(block.number, block.title)),
    ...common,
    tag: 'H1',
    style: theme.text.heading1,
    bold: true,
    colour: shade.bar,
    after: geometry.bandGap,
    outline: 1,
  } as const;
  // The band begins, and is found, where its first line stands.
  const first = { before: geometry.bandBefore, ids: [block.id] };
  return [
    ...(block.icon
      ? [{ ...pictured(theme, inside, block.icon), ...common, colour: shade.bar, ...first, after: geometry.iconAfter }]
      : []),
    { ...title, ...(block.icon ? { before: 0 } : first) },
    { ...plain(theme, inside, block.statement), ...common, before: 0, after: geometry.bandAfter },
  ];
}

function note(content: readonly Inline[], theme: Theme, inside: readonly Container[]): Paragraph {
  const { note: box } = geometryOf(theme);
  const shade: Shade = { box, fill: theme.colour.panel, bar: theme.colour.rule };
  return {
    ...plain(theme, inside, content),
    tag: 'Remark',
    style: theme.text.body,
    colour: theme.colour.muted,
    left: box.bar + box.padLeft,
    right: box.padRight,
    before: 4,
    after: theme.text.body.after + 4,
    shade,
  };
}

/** `left` is where the labels stand. What has a number is one provision: its lines stay on one page. Neither the first nor the last item of an ordinary list stands alone on a page. */
function list(block: List, theme: Theme, inside: readonly Container[], left: number): Paragraph[] {
  const { itemAfter } = geometryOf(theme);
  const hang = hangOf(block, theme);
  const open = [...inside, { tag: 'L', list: block.role } as const];
  const strong = block.role === 'clauses' || block.role === 'aims';
  const colour = strong ? theme.colour.accent : theme.colour.ink;
  const flow = block.items.flatMap(({ label, id, blocks }, index): Paragraph[] => {
    const body = [...open, { tag: 'LI' } as const, { tag: 'LBody' } as const];
    const alone =
      !strong &&
      blocks.length === 1 &&
      (index === 0 || index === block.items.length - 2) &&
      index < block.items.length - 1;
    return blocks.flatMap((inner, place): Paragraph[] => {
      if (inner.kind === 'list') return list(inner, theme, body, nestedLeft(left, hang, inner, theme));
      const words = para(blocks[place + 1]?.kind === 'list' ? { ...inner, role: 'lead' } : inner, theme, body);
      const set = {
        ...words,
        left: left + hang,
        after: strong ? words.after : itemAfter,
        keepNext: words.keepNext || alone,
        keepLines: true,
      };
      if (place > 0) return [set];
      return [
        { ...set, hang, label: { text: label, bold: strong, colour, own: true }, ids: id === undefined ? [] : [id] },
      ];
    });
  });
  const last = flow.pop();
  return last ? [...flow, { ...last, after: theme.text.body.after }] : [];
}

function table(block: Table, theme: Theme, inside: readonly Container[]): Flow[] {
  const geometry = geometryOf(theme).table;
  const within: readonly Container[] = [...inside, { tag: 'Table', table: block }];
  const caption: Paragraph = {
    ...plain(theme, within, [{ kind: 'text', text: block.caption }]),
    tag: 'Caption',
    style: { ...theme.text.body },
    bold: true,
    before: geometry.captionBefore,
    after: geometry.captionAfter,
    keepNext: true,
    keepLines: true,
  };
  return [caption, { kind: 'table', table: block, inside: within }];
}

function chart(block: Chart, theme: Theme, inside: readonly Container[]): Flow[] {
  const geometry = geometryOf(theme).table;
  const caption: Paragraph = {
    ...plain(theme, inside, [{ kind: 'text', text: block.caption }]),
    tag: 'Caption',
    bold: true,
    before: geometry.captionBefore,
    after: geometry.captionAfter,
    keepNext: true,
    keepLines: true,
  };
  return [caption, { kind: 'chart', chart: block, inside }];
}

function contents(block: Contents, doc: Doc, theme: Theme, inside: readonly Container[]): Paragraph[] {
  const geometry = geometryOf(theme).contents;
  const title = heading(
    { kind: 'heading', level: 1, id: block.id, content: [{ kind: 'text', text: block.heading }] },
    theme,
    inside,
  );
  const within: readonly Container[] = [...inside, { tag: 'TOC' }];
  const all = listed(doc, block);
  const numberWidth = numberWidthOf(all, theme);
  const entries = all.map((entry): Paragraph => {
    const top = entry.level === 1;
    const label =
      entry.number === undefined
        ? {}
        : { label: { text: entry.number, bold: top, colour: theme.colour.accent, own: false }, hang: numberWidth };
    return {
      ...plain(theme, within, entry.content),
      tag: 'TOCI',
      bold: top,
      left: numberWidth + (top ? 0 : geometry.levelIndent * (entry.level - 2)),
      right: geometry.pageWidth,
      before: top ? geometry.before : 0,
      after: geometry.after,
      pageOf: entry.id,
      ...label,
    };
  });
  return [title, ...entries];
}

export interface Listed {
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly number?: string;
  readonly content: readonly Inline[];
}

/** The entries of a contents list: every listed heading and band after it, its links as plain words. */
export function listed(doc: Doc, contents: Contents): Listed[] {
  const after = doc.blocks.slice(doc.blocks.indexOf(contents) + 1);
  return after.flatMap((block): Listed[] => {
    if (block.kind === 'band')
      return [{ level: 1, id: block.id, number: block.number, content: unlinked(block.title) }];
    if (block.kind !== 'heading' || block.listed === false) return [];
    return [
      {
        level: block.level,
        id: block.id,
        ...(block.number === undefined ? {} : { number: block.number }),
        content: unlinked(block.content),
      },
    ];
  });
}

function unlinked(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'link') return unlinked(inline.content);
    if (inline.kind === 'break') return [{ kind: 'text', text: ' ' }];
    return inline.kind === 'text' ? [inline] : [{ ...inline, content: unlinked(inline.content) }];
  });
}

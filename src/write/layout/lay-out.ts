/** Doc and looks → pages of positioned words: for the PDF writer, and for the page numbers of Word's contents list. */
import type { Doc, Row } from '../../doc/doc.ts';
import type { Looks } from '../format.ts';
import { withRoomForCover } from './cover-room.ts';
import { facesOf } from './faces.ts';
import type { Flow } from '../../flow/flow.ts';
import { flowOf } from '../../flow/flow-of.ts';
import { paginate, type Page } from './paginate.ts';
import { slicesOf, tallRows } from './slices.ts';

export interface Layout {
  /** As given, but for what the cover has no room for. */
  readonly looks: Looks;
  /** What was laid out. */
  readonly flow: readonly Flow[];
  /** The first is the cover, or begins with it. */
  readonly pages: readonly Page[];
  /** What no page holds, or hardly. */
  readonly tallRows: ReadonlySet<Row>;
  /** The page (the cover is 1) on which the block or item with this anchor begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** The anchors of what stands first on its page. */
  readonly openers: ReadonlySet<string>;
  readonly pageCount: number;
}

const known = new WeakMap<Doc, { readonly given: Looks; readonly layout: Layout }>();

/**
 * Lays the whole document out; asked again for the same Doc and Looks (by both page formats) it remembers. Throws when a face of the
 * theme's font is missing or lacks a character: both are found before.
 */
export function layOut(doc: Doc, given: Looks): Layout {
  const before = known.get(doc);
  if (before?.given === given) return before.layout;
  const faces = facesOf(given);
  const theme = withRoomForCover(doc, given.theme, faces);
  const looks = theme === given.theme ? given : { ...given, theme };
  const flow = flowOf(doc, theme);
  const pieces = slicesOf(flow, theme, faces);
  const pages = paginate(pieces, theme);
  const layout = {
    looks,
    flow,
    pages,
    tallRows: tallRows(pieces, theme),
    pageOf: firstPages(pages),
    openers: new Set(pages.flatMap(({ parts: [first] }) => (first?.kind === 'paragraph' ? first.paragraph.ids : []))),
    pageCount: pages.length,
  };
  known.set(doc, { given, layout });
  return layout;
}

function firstPages(pages: readonly Page[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  pages.forEach(({ parts }, index) => {
    for (const part of parts) {
      if (part.kind === 'paragraph' && part.first) for (const id of part.paragraph.ids) pageOf.set(id, index + 1);
    }
  });
  return pageOf;
}

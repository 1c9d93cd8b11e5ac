/** A Word document in the making: what the parts of the body look up, and what they leave behind for the package. */
import type { Doc, Row, Table } from '../../doc/doc.ts';
import type { Picture } from '../../doc/picture.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Looks } from '../format.ts';
import { columnWidths } from '../layout/columns.ts';
import { facesOf, type Faces } from '../layout/faces.ts';
import type { Flow } from '../../flow/flow.ts';
import { geometryOf, type Geometry } from '../../flow/geometry.ts';
import { looksOf } from '../../flow/look.ts';
import type { Running } from '../layout/running.ts';
import { Bookmarks } from './bookmarks.ts';
import type { Comments } from './comments.ts';
import type { Tracker } from './tracked.ts';
import { Numbering } from './numbering.ts';

export interface Draft {
  readonly doc: Doc;
  readonly theme: Theme;
  readonly geometry: Geometry;
  readonly faces: Faces;
  readonly bookmarks: Bookmarks;
  readonly numbering: Numbering;
  /** The ids of relationships by their targets outside the document. */
  readonly links: Map<string, string>;
  /** Pictures in the order of the document. */
  readonly pictures: Picture[];
  /** The parts that pictures are made of. */
  readonly media: Media[];
  /** The page on which an anchor stands, for the contents list. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** The anchors of what stands first on its page. */
  readonly openers: ReadonlySet<string>;
  readonly pageCount: number;
  readonly running: Running;
  /** Rows that may go on on the next page. */
  readonly tallRows: ReadonlySet<Row>;
  /** Where two documents are shown as one. */
  readonly tracker?: Tracker;
  /** Where something is said about the document. */
  readonly comments?: Comments;
  /** The widths of a table's columns, in points. */
  columnsOf(table: Table): readonly number[];
}

/** An image part: `path` under `word/`, the id of its relationship, and which drawing in which colour it is. */
export interface Media {
  readonly id: string;
  readonly path: string;
  readonly image: Picture['image'];
  readonly colour: string;
  readonly bytes: Uint8Array;
}

export function draftOf(
  doc: Doc,
  flow: readonly Flow[],
  looks: Looks,
  layout: Pick<Draft, 'pageOf' | 'openers' | 'pageCount' | 'running' | 'tallRows' | 'tracker' | 'comments'>,
): Draft {
  const { theme } = looks;
  const faces = facesOf(looks);
  return {
    doc,
    theme,
    geometry: geometryOf(theme),
    faces,
    columnsOf: (table) => columnWidths(table, theme, faces),
    bookmarks: new Bookmarks(flow),
    numbering: new Numbering(looksOf(theme)),
    links: new Map(),
    pictures: [],
    media: [],
    ...layout,
  };
}

/** The relationship of a target outside the document; the same target has one relationship. */
export function relationshipOf(draft: Draft, target: string): string {
  const id = draft.links.get(target) ?? `rIdLink${draft.links.size + 1}`;
  draft.links.set(target, id);
  return id;
}

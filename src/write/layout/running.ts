/** The words at the head and the foot of every page, each on one line of its own: what is too long for it ends in dots. */
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Looks } from '../format.ts';
import { facesOf, widthOf, type Faces } from './faces.ts';
import { geometryOf } from '../../flow/geometry.ts';

/** The cover says all that these may leave out. */
export interface Running {
  readonly header: string;
  readonly footer: string;
}

/** Between the footer's words and the page number. */
const gap = 18;

export function runningOf(doc: Doc, looks: Looks, pageCount: number): Running {
  const { width } = geometryOf(looks.theme).text;
  const { size } = looks.theme.text.small;
  const faces = facesOf(looks);
  const room = width - widthOf(pageLabel(doc, pageCount, pageCount), faces.Regular, size) - gap;
  return {
    header: fitted(printable(doc.header), width, faces, size),
    footer: fitted(withRoom(printable(doc.footer), room, faces, size), room, faces, size),
  };
}

/** Without its last parts where all of them have no room: which edition it is comes first. */
function withRoom(words: string, room: number, faces: Faces, size: number): string {
  const parts = words.split(between);
  while (parts.length > 1 && widthOf(parts.join(between), faces.Regular, size) > room) parts.pop();
  return parts.join(between);
}

const between = ' · ';

/** "Page 2 of 14". */
export function pageLabel(doc: Doc, page: number, pages: number): string {
  return printable(doc.pageLabel).replace('{page}', String(page)).replace('{pages}', String(pages));
}

/** Words on one line: what is wider than the room ends in dots. Never half a pair of surrogates, nor dots behind a space. */
function fitted(words: string, room: number, faces: Faces, size: number): string {
  const width = (text: string): number => widthOf(text, faces.Regular, size);
  if (width(words) <= room) return words;
  let left = room - width('…');
  let kept = '';
  for (const character of words) {
    left -= width(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

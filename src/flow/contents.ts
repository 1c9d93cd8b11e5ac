/** The contents list as paragraphs: its heading, and an entry for each place with room for a page number. */
import { entriesOf } from '../doc/contents.ts';
import type { Contents, Doc } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import { labelled, paragraph, type Container, type Paragraph } from './flow.ts';
import { geometryOf, numberWidthOf } from './geometry.ts';
import { looksOf } from './look.ts';

export function contents(block: Contents, doc: Doc, theme: Theme, inside: readonly Container[]): readonly Paragraph[] {
  const looks = looksOf(theme);
  const within: readonly Container[] = [...inside, { tag: 'TOC' }];
  const heading = paragraph('contents-heading', looks, inside, [{ kind: 'text', text: block.heading }]);
  const all = entriesOf(block, doc);
  const numberWidth = numberWidthOf(all, theme);
  const wider = numberWidth - geometryOf(theme).contents.numberWidth;
  const entries = all.map(({ level, id, number, content }): Paragraph => {
    const role = `contents-${level}` as const;
    const entry = paragraph(role, looks, within, content);
    const numbered = number === undefined ? {} : { ...labelled(role, looks, number), hang: numberWidth };
    return { ...entry, left: entry.left + wider, pageOf: id, ...numbered };
  });
  // It is read at a glance, so that it moves to the next page rather than be divided, where a page can hold it.
  return [
    { ...heading, ids: [block.id] },
    ...entries.map((entry, index) => ({ ...entry, keepNext: index < entries.length - 1 })),
  ];
}

/** Inline content as runs, links and line breaks. */
import { addressOf } from '../../doc/address.ts';
import { printable } from '../../doc/characters.ts';
import type { Inline, Link } from '../../doc/doc.ts';
import { relationshipOf, type Draft } from './draft.ts';
import { element, escapeXml, valued, type Attributes } from '../../ooxml/write-xml.ts';

/** What the elements around a run say about it. */
interface Manner {
  readonly strong?: boolean;
  readonly emph?: boolean;
  readonly link?: boolean;
  /** The size of what runs on from the words of a cell. */
  readonly quiet?: number;
}

export const tab = '<w:r><w:tab/></w:r>';

/** Words in a character style, or in none. */
export function run(words: string, style?: string): string {
  return element(
    'w:r',
    {},
    style === undefined ? '' : element('w:rPr', {}, valued('w:rStyle', style)),
    wordsXml(words),
  );
}

/** A label and the tab that its words begin after. */
export function labelRuns(label: string, style?: string): readonly [string, string] {
  return [run(label, style), tab];
}

export function inlines(content: readonly Inline[], draft: Draft, manner: Manner = {}): string {
  return content.map((inline) => inlineXml(inline, draft, manner)).join('');
}

function inlineXml(inline: Inline, draft: Draft, manner: Manner): string {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? '' : element('w:r', {}, mannerXml(manner), wordsXml(inline.text));
    case 'strong':
      return inlines(inline.content, draft, { ...manner, strong: true });
    case 'emph':
      return inlines(inline.content, draft, { ...manner, emph: true });
    case 'link':
      return linkXml(inline, draft, manner);
    // Word has no place for what a short form stands for.
    case 'abbreviation':
      return inlines(inline.content, draft, manner);
    case 'break':
      return '<w:r><w:br/></w:r>';
  }
}

function linkXml({ target, content }: Link, draft: Draft, manner: Manner): string {
  const place = placeOf(target, draft);
  if (!place) return inlines(content, draft, manner);
  return element('w:hyperlink', { ...place, 'w:history': 1 }, inlines(content, draft, { ...manner, link: true }));
}

/** Undefined where the target is no place of the document, and no address. */
function placeOf(target: string, draft: Draft): Attributes | undefined {
  if (target.startsWith('#')) {
    const bookmark = draft.bookmarks.nameOf(target.slice(1));
    return bookmark === undefined ? undefined : { 'w:anchor': bookmark };
  }
  const address = addressOf(target);
  return address === undefined ? undefined : { 'r:id': relationshipOf(draft, address) };
}

/** One character style, since a run has no more; what else holds is said directly. */
function mannerXml({ strong, emph, link, quiet }: Manner): string {
  const style = [link && 'Hyperlink', quiet !== undefined && 'TableQuiet', strong && 'Strong', emph && 'Emphasis'].find(
    (name) => typeof name === 'string',
  );
  if (style === undefined) return '';
  const bold = strong === true && style !== 'Strong' ? '<w:b/><w:bCs/>' : '';
  const italic = emph === true && style !== 'Emphasis' ? '<w:i/><w:iCs/>' : '';
  const size = quiet !== undefined && style !== 'TableQuiet' ? sizeXml(quiet) : '';
  return element('w:rPr', {}, valued('w:rStyle', style), bold, italic, size);
}

function wordsXml(words: string): string {
  const text = printable(words);
  const outer = text.startsWith(' ') || text.endsWith(' ');
  return `<w:t${outer ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`;
}

export function sizeXml(size: number): string {
  const halfPoints = Math.round(size * 2);
  return valued('w:sz', halfPoints) + valued('w:szCs', halfPoints);
}

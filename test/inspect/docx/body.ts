/** The body of a Word document as items in reading order. */
import type { ReadItem } from '../item.ts';
import type { Labels } from './labels.ts';
import type { Styles } from './styles.ts';
import type { Xml } from './xml.ts';
import { all, child, childrenOf, valueOf } from './xml.ts';

/** Everything a person would read in the body; empty paragraphs, which only make room, are not. */
export function itemsIn(body: Xml, styles: Styles, labels: Labels): readonly ReadItem[] {
  return body.children.flatMap((element): readonly ReadItem[] => {
    if (element.name === 'w:p') return paragraphItems(element, styles, labels);
    if (element.name === 'w:tbl') return tableItems(element);
    if (element.name === 'w:sdt') return itemsIn(child(element, 'w:sdtContent') ?? element, styles, labels);
    return [];
  });
}

/** The words of a paragraph or of anything in it: field instructions are not words, tabs and breaks are white space. */
export function wordsIn(element: Xml): string {
  return rawWords(element).replace(/\s+/g, ' ').trim();
}

function paragraphItems(paragraph: Xml, styles: Styles, labels: Labels): readonly ReadItem[] {
  const properties = child(paragraph, 'w:pPr');
  const style = valueOf(properties, 'w:pStyle');
  const role = styles.roleOf(style);
  const numbering = child(properties, 'w:numPr');
  const words = rawWords(paragraph);
  const label = numbering
    ? countedLabel(numbering, labels)
    : // The facts of the cover are no list.
      role === 'paragraph' && style !== 'CoverFact'
      ? literalLabel(properties, words, styles)
      : undefined;
  const rest = numbering || label === undefined ? words : words.slice(words.indexOf('\t') + 1);
  return [...picturesIn(paragraph), item('label', label ?? ''), item(role, rest)].filter(({ text }) => text !== '');
}

/** Drawings by what their properties say of them; decoration has no words. */
function picturesIn(paragraph: Xml): readonly ReadItem[] {
  return all(paragraph, 'w:drawing').flatMap((drawing) =>
    all(drawing, 'wp:docPr').map(({ attributes }) => item('picture', attributes['descr'] ?? '')),
  );
}

function countedLabel(numbering: Xml, labels: Labels): string {
  return labels.next(valueOf(numbering, 'w:numId') ?? '', Number(valueOf(numbering, 'w:ilvl') ?? 0));
}

/** A label in words stands before a tab in a paragraph with a hanging indent, its own or that of its style. */
function literalLabel(properties: Xml | undefined, words: string, styles: Styles): string | undefined {
  const own = child(properties, 'w:ind')?.attributes['w:hanging'];
  const hanging = own === undefined ? styles.hangingOf(valueOf(properties, 'w:pStyle')) : Number(own);
  return hanging > 0 && words.includes('\t') ? words.slice(0, words.indexOf('\t')) : undefined;
}

function tableItems(table: Xml): readonly ReadItem[] {
  return childrenOf(table, 'w:tr').flatMap((row) => {
    const role = child(child(row, 'w:trPr'), 'w:tblHeader') ? 'head' : 'cell';
    return childrenOf(row, 'w:tc').map((cell) => item(role, childrenOf(cell, 'w:p').map(rawWords).join(' ')));
  });
}

function item(role: ReadItem['role'], words: string): ReadItem {
  return { role, text: words.replace(/\s+/g, ' ').trim() };
}

function rawWords(element: Xml): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  if (element.name === 'w:noBreakHyphen') return '\u2011';
  if (element.name === 'w:pPr' || element.name === 'w:rPr' || element.name === 'w:pict') return '';
  return element.children.map(rawWords).join('');
}

/** Word document → its words and the facts that parity, accessibility and verification ask for. */
import { strFromU8, unzipSync } from 'fflate';
import type { ReadItem } from '../item.ts';
import { itemsIn, wordsIn } from './body.ts';
import { bookmarksIn, faultsIn, stylesUsedIn } from './faults.ts';
import { Labels } from './labels.ts';
import { stylesIn } from './styles.ts';
import type { Xml } from './xml.ts';
import { all, child, childrenOf, parseXml, valueOf } from './xml.ts';

export interface DocxFacts {
  readonly items: readonly ReadItem[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Of the file's properties, and of the text in its default style. */
  readonly language: string;
  readonly textLanguage: string;
  /** W3CDTF, for example `2030-04-01T00:00:00Z`. */
  readonly created: string;
  readonly modified: string;
  /** Ids of the styles that paragraphs, runs and tables use. */
  readonly styles: readonly string[];
  readonly bookmarks: readonly string[];
  readonly contents: readonly ContentsEntry[];
  readonly tables: readonly TableFacts[];
  /** Words of each header and footer part, in the order of their names. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Whether Word would ask to update fields when it opens the file. */
  readonly asksToUpdate: boolean;
  readonly faults: readonly string[];
}

export interface ContentsEntry {
  /** With its number, without its page. */
  readonly text: string;
  readonly anchor: string;
  /** The cached page number. */
  readonly page: number | undefined;
}

export interface TableFacts {
  readonly caption: string;
  readonly description: string;
  /** How many rows are repeated as headers. */
  readonly headRows: number;
  /** Whether any cell is merged with another. */
  readonly merged: boolean;
}

/** Throws when the bytes are no zip or the document's part is missing or broken. */
export function readDocx(bytes: Uint8Array): DocxFacts {
  const parts = unzipSync(bytes);
  const part = (path: string): Xml | undefined => (parts[path] ? parseXml(strFromU8(parts[path])) : undefined);
  const named = (name: RegExp): readonly string[] =>
    Object.keys(parts)
      .filter((path) => name.test(path))
      .sort();
  const body = child(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('Not a Word document: word/document.xml has no body.');
  const styles = stylesIn(part('word/styles.xml'));
  const numbering = part('word/numbering.xml');
  const words = (name: RegExp): readonly string[] => named(name).map((path) => wordsOf(part(path)));
  return {
    items: itemsIn(body, styles, new Labels(numbering)),
    ...propertiesIn(part('docProps/core.xml')),
    textLanguage: textLanguage(part('word/styles.xml')),
    styles: stylesUsedIn(body),
    bookmarks: bookmarksIn(body),
    contents: contentsIn(body, (style) => styles.roleOf(style) === 'contents'),
    tables: all(body, 'w:tbl').map(tableFacts),
    headers: words(/^word\/header\d+\.xml$/),
    footers: words(/^word\/footer\d+\.xml$/),
    asksToUpdate: asksToUpdate(body, part('word/settings.xml')),
    faults: faultsIn(body, styles, new Labels(numbering)),
  };
}

function wordsOf(part: Xml | undefined): string {
  return part === undefined ? '' : wordsIn(part);
}

function propertiesIn(
  core: Xml | undefined,
): Pick<DocxFacts, 'title' | 'subject' | 'author' | 'language' | 'created' | 'modified'> {
  const text = (name: string): string => child(core, name)?.text ?? '';
  return {
    title: text('dc:title'),
    subject: text('dc:subject'),
    author: text('dc:creator'),
    language: text('dc:language'),
    created: text('dcterms:created'),
    modified: text('dcterms:modified'),
  };
}

function textLanguage(styles: Xml | undefined): string {
  const defaults = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return valueOf(defaults, 'w:lang') ?? '';
}

function contentsIn(body: Xml, isEntry: (style: string | undefined) => boolean): readonly ContentsEntry[] {
  const entries = all(body, 'w:p').filter((paragraph) => isEntry(valueOf(child(paragraph, 'w:pPr'), 'w:pStyle')));
  return entries.map((paragraph) => {
    const paged = all(paragraph, 'w:instrText').some(({ text }) => text.includes('PAGEREF'));
    const words = wordsIn(paragraph);
    const end = paged ? words.lastIndexOf(' ') : words.length;
    const [link] = all(paragraph, 'w:hyperlink');
    return {
      text: words.slice(0, end),
      anchor: link?.attributes['w:anchor'] ?? '',
      page: paged ? Number(words.slice(end)) : undefined,
    };
  });
}

function tableFacts(table: Xml): TableFacts {
  const properties = child(table, 'w:tblPr');
  return {
    caption: valueOf(properties, 'w:tblCaption') ?? '',
    description: valueOf(properties, 'w:tblDescription') ?? '',
    headRows: childrenOf(table, 'w:tr').filter((row) => child(child(row, 'w:trPr'), 'w:tblHeader')).length,
    merged: ['w:gridSpan', 'w:vMerge', 'w:hMerge'].some((name) => all(table, name).length > 0),
  };
}

function asksToUpdate(body: Xml, settings: Xml | undefined): boolean {
  return (
    child(settings, 'w:updateFields') !== undefined ||
    all(body, 'w:fldChar').some(({ attributes }) => attributes['w:dirty'] !== undefined)
  );
}

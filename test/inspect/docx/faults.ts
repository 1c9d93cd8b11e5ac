/** What Word would stumble over and Microsoft's own validator does not see. */
import type { Labels } from './labels.ts';
import type { Styles } from './styles.ts';
import type { Xml } from './xml.ts';
import { all, child, valueOf } from './xml.ts';

/** One sentence for each fault; none for a sound document. */
export function faultsIn(document: Xml, styles: Styles, labels: Labels): readonly string[] {
  return [
    ...bookmarkFaults(document),
    ...linkFaults(document),
    ...styleFaults(document, styles),
    ...listFaults(document, labels),
    ...cellFaults(document),
    ...pictureFaults(document),
  ];
}

function bookmarkFaults(document: Xml): readonly string[] {
  const names = bookmarksIn(document);
  const twice = names.filter(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index,
  );
  return twice.map((name) => `The bookmark ${name} is there twice.`);
}

export function bookmarksIn(document: Xml): readonly string[] {
  return all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
}

function linkFaults(document: Xml): readonly string[] {
  const names = new Set(bookmarksIn(document));
  const anchors = all(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
  return anchors
    .filter((anchor) => !names.has(anchor))
    .map((anchor) => `A link goes to ${anchor}, which is no bookmark.`);
}

function styleFaults(document: Xml, styles: Styles): readonly string[] {
  return stylesUsedIn(document)
    .filter((style) => !styles.ids.has(style))
    .map((style) => `The style ${style} is not defined.`);
}

export function stylesUsedIn(document: Xml): readonly string[] {
  const uses = ['w:pStyle', 'w:rStyle', 'w:tblStyle']
    .flatMap((name) => all(document, name))
    .map(({ attributes }) => attributes['w:val'] ?? '');
  return [...new Set(uses)].sort();
}

function listFaults(document: Xml, labels: Labels): readonly string[] {
  const lists = new Set(all(document, 'w:numPr').map((numbering) => valueOf(numbering, 'w:numId') ?? ''));
  return [...lists].filter((list) => !labels.knows(list)).map((list) => `The list ${list} is not defined.`);
}

function cellFaults(document: Xml): readonly string[] {
  return all(document, 'w:tc')
    .filter((cell) => child(cell, 'w:p') === undefined)
    .map(() => 'A table cell has no paragraph.');
}

function pictureFaults(document: Xml): readonly string[] {
  const floating = all(document, 'wp:anchor').map(() => 'A picture floats: it is not in line with the text.');
  const silent = all(document, 'wp:docPr').filter(
    (properties) => (properties.attributes['descr'] ?? '') === '' && all(properties, 'adec:decorative').length === 0,
  );
  const ids = all(document, 'wp:docPr').map(({ attributes }) => attributes['id'] ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `The drawing ${id} is there twice.`);
  return [
    ...floating,
    ...silent.map(() => 'A picture has no alternative text and is not marked as decoration.'),
    ...twice,
  ];
}

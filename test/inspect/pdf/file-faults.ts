/** What is wrong with the file as a whole: language, title, bookmarks, page labels, fonts, metadata, attachments. */
import { parseXml } from '../docx/xml.ts';
import { squeezed } from '../words.ts';
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import type { PdfFacts } from './pdf-facts.ts';
import type { Dictionary } from '../../../src/inspect/pdf/values.ts';

/** One sentence for each fault; none for a sound file. */
export function fileFaults(objects: Objects, root: Dictionary, facts: Omit<PdfFacts, 'faults'>): readonly string[] {
  const labels = objects.array(objects.dictionary(root.get('PageLabels')).get('Nums'));
  const rules: readonly (readonly [boolean, string])[] = [
    [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(facts.language), 'The document has no language.'],
    [facts.title.trim() !== '', 'The document has no title.'],
    [facts.displaysTitle, 'The window does not show the title.'],
    [objects.dictionary(root.get('MarkInfo')).get('Marked') === true, 'The file does not say that it is tagged.'],
    [labels[0] === 0 && objects.dictionary(labels[1]).has('S'), 'The pages have no labels.'],
    ...facts.fonts.flatMap(
      ({ name, embedded, unicode }) =>
        [
          [embedded, `The font ${name} is not embedded.`],
          [unicode, `The font ${name} does not say which characters its glyphs are.`],
        ] as const,
    ),
    [
      ![...facts.items.map(({ text }) => text), ...facts.artifacts.flat()].some((text) => text.includes('\ufffd')),
      'A glyph stands for no character.',
    ],
    ...facts.attachments.flatMap(
      ({ name, size, relationship, bytes }) =>
        [
          [size === bytes.length, `The attachment ${name} gives a wrong size.`],
          [relationship !== '', `The attachment ${name} does not belong to the document.`],
        ] as const,
    ),
  ];
  return [
    ...rules.flatMap(([holds, fault]) => (holds ? [] : [fault])),
    ...bookmarkFaults(facts),
    ...metadataFaults(facts),
  ];
}

/** One bookmark for each heading, in their order. */
function bookmarkFaults({ bookmarks, items }: Pick<PdfFacts, 'bookmarks' | 'items'>): readonly string[] {
  const headings = items.flatMap(({ role, text }) => (role.startsWith('heading') ? [`${role.slice(7)} ${text}`] : []));
  const marks = bookmarks.map(({ level, title }) => `${level} ${squeezed(title)}`);
  const missing = headings.findIndex((heading, index) => heading !== marks[index]);
  if (missing >= 0) return [`The heading “${headings[missing]}” has the bookmark “${marks[missing] ?? ''}”.`];
  return marks.length === headings.length && bookmarks.every(({ page }) => page > 0)
    ? []
    : ['A bookmark leads to no heading.'];
}

/** The packet has to be XML whose title is the file's, and to claim what the file is: part 3 of ISO 19005 with files inside, part 2 without. */
function metadataFaults({
  metadata,
  title,
  attachments,
}: Pick<PdfFacts, 'metadata' | 'title' | 'attachments'>): readonly string[] {
  const packet = metadata.replace(/<\?xpacket[^>]*\?>/g, '').trim();
  if (/&(?!(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos);)/i.test(packet)) return ['The metadata have a bare ampersand.'];
  try {
    const properties = parseXml(packet).children[0]?.children.flatMap(({ children }) => children) ?? [];
    const named = properties.find(({ name }) => name === 'dc:title')?.children[0]?.children[0]?.text;
    const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part']
      .map((wanted) => properties.find(({ name }) => name === wanted)?.text)
      .join(' ');
    const expected = `${attachments.length > 0 ? 3 : 2} A 1`;
    return [
      ...(named === title ? [] : [`The title in the metadata is “${named ?? ''}”.`]),
      ...(claims === expected ? [] : [`The metadata claim ${claims}, not ${expected}.`]),
    ];
  } catch {
    return ['The metadata are no XML.'];
  }
}

/** The parts of a package: what a document says, put into the skeleton, and what stands beside it. */
import { printable } from '../../doc/characters.ts';
import type { Draft } from './draft.ts';
import type { EnclosedParts } from './enclosures.ts';
import { embeddedFonts } from './fonts.ts';
import { footers, headers } from './running.ts';
import { filled } from './skeleton.ts';
import { stylesXml } from './styles.ts';
import { contentType, coreProperties, relationship } from '../../ooxml/package-parts.ts';
import { element, escapeXml, xmlPart } from '../../ooxml/write-xml.ts';

const commentsRelationship = relationship('rIdComments', 'comments', 'comments.xml');
const commentsType = contentType('word/comments.xml', 'officedocument.wordprocessingml.comments+xml');

/** The parts of the finished document by their paths. */
export function packageParts(
  draft: Draft,
  body: string,
  enclosed: EnclosedParts,
): ReadonlyMap<string, string | Uint8Array> {
  const { theme, doc, media, comments } = draft;
  const modifiedBy = element('cp:lastModifiedBy', {}, escapeXml(printable(doc.author)));
  const fonts = theme.font.embed === true ? embeddedFonts(draft) : undefined;
  const parts = filled(theme, {
    styles: stylesXml(theme, doc.language),
    body,
    relationships: relationshipsOf(draft) + enclosed.relationship + (comments ? commentsRelationship : ''),
    numbering: draft.numbering.toXml(),
    headers: headers(draft),
    footers: footers(draft),
    contentTypes: enclosed.contentType + (comments ? commentsType : ''),
    fonts: fonts?.listed,
  });
  return new Map<string, string | Uint8Array>([
    ...parts,
    // Of our own, because docx takes the clock's time and has no language.
    ['docProps/core.xml', xmlPart(coreProperties(doc, printable, modifiedBy))],
    ...media.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ...(fonts?.parts ?? []),
    ...enclosed.parts,
    ...(comments ? [['word/comments.xml', comments.toXml()] as const] : []),
  ]);
}

function relationshipsOf({ links, media }: Draft): string {
  return [
    ...[...links].map(([target, id]) => relationship(id, 'hyperlink', target, 'External')),
    ...media.map(({ id, path }) => relationship(id, 'image', path)),
  ].join('');
}

/** The parts of a package: what a document says, put into the skeleton, and what stands beside it. */
import { printable } from '../../doc/characters.ts';
import type { Draft } from './draft.ts';
import type { EnclosedParts } from './enclosures.ts';
import { embeddedFonts } from './fonts.ts';
import { footers, headers } from './running.ts';
import { filled } from './skeleton.ts';
import { stylesXml } from './styles.ts';
import { element, escapeXml, xmlPart } from '../../ooxml/write-xml.ts';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

const commentsRelationship = element('Relationship', {
  Id: 'rIdComments',
  Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  Target: 'comments.xml',
});

const commentsType = element('Override', {
  PartName: '/word/comments.xml',
  ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
});

/** The parts of the finished document by their paths. */
export function packageParts(
  draft: Draft,
  body: string,
  enclosed: EnclosedParts,
): ReadonlyMap<string, string | Uint8Array> {
  const { theme, doc, media, comments } = draft;
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
    ['docProps/core.xml', coreProperties(draft)],
    ...media.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ...(fonts?.parts ?? []),
    ...enclosed.parts,
    ...(comments ? [['word/comments.xml', comments.toXml()] as const] : []),
  ]);
}

function relationshipsOf({ links, media }: Draft): string {
  return [
    ...[...links].map(([target, id]) => ({ Id: id, Type: hyperlink, Target: target, TargetMode: 'External' })),
    ...media.map(({ id, path }) => ({ Id: id, Type: imageType, Target: path })),
  ]
    .map((relationship) => element('Relationship', relationship))
    .join('');
}

/** Written here because docx takes the clock's time and has no language. */
function coreProperties({ doc }: Draft): string {
  const time = `${doc.date}T00:00:00Z`;
  const property = (name: string, value: string): string => element(name, {}, escapeXml(printable(value)));
  const date = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      property('dc:title', doc.title),
      property('dc:subject', doc.subject),
      property('dc:creator', doc.author),
      ...(doc.fingerprint === undefined ? [] : [property('dc:identifier', doc.fingerprint)]),
      property('dc:language', doc.language),
      property('cp:keywords', doc.edition),
      property('cp:lastModifiedBy', doc.author),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}

/** What every package says of itself and of how its parts hang together (ISO/IEC 29500-2, 9.3 and 11). */
import { element, escapeXml } from './write-xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';

/** @param type the last word of its type: `image` @param mode `External` where it leads out of the package */
export function relationship(id: string, type: string, target: string, mode?: 'External'): string {
  const Type = `${type === 'core-properties' ? metadata : office}/${type}`;
  return element('Relationship', { Id: id, Type, Target: target, TargetMode: mode });
}

/** A part of relationships, numbered `rId1` and on unless they are called otherwise. */
export function relationships(
  all: readonly (readonly [type: string, target: string])[],
  idOf = (number: number): string => `rId${number}`,
): string {
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...all.map(([type, target], index) => relationship(idOf(index + 1), type, target)),
  );
}

/** What a part is that its extension does not tell. @param type behind `application/vnd.openxmlformats-` */
export function contentType(path: string, type: string): string {
  return element('Override', { PartName: `/${path}`, ContentType: `application/vnd.openxmlformats-${type}` });
}

/** What a file says of itself; the date as `YYYY-MM-DD`. */
export type Properties = Readonly<Record<'title' | 'subject' | 'author' | 'language' | 'date' | 'edition', string>> & {
  readonly fingerprint?: string;
};

/** @param printed the form in which the words are written @param own more of them, behind the others */
export function coreProperties(
  { title, subject, author, language, date, edition, fingerprint }: Properties,
  printed = (words: string): string => words,
  own = '',
): string {
  const property = (name: string, value: string): string => element(name, {}, escapeXml(printed(value)));
  const time = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    property('dc:title', title),
    property('dc:subject', subject),
    property('dc:creator', author),
    fingerprint === undefined ? '' : property('dc:identifier', fingerprint),
    property('dc:language', language),
    property('cp:keywords', edition),
    own,
    time('dcterms:created'),
    time('dcterms:modified'),
  );
}

/** The authored files that a Word document was made from: a custom XML part of it, with the properties that Word asks for. */
import { enclosedNamespace, enclosedXml } from '../../ooxml/enclosed.ts';
import { contentType, relationship, relationships } from '../../ooxml/package-parts.ts';
import { element, xmlPart } from '../../ooxml/write-xml.ts';
import type { Enclosure } from '../format.ts';

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** What a package has more with them; parts by their paths. */
export interface EnclosedParts {
  readonly parts: readonly (readonly [path: string, xml: string])[];
  readonly relationship: string;
  readonly contentType: string;
}

export function enclosedParts(enclosures: readonly Enclosure[]): EnclosedParts {
  if (enclosures.length === 0) return { parts: [], relationship: '', contentType: '' };
  const files = new Map(enclosures.map(({ path, bytes }) => [path, bytes]));
  return {
    parts: [
      ['customXml/item1.xml', xmlPart(enclosedXml(files))],
      ['customXml/itemProps1.xml', xmlPart(properties)],
      ['customXml/_rels/item1.xml.rels', xmlPart(ownRelationships)],
    ],
    relationship: relationship('rIdSources', 'customXml', '../customXml/item1.xml'),
    contentType: contentType('customXml/itemProps1.xml', 'officedocument.customXmlProperties+xml'),
  };
}

/** Word knows the part by this number, which has to be none of another part's. */
const properties = element(
  'ds:datastoreItem',
  { 'ds:itemID': '{6D9C2B5E-3F0A-4C53-9A65-7D1F0E8B4A21}', 'xmlns:ds': customXml },
  element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': enclosedNamespace })),
);

const ownRelationships = relationships([['customXmlProps', 'itemProps1.xml']]);

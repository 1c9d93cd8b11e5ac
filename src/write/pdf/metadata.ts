/** The XMP packet: what the file is, and that it is PDF/A and PDF/UA-1 at once. pdfkit's own is not escaped and knows one standard. */
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';

export const producer = 'directions (PDFKit)';

/** RDF descriptions for the packet. `moment` is ISO 8601, in UTC; `part` is that of ISO 19005: only part 3 allows any file inside. */
export function xmpOf(doc: Doc, moment: string, part: 2 | 3): string {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:MetadataDate>${moment}</xmp:MetadataDate>
<xmp:CreatorTool>directions</xmp:CreatorTool>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(doc.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(doc.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(doc.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(doc.language)}</rdf:li></rdf:Bag></dc:language>
${doc.fingerprint === undefined ? '' : `<dc:identifier>${escaped(doc.fingerprint)}</dc:identifier>\n`}<pdf:Keywords>${escaped(doc.edition)}</pdf:Keywords>
<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${extension}`;
}

/** PDF/A allows only properties it knows or that the packet describes (ISO 19005-3, 6.6.2.3); pdfuaid is not among those it knows. */
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The package: what a document says, put into the skeleton that docx made. */
import { printable } from '../../doc/characters.ts';
import type { Draft } from './draft.ts';
import { embedFonts } from './fonts.ts';
import { coverFooter, coverHeader, footer, header } from './running.ts';
import { skeletonOf } from './skeleton.ts';
import { stylesXml } from './styles.ts';
import { element, escapeXml, xmlPart } from '../../ooxml/write-xml.ts';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

const chartType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/** The parts of the finished document by their paths. */
export function partsOf(draft: Draft, body: string): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map(skeletonOf(draft.theme));
  fill(parts, 'word/styles.xml', '</w:styles>', stylesXml(draft.theme, draft.doc.language));
  fill(parts, 'word/document.xml', '<w:sectPr', body);
  fill(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    linksXml(draft.links) +
      draft.charts
        .map((_, index) =>
          element('Relationship', {
            Id: `rIdChart${index + 1}`,
            Type: chartType,
            Target: `charts/chart${index + 1}.xml`,
          }),
        )
        .join('') +
      draft.media.map(({ id, path }) => element('Relationship', { Id: id, Type: imageType, Target: path })).join(''),
  );
  draft.charts.forEach((xml, index) => addChart(parts, index + 1, xml));
  empty(parts, 'word/numbering.xml', '<w:abstractNum ');
  fill(parts, 'word/numbering.xml', '</w:numbering>', draft.numbering.toXml());
  // In the order in which docx numbers the section's headers and footers: default, then first.
  fill(parts, 'word/header1.xml', '</w:hdr>', header(draft));
  fill(parts, 'word/header2.xml', '</w:hdr>', coverHeader(draft));
  fill(parts, 'word/footer1.xml', '</w:ftr>', footer(draft));
  fill(parts, 'word/footer2.xml', '</w:ftr>', coverFooter());
  parts.set('docProps/core.xml', coreProperties(draft));
  // The skeleton's content types know PNG and SVG by their extensions.
  return new Map<string, string | Uint8Array>([
    ...parts,
    ...draft.media.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ...(draft.theme.font.embed === true ? embedFonts(draft, parts) : []),
  ]);
}

function addChart(parts: Map<string, string>, number: number, xml: string): void {
  const path = `word/charts/chart${number}.xml`;
  parts.set(path, xmlPart(xml));
  fill(
    parts,
    '[Content_Types].xml',
    '</Types>',
    element('Override', {
      PartName: `/${path}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    }),
  );
}

function linksXml(links: Draft['links']): string {
  return [...links]
    .map(([id, target]) => element('Relationship', { Id: id, Type: hyperlink, Target: target, TargetMode: 'External' }))
    .join('');
}

/** Takes everything from the first occurrence of a tag out of a part: what docx puts there unasked. */
function empty(parts: Map<string, string>, path: string, from: string): void {
  const part = parts.get(path) ?? '';
  const at = part.indexOf(from);
  if (at >= 0) parts.set(path, part.slice(0, at) + part.slice(part.lastIndexOf('</')));
}

/** Puts XML before the last occurrence of a tag; an empty root is opened for it. */
function fill(parts: Map<string, string>, path: string, before: string, xml: string): void {
  const part = parts.get(path) ?? '';
  const open = before.startsWith('</') && part.endsWith('/>') ? `${part.slice(0, -2)}>${before}` : part;
  const at = open.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before} in ${path}.`);
  parts.set(path, open.slice(0, at) + xml + open.slice(at));
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
      property('dc:language', doc.language),
      property('cp:lastModifiedBy', doc.author),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}

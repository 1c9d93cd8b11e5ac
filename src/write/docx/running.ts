/** What stands on every page: header, footer with page numbers, and the mark behind the words. */
import { labelParts } from '../../doc/build.ts';
import { printable } from '../../doc/characters.ts';
import type { Draft } from './draft.ts';
import type { RunningXml } from './skeleton.ts';
import { field } from './fields.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { run, tab } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { element, hex } from '../../ooxml/write-xml.ts';

export function headers(draft: Draft): RunningXml {
  return onPages(paragraph({ style: 'Header' }, run(draft.running.header), markXml(draft)), draft);
}

/** Words, and the page number at the right. */
export function footers(draft: Draft): RunningXml {
  return onPages(paragraph({ style: 'Footer' }, run(draft.running.footer), tab, pageLabel(draft)), draft);
}

/** A cover's page holds nothing: the cover says in words what the mark says. */
function onPages(words: string, draft: Draft): RunningXml {
  return { first: isCovered(draft) ? bare : words, default: words };
}

const bare = paragraph({ style: 'CoverHeader' });

function isCovered({ doc }: Draft): boolean {
  return doc.cover.form !== 'head';
}

/** "Page {page} of {pages}" with the two as fields, whose words are those of the first page that shows it. */
function pageLabel(draft: Draft): string {
  const { doc, pageCount } = draft;
  return labelParts(doc.pageLabel)
    .map((part) => {
      if (part === '{page}') return field('PAGE', isCovered(draft) ? '2' : '1');
      return part === '{pages}' ? field('NUMPAGES', String(pageCount)) : run(part);
    })
    .join('');
}

/** Of a bold capital, in parts of the font size: the shape is filled by its word, so this need not be exact. */
const capital = { width: 0.68, height: 0.72 };

/** Word art as Word's own watermark command writes it, so that Word knows and can remove it. */
function markXml({ doc, theme }: Draft): string {
  if (doc.mark === undefined || theme.colour.mark === undefined) return '';
  const { page } = theme;
  const size = geometryOf(theme).mark;
  const width = Math.round(doc.mark.length * capital.width * size);
  const height = Math.round(capital.height * size);
  const angle = Math.round(360 - (Math.atan2(page.height, page.width) * 180) / Math.PI);
  const place = `mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin`;
  const style = `position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:${height}pt;rotation:${angle};z-index:-251658752;${place}`;
  const words = element('v:textpath', {
    style: `font-family:"${theme.font.word}";font-size:1pt;font-weight:bold`,
    string: printable(doc.mark),
  });
  const shape = element(
    'v:shape',
    {
      id: 'PowerPlusWaterMarkObject1',
      'o:spid': '_x0000_s2049',
      type: '#_x0000_t136',
      alt: '',
      style,
      'o:allowincell': 'f',
      fillcolor: `#${hex(theme.colour.mark)}`,
      stroked: 'f',
    },
    words,
    '<w10:wrap anchorx="margin" anchory="margin"/>',
  );
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${wordArt}${shape}</w:pict></w:r>`;
}

/** The shape type of plain Word art, number 136 of ECMA-376 Part 4. */
const wordArt =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>' +
  'sum #0 0 10800,prod #0 2 1,sum 21600 0 @1,sum 0 0 @2,sum 21600 0 @3,if @0 @3 0,if @0 21600 @1,if @0 0 @2,if @0 @4 21600,mid @5 @6,mid @8 @5,mid @7 @8,mid @6 @7,sum @6 0 @5'
    .split(',')
    .map((formula) => `<v:f eqn="${formula}"/>`)
    .join('') +
  '</v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

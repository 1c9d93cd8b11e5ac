/** The body: each kind of block as paragraphs and tables. */
import type { Band, Block, Doc, Heading } from '../../doc/doc.ts';
import { unreachable } from '../../doc/doc.ts';
import { marked } from './anchors.ts';
import { chart } from './chart.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import type { Draft } from './draft.ts';
import { inlines, run } from './inlines.ts';
import { list } from './lists.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { table } from './table.ts';

/** Everything between the start of the document and its section properties. A page break belongs to the paragraph after it. */
export function body(doc: Doc, draft: Draft): string {
  let pageBreak = true;
  let xml = cover(doc.cover, draft);
  for (const block of doc.blocks) {
    if (block.kind === 'page-break') {
      pageBreak = true;
      continue;
    }
    xml += blockXml(block, draft, pageBreak);
    pageBreak = false;
  }
  return xml;
}

function blockXml(block: Exclude<Block, { kind: 'page-break' }>, draft: Draft, pageBreak: boolean): string {
  switch (block.kind) {
    case 'heading':
      return heading(block, draft, pageBreak);
    case 'band':
      return band(block, draft, pageBreak);
    case 'para':
      return paragraph(
        { style: block.role === 'lead' ? 'BodyTextLead' : 'BodyText', pageBreak },
        inlines(block.content, draft),
      );
    case 'list':
      return list(block, draft, { left: 0, level: 0, pageBreak });
    case 'table':
      return table(block, draft, pageBreak);
    case 'chart':
      return chart(block, draft, pageBreak);
    case 'note':
      return paragraph({ style: 'Note', pageBreak }, inlines(block.content, draft));
    case 'contents':
      return contents(block, draft, pageBreak);
    default:
      return unreachable(block);
  }
}

/** An unlisted heading has a style of its own, based on the listed one, because the contents field collects by style. */
function heading(block: Heading, draft: Draft, pageBreak: boolean): string {
  const number = block.number === undefined ? '' : run(`${block.number} `);
  const style = `Heading${block.level}${block.listed === false ? 'Unlisted' : ''}`;
  return paragraph({ style, pageBreak }, marked(draft, block.id, number + inlines(block.content, draft)));
}

/** A level 1 heading and its statement in one box; only its colours and distances are said directly, as they differ from band to band. */
function band(block: Band, draft: Draft, pageBreak: boolean): string {
  const { theme, geometry } = draft;
  const tone = theme.bands[block.tone % theme.bands.length];
  const box = geometry.band;
  const panel = { box, fill: tone?.tint ?? theme.colour.panel, bar: tone?.strong ?? theme.colour.accent };
  const indent = { left: box.bar + box.padLeft, right: box.padRight };
  const icon = block.icon
    ? picture(block.icon, panel.bar, draft, {
        style: 'BandIcon',
        pageBreak,
        panel,
        indent,
        spacing: { before: geometry.bandBefore, after: geometry.iconAfter },
      })
    : '';
  const words = run(`${block.number} `) + inlines(block.title, draft);
  const title = paragraph(
    {
      style: 'Heading1',
      pageBreak: pageBreak && !block.icon,
      panel,
      indent,
      spacing: { before: block.icon ? 0 : geometry.bandBefore, after: geometry.bandGap },
    },
    marked(draft, block.id, words),
  );
  return icon + title + paragraph({ style: 'BandStatement', panel, keepNext: true }, inlines(block.statement, draft));
}

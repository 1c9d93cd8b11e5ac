/** The contents list: a field that Word can renew, holding entries with links and the page numbers that our layout found. */
import type { Theme } from '../../doc/theme.ts';
import type { Paragraph } from '../../flow/flow.ts';
import { plain } from '../../doc/build.ts';
import { looksOf } from '../../flow/look.ts';
import type { Draft } from './draft.ts';
import { closeField, field, openField } from './fields.ts';
import { inlines, labelRuns } from './inlines.ts';
import { differences, paragraph } from './paragraph.ts';
import { inTone, roleStyles } from './role-styles.ts';
import { element, valued } from '../../ooxml/write-xml.ts';

/** The styles of headings 1 to 3 and of groups, which are all that is listed; entries linked. */
function instructionOf({ bands }: Theme): string {
  const groups = bands.map((_, tone) => `${inTone(roleStyles['band-heading'], tone).name},1`).join(',');
  return `TOC \\o "1-3" \\h \\z \\t "${groups}"`;
}

/** The tab that dots lead along. A style cannot make it light: in Word bold of a paragraph's and of a run's style only cancel out. */
const dots = '<w:r><w:rPr><w:rStyle w:val="ContentsDots"/><w:b w:val="0"/></w:rPr><w:tab/></w:r>';

/** @param title the heading as it is written */
export function contents(heading: Paragraph, title: string, entries: readonly Paragraph[], draft: Draft): string {
  const list = entries.map((entry, index) =>
    entryXml(entry, draft, { first: index === 0, last: index === entries.length - 1 }),
  );
  return element('w:sdt', {}, propertiesXml(plain(heading.content)), element('w:sdtContent', {}, title, ...list));
}

/** Marks it as a contents list, so that Word offers to renew it and LibreOffice knows it. */
function propertiesXml(heading: string): string {
  return element(
    'w:sdtPr',
    {},
    valued('w:alias', heading),
    element('w:docPartObj', {}, valued('w:docPartGallery', 'Table of Contents'), '<w:docPartUnique/>'),
  );
}

function entryXml(
  entry: Paragraph,
  draft: Draft,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): string {
  const { role, label, content, pageOf = '' } = entry;
  const bookmark = draft.bookmarks.nameOf(pageOf);
  const link = element(
    'w:hyperlink',
    { 'w:anchor': bookmark, 'w:history': 1 },
    ...(label ? labelRuns(label.text, roleStyles[role].label?.id) : []),
    inlines(content, draft),
    pageXml(bookmark, draft.pageOf.get(pageOf)),
  );
  return paragraph(
    { style: roleStyles[role].id, ...differences(entry, looksOf(draft.theme)[role], draft.theme) },
    first ? openField(instructionOf(draft.theme)) : '',
    link,
    last ? closeField : '',
  );
}

function pageXml(bookmark: string | undefined, page: number | undefined): string {
  return bookmark === undefined || page === undefined ? '' : dots + field(`PAGEREF ${bookmark} \\h`, String(page));
}

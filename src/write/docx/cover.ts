/** The cover: masthead, a dark panel with the title, the facts, and closing notes. */
import type { Cover } from '../../doc/doc.ts';
import { factHangOf, mastheadAfter } from '../layout/geometry.ts';
import type { Draft } from './draft.ts';
import { inlines, run, tab } from './inlines.ts';
import { paragraph, type ParagraphProperties } from './paragraph.ts';
import { picture } from './picture.ts';

export function cover(page: Cover, draft: Draft): string {
  return [
    ...(page.logo ? [picture(page.logo, draft.theme.colour.accent, draft, { style: 'CoverLogo' })] : []),
    paragraph({ style: 'Masthead', ...(page.logo && { spacing: { after: mastheadAfter(page, draft.geometry) } }) }, run(page.masthead)),
    ...panel(page, draft),
    ...page.facts.map((fact) => paragraph({ style: 'CoverFact', ...wideFact(page, draft) }, run(fact.label, 'CoverLabel'), tab, run(fact.value))),
    ...page.notes.map((note, index) => paragraph({ style: index === 0 ? 'CoverNoteFirst' : 'CoverNote' }, inlines(note, draft))),
  ].join('');
}

/** Only labels longer than the style is made for need a wider column. */
function wideFact(page: Cover, { theme, geometry }: Draft): Pick<ParagraphProperties, 'indent'> {
  const hang = factHangOf(page, theme);
  return hang === geometry.cover.value ? {} : { indent: { left: hang, hanging: hang } };
}

/** The last paragraph carries the space below the panel. */
function panel(page: Cover, { geometry }: Draft): readonly string[] {
  const spacing = { after: geometry.cover.panelAfter };
  const { lead } = page;
  return [
    paragraph({ style: 'Organisation' }, run(page.organisation)),
    paragraph({ style: 'Title' }, run(page.title)),
    paragraph({ style: 'Subtitle', ...(lead === undefined && { spacing }) }, run(page.subtitle)),
    ...(lead === undefined ? [] : [paragraph({ style: 'CoverLead', spacing }, run(lead))]),
  ];
}

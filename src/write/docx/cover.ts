/** The cover: masthead, a dark panel with the title, the facts, and closing notes. */
import type { Cover } from '../../doc/doc.ts';
import { valueOf } from '../layout/geometry.ts';
import type { Draft } from './draft.ts';
import { inlines, run, tab } from './inlines.ts';
import { mastheadAfter } from '../layout/geometry.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';

export function cover(page: Cover, draft: Draft): string {
  const value = valueOf(page.facts, draft.theme);
  return [
    ...(page.logo ? [picture(page.logo, draft.theme.colour.accent, draft, { style: 'CoverLogo' })] : []),
    paragraph({ style: 'Masthead', ...(page.logo && { spacing: { after: mastheadAfter(page, draft.geometry) } }) }, run(page.masthead)),
    ...panel(page, draft),
    ...page.facts.map((fact) => paragraph({ style: 'CoverFact', ...(value !== draft.geometry.cover.value && { indent: { left: value, hanging: value } }) }, run(fact.label, 'CoverLabel'), tab, run(fact.value))),
    ...page.notes.map((note, index) => paragraph({ style: index === 0 ? 'CoverNoteFirst' : 'CoverNote' }, inlines(note, draft))),
  ].join('');
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

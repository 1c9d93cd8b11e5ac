/** The cover: masthead, a dark panel with the title, the facts, and closing notes. */
import type { Cover } from '../../doc/doc.ts';
import { within } from '../../doc/picture.ts';
import { factHangOf, mastheadAfter, panelRoom } from '../layout/geometry.ts';
import type { Draft } from './draft.ts';
import { inlines, run, tab } from './inlines.ts';
import { onPanel } from './looks.ts';
import { paragraph, type ParagraphProperties } from './paragraph.ts';
import { picture } from './picture.ts';

export function cover(page: Cover, draft: Draft): string {
  return [
    ...(page.logo ? [picture(page.logo, draft.theme.colour.accent, draft, { style: 'CoverLogo' })] : []),
    paragraph(
      { style: 'Masthead', ...(page.logo && { spacing: { after: mastheadAfter(page, draft.geometry) } }) },
      run(page.masthead),
    ),
    ...panel(page, draft),
    ...page.facts.map((fact) =>
      paragraph({ style: 'CoverFact', ...wideFact(page, draft) }, run(fact.label, 'CoverLabel'), tab, run(fact.value)),
    ),
    ...page.notes.map((note, index) =>
      paragraph({ style: index === 0 ? 'CoverNoteFirst' : 'CoverNote' }, inlines(note, draft)),
    ),
  ].join('');
}

/** Only labels longer than the style is made for need a wider column. */
function wideFact(page: Cover, { theme, geometry }: Draft): Pick<ParagraphProperties, 'indent'> {
  const hang = factHangOf(page, theme);
  return hang === geometry.cover.value ? {} : { indent: { left: hang, hanging: hang } };
}

/** The last paragraph carries the space below the panel. */
function panel(page: Cover, draft: Draft): readonly string[] {
  const { geometry, theme } = draft;
  const spacing = { after: geometry.cover.panelAfter };
  const { lead, ornament } = page;
  const last = ornament ? 'ornament' : lead === undefined ? 'subtitle' : 'lead';
  return [
    paragraph({ style: 'Organisation' }, run(page.organisation)),
    paragraph({ style: 'Title' }, run(page.title)),
    paragraph({ style: 'Subtitle', ...(last === 'subtitle' && { spacing }) }, run(page.subtitle)),
    ...(lead === undefined ? [] : [paragraph({ style: 'CoverLead', ...(last === 'lead' && { spacing }) }, run(lead))]),
    // Without a panel, as in a board's own template, it stands on white.
    ...(ornament
      ? [
          picture(
            within(ornament, panelRoom(geometry)),
            theme.reference === undefined ? onPanel : theme.colour.accent,
            draft,
            { style: 'CoverOrnament', spacing },
          ),
        ]
      : []),
  ];
}

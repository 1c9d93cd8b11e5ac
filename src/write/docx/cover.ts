/** The cover: masthead, a dark panel with the title, the facts, and closing notes. */
import type { Cover } from '../../doc/doc.ts';
import type { Draft } from './draft.ts';
import { inlines, run, tab } from './inlines.ts';
import { paragraph } from './paragraph.ts';

export function cover(page: Cover, draft: Draft): string {
  return [
    paragraph({ style: 'Masthead' }, run(page.masthead)),
    ...panel(page),
    ...page.facts.map((fact) => paragraph({ style: 'CoverFact' }, run(fact.label, 'CoverLabel'), tab, run(fact.value))),
    ...page.notes.map((note, index) => paragraph({ style: 'CoverNote', ...(index === 0 && { spacing: { before: draft.geometry.cover.notesBefore } }) }, inlines(note, draft))),
  ].join('');
}

function panel(page: Cover): readonly string[] {
  return [
    paragraph({ style: 'Organisation' }, run(page.organisation)),
    paragraph({ style: 'Title' }, run(page.title)),
    paragraph({ style: 'Subtitle' }, run(page.subtitle)),
    ...(page.lead === undefined ? [] : [paragraph({ style: 'CoverLead' }, run(page.lead))]),
  ];
}

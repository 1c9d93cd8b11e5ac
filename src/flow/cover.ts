/** The cover as paragraphs: masthead, a dark panel with organisation, title, subtitle and lead, the facts, the notes. */
import type { Cover, Inline } from '../doc/doc.ts';
import { within } from '../doc/picture.ts';
import type { Theme } from '../doc/theme.ts';
import { labelled, paragraph, pictured, type Container, type Paragraph } from './flow.ts';
import { factHangOf, geometryOf, mastheadAfter, panelRoom } from './geometry.ts';
import { looksOf } from './look.ts';

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];

export function coverFlow(cover: Cover, theme: Theme): readonly Paragraph[] {
  const looks = looksOf(theme);
  const inside: readonly Container[] = [{ tag: 'Sect' }];
  const hang = factHangOf(cover, theme);
  return [
    ...(cover.logo ? [pictured('cover-logo', looks, inside, cover.logo)] : []),
    {
      ...paragraph('cover-masthead', looks, inside, words(cover.masthead)),
      after: mastheadAfter(cover, geometryOf(theme)),
    },
    ...panel(cover, theme, inside),
    ...cover.facts.map(({ label, value }) => ({
      ...paragraph('cover-fact', looks, inside, words(value)),
      ...labelled('cover-fact', looks, label),
      left: hang,
      hang,
    })),
    ...cover.notes.map((content, index) =>
      paragraph(index === 0 ? 'cover-note-first' : 'cover-note', looks, inside, content),
    ),
  ];
}

/** Its last paragraph carries the space below it. */
function panel(cover: Cover, theme: Theme, inside: readonly Container[]): readonly Paragraph[] {
  const looks = looksOf(theme);
  const geometry = geometryOf(theme);
  const { lead, ornament } = cover;
  const subtitle = paragraph('cover-subtitle', looks, inside, words(cover.subtitle));
  const lines: readonly Paragraph[] = [
    paragraph('cover-organisation', looks, inside, words(cover.organisation)),
    paragraph('cover-title', looks, inside, words(cover.title)),
    lead === undefined ? { ...subtitle, after: 0 } : subtitle,
    ...(lead === undefined ? [] : [paragraph('cover-lead', looks, inside, words(lead))]),
    ...(ornament ? [pictured('cover-ornament', looks, inside, within(ornament, panelRoom(geometry)))] : []),
  ];
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, after: geometry.cover.panelAfter } : line,
  );
}

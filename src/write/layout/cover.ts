/** The cover as paragraphs: masthead, a dark panel with organisation, title, subtitle and lead, the facts, the notes. */
import type { Cover, Inline } from '../../doc/doc.ts';
import { within } from '../../doc/picture.ts';
import type { Theme } from '../../doc/theme.ts';
import { factHangOf, geometryOf, mastheadAfter, panelRoom } from './geometry.ts';
import { pictured, plain, type Container, type Paragraph, type Shade } from './paragraph.ts';

/** White on the accent colour. */
const onPanel = '#ffffff';

export function coverFlow(cover: Cover, theme: Theme): Paragraph[] {
  const geometry = geometryOf(theme);
  const inside: readonly Container[] = [{ tag: 'Sect' }];
  const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];
  const { masthead, title, subtitle, body } = theme.text;
  return [
    ...(cover.logo
      ? [{ ...pictured(theme, inside, cover.logo), colour: theme.colour.accent, after: geometry.cover.logoAfter }]
      : []),
    {
      ...plain(theme, inside, words(cover.masthead)),
      style: masthead,
      bold: true,
      colour: theme.colour.accent,
      before: 0,
      after: mastheadAfter(cover, geometry),
    },
    ...panel(),
    ...cover.facts.map(fact),
    ...cover.notes.map(
      (content, index): Paragraph => ({
        ...plain(theme, inside, content),
        colour: theme.colour.muted,
        after: body.after,
        ...(index === 0
          ? { before: geometry.cover.notesBefore, ruleAbove: geometry.cover.notesBefore }
          : { before: 0 }),
      }),
    ),
  ];

  function panel(): Paragraph[] {
    const shade: Shade = { box: geometry.panel, fill: theme.colour.accent, bar: theme.colour.accent };
    const base = {
      ...plain(theme, inside, []),
      colour: onPanel,
      shade,
      left: geometry.panel.bar + geometry.panel.padLeft,
      right: geometry.panel.padRight,
      before: 0,
      keepNext: true,
    };
    const lines: Paragraph[] = [
      { ...base, content: words(cover.organisation), style: masthead, after: geometry.cover.organisationAfter },
      { ...base, content: words(cover.title), tag: 'Title', style: title, bold: true, after: title.after },
      {
        ...base,
        content: words(cover.subtitle),
        style: subtitle,
        after: cover.lead === undefined ? 0 : geometry.cover.subtitleAfter,
      },
    ];
    if (cover.lead !== undefined) lines.push({ ...base, content: words(cover.lead), style: body, after: 0 });
    if (cover.ornament) {
      const { left, right, keepNext } = base;
      lines.push({
        ...pictured(theme, inside, within(cover.ornament, panelRoom(geometry))),
        colour: onPanel,
        shade,
        left,
        right,
        keepNext,
        before: geometry.cover.ornamentBefore,
      });
    }
    return lines.map((line, index) =>
      index === lines.length - 1 ? { ...line, after: geometry.cover.panelAfter, keepNext: false } : line,
    );
  }

  function fact({ label, value }: Cover['facts'][number]): Paragraph {
    const pad = geometry.cover.factPad;
    const hang = factHangOf(cover, theme);
    return {
      ...plain(theme, inside, words(value)),
      label: { text: label, bold: true, colour: theme.colour.accent, own: false },
      left: hang,
      hang,
      before: pad,
      after: pad,
      ruleAbove: pad,
    };
  }
}

/** Says which colours of the theme cannot be told apart well enough to be read, and which group has two icons. */
import type { Diagnostic, Origin, Path } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { contrast } from '../../doc/colour.ts';
import type { Colour, Theme } from '../../doc/theme.ts';

/** WCAG 2.2, success criterion 1.4.3: text needs a contrast of at least 4.5 to 1 with what is behind it. */
const least = 4.5;

/** One finding for each colour of letters that some background hides. */
export function themeProblems(theme: Theme, origin: Origin): readonly Diagnostic[] {
  const { ink, panel, mark } = theme.colour;
  const grounds: readonly Ground[] = [
    ['white', '#ffffff'],
    ['the panels', panel],
    ...(mark === undefined ? [] : [['the draft mark', mark] as const]),
  ];
  return [
    ...(['ink', 'muted', 'accent', 'link'] as const).flatMap((name) =>
      unreadable(origin, ['colour', name], theme.colour[name], grounds),
    ),
    ...theme.bands.flatMap(({ strong, tint }, index) => [
      ...unreadable(origin, ['bands', index, 'strong'], strong, [['its tint', tint]]),
      ...unreadable(origin, ['bands', index, 'tint'], tint, [['the ink', ink]]),
    ]),
    ...namedTwice(theme, origin),
  ];
}

/** Two icons for one group, of which only one could be shown. */
function namedTwice({ icons }: Theme, origin: Origin): readonly Diagnostic[] {
  const names = (icons?.images ?? []).map((one) => one.for);
  return names.flatMap((name, index): Diagnostic[] => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const related = [{ at: origin.span('icons', 'images', first, 'for'), message: 'the first one' }];
    return [
      found('id-used-twice', {
        message: `Two icons are for “${name}”.`,
        at: origin.span('icons', 'images', index, 'for'),
        help: 'Leave one of them out.',
        related,
      }),
    ];
  });
}

type Ground = readonly [name: string, colour: Colour];

function unreadable(origin: Origin, path: Path, colour: Colour, grounds: readonly Ground[]): readonly Diagnostic[] {
  const worst = grounds
    .map(([name, ground]) => ({ name, ground, ratio: contrast(colour, ground) }))
    .sort((one, other) => one.ratio - other.ratio)[0];
  if (!worst || worst.ratio >= least) return [];
  const ratio = (Math.floor(worst.ratio * 10) / 10).toFixed(1);
  return [
    found('low-contrast', {
      message: `${colour} on ${worst.name} (${worst.ground}) has a contrast of ${ratio} to 1; text needs ${least} to 1.`,
      at: origin.span(...path),
      help: 'Take a darker colour for the words, or a lighter one behind them (WCAG 2.2, 1.4.3).',
    }),
  ];
}

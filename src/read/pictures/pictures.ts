/** The images that the theme names, read from `templates/images`, and what is wrong with them. */
import type { Diagnostic, Origin, Path } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { contrast } from '../../doc/colour.ts';
import { ownColours, type Drawing, type Picture, type Pictures } from '../../doc/picture.ts';
import type { Image, Theme } from '../../doc/theme.ts';
import { readPng } from './png.ts';
import { Refused } from './refused.ts';
import { readSvg } from './svg.ts';

export interface ReadPictures {
  readonly pictures: Pictures;
  readonly problems: readonly Diagnostic[];
}

/** @param files by their path under `templates/` @param origin of theme.yaml */
export function readPictures(
  theme: Theme,
  files: Pick<ReadonlyMap<string, Uint8Array>, 'get'>,
  origin: Origin,
): ReadPictures {
  const problems: Diagnostic[] = [];
  const read = (image: Image, height: number, path: Path): Picture | undefined => {
    try {
      return {
        ...(image.alternative !== undefined && { alternative: image.alternative }),
        height,
        image: imageIn(image.image, files),
      };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push(broken(image.image, error, origin, path));
      return undefined;
    }
  };
  const { logo, icons } = theme;
  const logoPicture = logo && read(logo, logo.height, ['logo', 'image']);
  const iconPictures = (icons?.images ?? []).flatMap((image, index): (readonly [string, Picture])[] => {
    const path = ['icons', 'images', index, 'image'];
    const picture = read(image, icons?.height ?? 0, path);
    if (picture?.alternative !== undefined && picture.image.kind === 'drawing')
      problems.push(...pale(picture.image, theme, origin, path));
    return picture ? [[image.for, picture]] : [];
  });
  return {
    pictures: {
      ...(logoPicture && { logo: logoPicture }),
      icons: new Map(iconPictures),
      ...(icons?.row !== undefined && { rowHeight: icons.row }),
    },
    problems,
  };
}

const known = new WeakMap<Uint8Array, Picture['image']>();

function imageIn(name: string, files: Pick<ReadonlyMap<string, Uint8Array>, 'get'>): Picture['image'] {
  const bytes = files.get(`images/${name}`);
  if (!bytes) throw new Refused('is missing');
  const image = known.get(bytes) ?? (/\.svg$/.test(name) ? readSvg(bytes) : readPng(bytes));
  known.set(bytes, image);
  return image;
}

function broken(name: string, { message, line }: Refused, origin: Origin, path: Path): Diagnostic {
  const file = `templates/images/${name}`;
  const missing = message === 'is missing';
  return found('broken-image', {
    message: missing
      ? `The file ${file} is missing.`
      : `${file}${line === undefined ? '' : `, line ${line}`}: ${message}.`,
    at: origin.span(...path),
    help: missing
      ? 'Put the image there, or name one that is there.'
      : 'An image is a PNG, or an SVG of plain shapes: paths, rectangles, circles, ellipses and lines, with one colour for each fill and stroke.',
  });
}

/** WCAG 2.2, success criterion 1.4.11: what has to be seen to understand a drawing needs 3 to 1. */
const least = 3;

/** Colours of a drawing that neither its ground nor any colour that stands out from the ground sets off. */
function pale(drawing: Drawing, { bands }: Theme, origin: Origin, path: Path): readonly Diagnostic[] {
  const colours = ownColours(drawing);
  const hasCurrent = drawing.shapes.some(({ fill, stroke }) => fill === 'current' || stroke?.paint === 'current');
  const lost = bands.flatMap(({ strong, tint }) => {
    const clear = [...colours, ...(hasCurrent ? [strong] : [])].filter((colour) => contrast(colour, tint) >= least);
    const worst = colours.filter(
      (colour) => contrast(colour, tint) < least && clear.every((other) => contrast(colour, other) < least),
    );
    return worst.map((colour) => ({ colour, tint, ratio: contrast(colour, tint) }));
  });
  const [first] = lost.sort((one, other) => one.ratio - other.ratio);
  if (!first) return [];
  return [
    found('low-contrast', {
      message: `${first.colour} in this image has a contrast of ${(Math.floor(first.ratio * 10) / 10).toFixed(1)} to 1 with the tint ${first.tint} behind it; a drawing with a meaning needs ${least} to 1.`,
      at: origin.span(...path),
      help: 'Take a darker colour, or currentColor for that of the band; if the drawing says only what the heading says, take out its `alternative` (WCAG 2.2, 1.4.11).',
    }),
  ];
}

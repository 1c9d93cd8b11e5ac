/** What draws: the open file, its fonts and the theme; lines of words and the artifacts around them. */
import type { Colour, Theme } from '../../doc/theme.ts';
import type { Faces, FaceName } from '../layout/faces.ts';
import { geometryOf, type Geometry } from '../../flow/geometry.ts';
import type { Segment } from '../layout/lines.ts';
import type { PdfFile } from './file.ts';
import { embed, type Font } from './font.ts';
import { artifact, fillColour, textLine, type ArtifactKind } from './operators.ts';
import { StructureTree } from './tree.ts';

/** Words in one face. */
export type Letters = Pick<Segment, 'text' | 'face' | 'figures' | 'link'>;

export interface Pen {
  readonly file: PdfFile;
  readonly tree: StructureTree;
  readonly theme: Theme;
  readonly geometry: Geometry;
  readonly faces: Faces;
  /** Adds operators to the page. */
  draw(operators: string): void;
  artifact(kind: ArtifactKind, operators: string): void;
  /** From the top of a line of this size and height down to its baseline: the letters stand in the middle. */
  baseline(size: number, line: number): number;
  /** Operators for segments on one baseline. Words in a link are drawn in the link's colour. */
  words(segments: readonly Letters[], x: number, y: number, size: number, colour: Colour): string;
}

export function penFor(file: PdfFile, theme: Theme, faces: Faces): Pen {
  const fonts = new Map<FaceName, Font>();
  const font = (name: FaceName): Font => {
    const found = fonts.get(name) ?? embed(file, faces[name]);
    fonts.set(name, found);
    return found;
  };
  const { ascent, descent, unitsPerEm } = faces.Regular;
  return {
    file,
    tree: new StructureTree(file),
    theme,
    geometry: geometryOf(theme),
    faces,
    draw: (operators) => file.draw(operators),
    artifact: (kind, operators) => file.draw(artifact(kind, operators)),
    baseline: (size, line) => (line + ((ascent + descent) / unitsPerEm) * size) / 2,
    words(segments, x, y, size, colour) {
      const shows = segments.map(({ text, face, figures, link }) => {
        const used = font(face);
        return `/${used.use()} ${size} Tf ${fillColour(link ? theme.colour.link : colour)} ${used.show(text, figures)}`;
      });
      return shows.length === 0 ? '' : textLine(x, y, shows.join(' '));
    },
  };
}

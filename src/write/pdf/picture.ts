/** Draws a picture as a tagged figure with its alternative text, or as decoration: paths as paths, pixels as an image with its transparency. */
import { widthOf, type Drawing, type Pixels, type PathSegment, type Shape } from '../../doc/picture.ts';
import type { ParagraphPart } from '../layout/paginate.ts';
import type { Resource } from './file.ts';
import { fillColour, number } from './operators.ts';
import type { Pen } from './pen.ts';
import { figureEntries } from './tree.ts';

/** Draws the pictures of one file: an image that stands on several pages is embedded once. */
export class PictureDrawer {
  private readonly pen: Pen;
  private readonly images = new Map<Pixels, Resource>();

  constructor(pen: Pen) {
    this.pen = pen;
  }

  draw({ paragraph, y }: ParagraphPart): void {
    const { picture } = paragraph;
    if (!picture) return;
    const { alternative, height } = picture;
    const x = this.pen.geometry.text.left + paragraph.left;
    // At the foot of its line, as in Word.
    const top = y + paragraph.style.line - height;
    const operators = this.operators(picture.image, x, top, widthOf(picture), height, paragraph.colour);
    if (alternative === undefined) {
      this.pen.artifact('Layout', operators);
      return;
    }
    const foot = this.pen.file.pageHeight - top - height;
    const box = [x, foot, x + widthOf(picture), foot + height];
    const figure = this.pen.tree.enter(paragraph.inside).add('Figure', figureEntries(alternative, box));
    figure.mark('Figure', () => this.pen.draw(operators));
    figure.end();
  }

  private operators(
    image: Drawing | Pixels,
    x: number,
    y: number,
    width: number,
    height: number,
    current: string,
  ): string {
    if (image.kind === 'pixels') {
      const name = this.embedded(image);
      return `q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${name} Do Q`;
    }
    const scale = height / image.height;
    const clip = `${number(x)} ${number(y)} ${number(width)} ${number(height)} re W n`;
    return `q ${clip} ${image.shapes.map((shape) => painted(shape, x, y, scale, current)).join(' ')} Q`;
  }

  /** The name of the image among the page's resources. */
  private embedded(pixels: Pixels): string {
    const image = this.images.get(pixels) ?? this.embed(pixels);
    this.images.set(pixels, image);
    return image.use();
  }

  /** ISO 32000-1, 8.9.5, its transparency as a soft mask (11.6.5.3), which PDF/A-2 and later allow. */
  private embed({ width, height, rgb, alpha }: Pixels): Resource {
    const { file } = this.pen;
    const common = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      Interpolate: false,
    };
    const mask = alpha && file.object({ ...common, ColorSpace: 'DeviceGray' }, alpha);
    return file.image({ ...common, ColorSpace: 'DeviceRGB', ...(mask && { SMask: mask }) }, rgb);
  }
}

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** The fill first, then the stroke over it. */
function painted({ path, fill, evenOdd, stroke }: Shape, x: number, y: number, scale: number, current: string): string {
  const outline = path.map((segment) => segmentOf(segment, x, y, scale)).join(' ');
  const colour = (paint: string): string => (paint === 'current' ? current : paint);
  const filled = fill ? `${fillColour(colour(fill))} ${outline} ${evenOdd ? 'f*' : 'f'}` : '';
  if (!stroke) return filled;
  const line = `${number(stroke.width * scale)} w ${caps[stroke.cap]} J ${joins[stroke.join]} j ${number(Math.max(1, stroke.miterLimit))} M`;
  return `${filled} ${fillColour(colour(stroke.paint)).replace('rg', 'RG')} ${line} ${outline} S`.trimStart();
}

function segmentOf(segment: PathSegment, x: number, y: number, scale: number): string {
  if (segment[0] === 'Z') return 'h';
  const [command, ...numbers] = segment;
  const points = numbers.map((value, index) => number((index % 2 === 0 ? x : y) + value * scale));
  return `${points.join(' ')} ${command.toLowerCase()}`;
}

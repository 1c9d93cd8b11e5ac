/** Pictures as Word's own, always in line with the text: drawings as SVG with an image for programs that cannot draw it, pixels as they are. */
import { printable } from '../../doc/characters.ts';
import { widthOf, type Drawing, type Picture } from '../../doc/picture.ts';
import type { Colour } from '../../doc/theme.ts';
import type { Paragraph } from '../../flow/flow.ts';
import { pngOf } from '../picture/png.ts';
import { rasterOf } from '../picture/raster.ts';
import { svgFile } from '../picture/svg.ts';
import type { Draft } from './draft.ts';
import { element } from '../../ooxml/write-xml.ts';

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The run of a paragraph that is one picture. */
export function picture({ picture: one, role, colour }: Paragraph, draft: Draft): string {
  if (!one) return '';
  // Without a panel, as in a board's own template, it stands on white.
  const onWhite = role === 'cover-ornament' && draft.theme.reference !== undefined;
  const current = onWhite ? draft.theme.colour.accent : colour;
  draft.pictures.push(one);
  const id = draft.pictures.length;
  const name = `Picture ${id}`;
  const size = { cx: emus(widthOf(one)), cy: emus(one.height) };
  const descr = one.alternative === undefined ? '' : printable(one.alternative);
  const inline = element(
    'wp:inline',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    },
    element('wp:extent', size),
    element('wp:docPr', { id, name, descr }, one.alternative === undefined ? decorative : ''),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { 'xmlns:a': main, noChangeAspect: 1 })),
    element(
      'a:graphic',
      { 'xmlns:a': main },
      element('a:graphicData', { uri: pictures }, pictureXml(one, current, { id, name, descr }, size, draft)),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

/** Word's mark for what screen readers pass over. */
const decorative = element(
  'a:extLst',
  { 'xmlns:a': main },
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
);

function pictureXml(
  { image, height }: Picture,
  current: Colour,
  names: { readonly id: number; readonly name: string; readonly descr: string },
  size: { readonly cx: number; readonly cy: number },
  draft: Draft,
): string {
  const part = (extension: 'png' | 'svg', bytes: () => Uint8Array): string =>
    mediaOf(draft, image, extension === 'svg' || image.kind === 'drawing' ? current : '', extension, bytes);
  const embedded =
    image.kind === 'pixels'
      ? element('a:blip', { 'r:embed': part('png', () => image.png) })
      : element(
          'a:blip',
          { 'r:embed': part('png', () => fallbackOf(image, height, current)) },
          element(
            'a:extLst',
            {},
            element(
              'a:ext',
              { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
              element('asvg:svgBlip', {
                'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
                'r:embed': part('svg', () => new TextEncoder().encode(svgFile(image, current))),
              }),
            ),
          ),
        );
  return element(
    'pic:pic',
    { 'xmlns:pic': pictures, 'xmlns:r': relationships },
    element('pic:nvPicPr', {}, element('pic:cNvPr', names), '<pic:cNvPicPr/>'),
    element('pic:blipFill', {}, embedded, '<a:stretch><a:fillRect/></a:stretch>'),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, '<a:off x="0" y="0"/>', element('a:ext', size)),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ),
  );
}

/** The relationship of an image part; the same image in the same colour is there once. */
function mediaOf(
  draft: Draft,
  image: Picture['image'],
  colour: string,
  extension: 'png' | 'svg',
  bytes: () => Uint8Array,
): string {
  const known = draft.media.find((one) => one.image === image && one.colour === colour && one.path.endsWith(extension));
  if (known) return known.id;
  const number = draft.media.length + 1;
  const id = `rIdImage${number}`;
  draft.media.push({ id, path: `media/image${number}.${extension}`, image, colour, bytes: bytes() });
  return id;
}

const drawn = new WeakMap<Drawing, Map<string, Uint8Array>>();

/** 220 dots to the inch, to which Word itself brings pictures that are to be printed; what it shows is the drawing. Made once for all packs of a run. */
function fallbackOf(drawing: Drawing, height: number, current: Colour): Uint8Array {
  const width = Math.min(1200, Math.ceil(((height * drawing.width) / drawing.height / 72) * 220));
  const key = `${width} ${current}`;
  const made = drawn.get(drawing) ?? new Map<string, Uint8Array>();
  const png = made.get(key) ?? pngOf(rasterOf(drawing, width, current));
  drawn.set(drawing, made.set(key, png));
  return png;
}

function emus(points: number): number {
  return Math.round(points * 12700);
}

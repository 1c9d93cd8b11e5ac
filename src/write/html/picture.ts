/** Pictures in the page itself: drawings as SVG in the colour of their place, pixels as a data address. */
import { printable } from '../../doc/characters.ts';
import { ownColours, widthOf, type Picture } from '../../doc/picture.ts';
import { pathsOf, viewBoxOf } from '../picture/svg.ts';
import { element, open } from './markup.ts';
import type { WebPage } from './page.ts';

/** On one line. Its size is a share of the body's, so that it follows the reader's own setting. */
export function picture(one: Picture, { bodySize }: WebPage): string {
  const { image, alternative, height } = one;
  const size = (points: number): string => `${Math.round((points / bodySize) * 1000) / 1000}em`;
  const style = `width: ${size(widthOf(one))}; height: ${size(height)}`;
  const words = alternative === undefined ? undefined : printable(alternative);
  if (image.kind === 'pixels')
    return open('img', {
      class: 'picture own',
      style,
      alt: words ?? '',
      src: `data:image/png;base64,${Buffer.from(image.png).toString('base64')}`,
    });
  const told = words === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': words };
  return element(
    'svg',
    { class: ownColours(image).length > 0 ? 'picture own' : 'picture', style, viewBox: viewBoxOf(image), ...told },
    pathsOf(image, 'currentColor').join(''),
  );
}

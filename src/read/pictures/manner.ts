/** How a shape is painted: what its own attributes say, and what it has from the groups around it. */
import type { Paint, Stroke } from '../../doc/picture.ts';
import { numbersIn } from './matrix.ts';
import { Refused } from './refused.ts';

export interface Manner {
  readonly fill: Paint | undefined;
  readonly evenOdd: boolean;
  readonly stroke: Stroke | undefined;
  /** What a stroke is like where there is one. */
  readonly line: Omit<Stroke, 'paint'>;
  readonly strokePaint: Paint | undefined;
  readonly isShown: boolean;
}

/** As SVG has it: filled black, without a stroke. */
export const initial: Manner = {
  fill: '#000000',
  evenOdd: false,
  stroke: undefined,
  line: { width: 1, cap: 'butt', join: 'miter', miterLimit: 4 },
  strokePaint: undefined,
  isShown: true,
};

export function mannerOf(attributes: ReadonlyMap<string, string>, above: Manner): Manner {
  const paint = (name: 'fill' | 'stroke', inherited: Paint | undefined): Paint | undefined =>
    attributes.has(name) ? paintOf(attributes.get(name) ?? '', name) : inherited;
  const one = <T extends string>(name: string, choices: readonly T[], inherited: T): T => {
    const value = attributes.get(name);
    if (value === undefined) return inherited;
    const found = choices.find((choice) => choice === value);
    if (!found) throw new Refused(`${name}="${value}" cannot be used; ${choices.join(', ')} can`);
    return found;
  };
  const line = {
    width: length(attributes.get('stroke-width'), 'stroke-width') ?? above.line.width,
    cap: one('stroke-linecap', ['butt', 'round', 'square'] as const, above.line.cap),
    join: one('stroke-linejoin', ['miter', 'round', 'bevel'] as const, above.line.join),
    miterLimit: length(attributes.get('stroke-miterlimit'), 'stroke-miterlimit') ?? above.line.miterLimit,
  };
  const strokePaint = paint('stroke', above.strokePaint);
  return {
    fill: paint('fill', above.fill),
    evenOdd: one('fill-rule', ['nonzero', 'evenodd'] as const, above.evenOdd ? 'evenodd' : 'nonzero') === 'evenodd',
    line,
    strokePaint,
    stroke: strokePaint !== undefined && line.width > 0 ? { paint: strokePaint, ...line } : undefined,
    isShown:
      above.isShown &&
      attributes.get('display') !== 'none' &&
      !/^(?:hidden|collapse)$/.test(attributes.get('visibility') ?? ''),
  };
}

/** A length in units, where it is not negative; undefined when it is not given. */
export function length(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const [number] = /%|[a-z]$/i.test(value.replace(/px$/, '')) ? [] : numbersIn(value.replace(/px$/, ''));
  if (number === undefined || number < 0) throw new Refused(`${name}="${value}" is no length in plain units`);
  return number;
}

function paintOf(value: string, name: string): Paint | undefined {
  const lower = value.toLowerCase();
  if (lower === 'none') return undefined;
  if (lower === 'currentcolor') return 'current';
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((figure) => figure + figure).join('')}`;
  if (lower === 'black') return '#000000';
  if (lower === 'white') return '#ffffff';
  if (lower.startsWith('url('))
    throw new Refused(`${name}="${value}": gradients, patterns and other references cannot be used; take one colour`);
  throw new Refused(
    `${name}="${value}" cannot be used; write the colour as #rrggbb, or currentColor for that of the place`,
  );
}

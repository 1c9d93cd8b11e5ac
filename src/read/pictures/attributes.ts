/** The attributes of one element of a drawing, `style` among them; those that mean nothing to us and change nothing are left out. */
import { Refused } from './refused.ts';

/** Names for scripts, style sheets and people, and what every painted thing is anyway. */
const harmless =
  /^(?:id|class|xmlns|version|baseProfile|role|focusable|tabindex|lang|enable-background|preserveAspectRatio|color-rendering|shape-rendering|(?:data|aria)-.+)$/;

/** Properties that are taken when they say what holds without them. */
const neutral = new Map<string, RegExp>(
  Object.entries({
    opacity: /^(?:1|1\.0+|100%)$/,
    'fill-opacity': /^(?:1|1\.0+|100%)$/,
    'stroke-opacity': /^(?:1|1\.0+|100%)$/,
    'stroke-dasharray': /^none$/,
    'stroke-dashoffset': /^0(?:px)?$/,
    'paint-order': /^(?:normal|(?:fill\b).*)$/,
    'mix-blend-mode': /^normal$/,
    overflow: /^(?:visible|hidden)$/,
    isolation: /^auto$/,
    'vector-effect': /^none$/,
    'clip-rule': /^(?:nonzero|evenodd)$/,
    mask: /^none$/,
    filter: /^none$/,
    'clip-path': /^none$/,
  }),
);

/** Only of these can the value be used. */
const known = new Set([
  'viewBox',
  'width',
  'height',
  'transform',
  'd',
  'x',
  'y',
  'rx',
  'ry',
  'cx',
  'cy',
  'r',
  'x1',
  'y1',
  'x2',
  'y2',
  'points',
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'display',
  'visibility',
]);

/** By name. What `style` says goes before what an attribute says. Throws Refused for what would change the drawing and is not known. */
export function attributesIn(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const [name, value] of written) {
    if (name === 'style') declarations(value, styles);
    else if (!isForeign(name)) keep(name, value.trim(), attributes);
  }
  return new Map([...attributes, ...styles]);
}

/** Drawing programs' own notes have a prefix; a reference has one as well, and is none. */
function isForeign(name: string): boolean {
  if (/^(?:xlink:)?href$/.test(name)) throw new Refused('a reference to something elsewhere (href) cannot be used');
  return name.includes(':');
}

function keep(name: string, value: string, into: Map<string, string>): void {
  if (/^on/.test(name)) throw new Refused(`a script (${name}) cannot be used`);
  if (harmless.test(name) || name.startsWith('-inkscape-') || neutral.get(name)?.test(value)) return;
  if (!known.has(name)) throw new Refused(`${name}="${value.slice(0, 30)}" cannot be used`);
  into.set(name, value);
}

/** "fill:none; stroke:#0b5e6b". */
function declarations(style: string, into: Map<string, string>): void {
  for (const declaration of style.split(';')) {
    if (declaration.trim() === '') continue;
    const colon = declaration.indexOf(':');
    if (colon < 0) throw new Refused(`“${declaration.trim()}” in style has no value`);
    keep(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim(), into);
  }
}

/** The attributes of one element of a drawing, `style` among them; those that mean nothing to us and change nothing are left out. */
import { Refused } from './refused.ts';

/** Names for scripts, style sheets and people, and what every painted thing is anyway. */
const harmless =
  /^(?:id|class|xmlns|version|baseProfile|role|focusable|tabindex|lang|enable-background|preserveAspectRatio|color-rendering|shape-rendering|(?:data|aria)-.+)$/;

/** Properties that are taken when they say what holds without them. */
const neutral: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^(?:fill-|stroke-)?opacity$/, /^(?:1|1\.0+|100%)$/],
  [/^(?:stroke-dasharray|vector-effect|mask|filter|clip-path)$/, /^none$/],
  [/^stroke-dashoffset$/, /^0(?:px)?$/],
  [/^paint-order$/, /^(?:normal|(?:fill\b).*)$/],
  [/^mix-blend-mode$/, /^normal$/],
  [/^overflow$/, /^(?:visible|hidden)$/],
  [/^isolation$/, /^auto$/],
  [/^clip-rule$/, /^(?:nonzero|evenodd)$/],
];

/** Only of these can the value be used. */
const known =
  /^(?:viewBox|width|height|transform|d|x|y|rx|ry|cx|cy|r|[xy][12]|points|fill|fill-rule|stroke|stroke-(?:width|linecap|linejoin|miterlimit)|display|visibility)$/;

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
  if (harmless.test(name) || name.startsWith('-inkscape-')) return;
  if (neutral.some(([own, taken]) => own.test(name) && taken.test(value))) return;
  if (!known.test(name)) throw new Refused(`${name}="${value.slice(0, 30)}" cannot be used`);
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

/** XML as a person can compare it: `spacing(after=80 line=340)`, `jc=right`, children in square brackets. Twentieths of a point go without saying. */
import type { Xml } from '../inspect/docx/xml.ts';

/** The element without prefixes; its text, where it has any, in quotation marks. */
export function brief({ name, attributes, children, text }: Xml): string {
  const own = Object.entries(attributes).filter(
    ([key, value]) => !key.startsWith('xmlns') && !(local(key) === 'type' && value === 'dxa'),
  );
  const [only] = own;
  const values = own.map(([key, value]) => `${local(key)}=${beginning(value)}`).join(' ');
  const looks =
    only && own.length === 1 && local(only[0]) === 'val' ? `=${beginning(only[1])}` : values && `(${values})`;
  const inside = children.map(brief).join(' ');
  const words = text.trim() === '' ? '' : ` "${text.trim()}"`;
  return `${local(name)}${looks}${inside && `[${inside}]`}${words}`;
}

/** A line for each element down to those that have nothing but values below them. */
export function outline(element: Xml, indent: string): readonly string[] {
  const whole = brief(element);
  if (whole.length < 120) return [indent + whole];
  const { children, ...rest } = element;
  return [indent + brief({ ...rest, children: [] }), ...children.flatMap((each) => outline(each, `${indent}  `))];
}

/** The name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** As much of a text as tells it from others; that all of it is there is proved elsewhere. */
export function beginning(text: string): string {
  return text.length > 48 ? `${text.slice(0, 44)}…` : text;
}

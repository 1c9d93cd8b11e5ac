/** The little HTML that a page is written with: lines of source, indented as a person would. */
import { printable } from '../../doc/characters.ts';

/** Lines of source without line ends. */
export type Lines = readonly string[];

/** `true` is an attribute without a value; attributes that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** An element on one line. Content is HTML already: pass words through `words`. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${open(name, attributes)}${content}</${name}>`;
}

/** An element with its children on lines of their own, two spaces further in. */
export function block(name: string, attributes: Attributes, ...children: readonly Lines[]): Lines {
  return [open(name, attributes), ...children.flatMap((lines) => lines.map((line) => `  ${line}`)), `</${name}>`];
}

/** A start tag, or an element that has no end tag. */
export function open(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += value === true ? ` ${key}` : ` ${key}="${escape(String(value))}"`;
  }
  return `${tag}>`;
}

/** Words of the Doc as HTML text, in the form in which every writer prints them. */
export function words(text: string): string {
  return escape(printable(text));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

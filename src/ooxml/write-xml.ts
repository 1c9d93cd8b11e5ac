/** XML as the parts of Word documents and workbooks are written in it, as text: measured several times faster than a tree of objects. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A whole part, from its root. */
export function xmlPart(root: string): string {
  return declaration + root;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. Children are XML already: pass words through `escapeXml`. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  const content = children.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element with nothing but `w:val`, the commonest kind in WordprocessingML. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** Words as XML character data. */
export function escapeXml(words: string): string {
  return escapeWords(words).replaceAll('"', '&quot;');
}

/** The same between tags alone, where quotation marks are what they are. */
export function escapeWords(words: string): string {
  return /[&<>]/.test(words) ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : words;
}

/** A reader takes line breaks and tabs in an attribute for spaces, where they are not written by their numbers. */
function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** Points as twentieths of a point, the unit of most lengths in WordprocessingML. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as eighths of a point, the unit of the width of borders. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** `#0b4f5c` as Word writes colours: `0B4F5C`. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

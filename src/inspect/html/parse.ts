/** A strict reader of HTML: every element is closed where it must be; what browsers would repair in silence is refused. */

export interface Html {
  /** In lower case. */
  readonly name: string;
  /** An attribute without a value has the empty string. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Html | string)[];
}

interface Open extends Html {
  readonly children: (Html | string)[];
}

/** Elements that have no end tag and no content. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The html element. Throws when there is no doctype, a tag is not closed in turn, or an attribute is not quoted. */
export function parseHtml(html: string): Html {
  const doctype = '<!DOCTYPE html>';
  if (!html.startsWith(doctype)) throw new Error('There is no doctype.');
  const top: Open = { name: '', attributes: {}, children: [] };
  const stack = [top];
  let at = doctype.length;
  while (at < html.length) at = html[at] === '<' ? readTag(html, at, stack) : readText(html, at, stack);
  const root = top.children.find((child) => typeof child !== 'string');
  if (stack.length !== 1 || root === undefined) throw new Error(`<${stack.at(-1)?.name}> is not closed.`);
  return root;
}

function readText(html: string, at: number, stack: readonly Open[]): number {
  const end = html.indexOf('<', at);
  const text = html.slice(at, end < 0 ? html.length : end);
  stack.at(-1)?.children.push(decoded(text));
  return at + text.length;
}

const tag = /<(\/)?([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)>/y;

function readTag(html: string, at: number, stack: Open[]): number {
  tag.lastIndex = at;
  const [whole, close, name = '', attributes = ''] = tag.exec(html) ?? [];
  if (whole === undefined) throw new Error(`No tag: ${html.slice(at, at + 40)}`);
  if (close !== undefined) {
    if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
    return at + whole.length;
  }
  const element: Open = { name, attributes: attributesIn(attributes), children: [] };
  stack.at(-1)?.children.push(element);
  if (name === 'style' || name === 'script') return readRaw(html, at + whole.length, element);
  if (!empty.has(name)) stack.push(element);
  return at + whole.length;
}

/** What stands in these elements is not markup, up to their end tag. */
function readRaw(html: string, at: number, element: Open): number {
  const close = `</${element.name}>`;
  const end = html.indexOf(close, at);
  if (end < 0) throw new Error(`<${element.name}> is not closed.`);
  element.children.push(html.slice(at, end));
  return end + close.length;
}

function attributesIn(source: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
    if (key in attributes) throw new Error(`The attribute ${key} is there twice.`);
    attributes[key] = decoded(value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(\w*;?)/g, (whole, name: string) => {
    const character = name.endsWith(';') ? entities[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`${whole} is no entity that packs use.`);
    return character;
  });
}

/** All elements of that name at any depth, in the order of the document. */
export function all(parent: Html, name: string): readonly Html[] {
  return everyElement(parent).filter((element) => element.name === name);
}

/** All elements inside it, in the order of the document. */
export function everyElement(parent: Html): readonly Html[] {
  const found: Html[] = [];
  const visit = (element: Html): void => {
    for (const child of elementsIn(element)) {
      found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The elements directly inside it. */
export function elementsIn(parent: Html): readonly Html[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The words in it, every run of white space as one space and none at the ends; a line break is white space. */
export function wordsIn(element: Html): string {
  return rawWords(element).replace(/\s+/g, ' ').trim();
}

function rawWords(element: Html): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : rawWords(child)))
    .join('');
}

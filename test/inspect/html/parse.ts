/** HTML as parse5 reads it, strictly: what browsers would repair in silence is refused. */
import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';

export interface Html {
  /** In lower case, but for some of SVG's. */
  readonly name: string;
  /** An attribute without a value has the empty string. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Html | string)[];
}

/** Elements that have no end tag and no content. */
const empty = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'];

/** The html element. Throws when parse5 complains, or an element was opened or closed by parse5 alone. */
export function parseHtml(html: string): Html {
  const document = parse(html, { sourceCodeLocationInfo: true, onParseError: refuse });
  const root = document.childNodes.map((node) => htmlOf(node)).find((node) => typeof node === 'object');
  if (root === undefined) throw new Error('The page is empty.');
  return root;
}

function refuse({ code, startLine, startCol }: { code: string; startLine: number; startCol: number }): never {
  throw new Error(`Line ${startLine}, column ${startCol}: ${code}.`);
}

/** Nothing for what is neither element nor text. */
function htmlOf(node: DefaultTreeAdapterTypes.ChildNode): Html | string | undefined {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return undefined;
  const { tagName: name, sourceCodeLocation: at, attrs, childNodes } = node;
  if (!at?.startTag) throw new Error(`<${name}> is not opened.`);
  if (!at.endTag && !empty.includes(name)) throw new Error(`<${name}> is not closed.`);
  const children = childNodes.map(htmlOf).filter((child) => child !== undefined);
  return { name, attributes: Object.fromEntries(attrs.map(attribute)), children };
}

function attribute({ prefix, name, value }: Token.Attribute): readonly [string, string] {
  return [prefix ? `${prefix}:${name}` : name, value];
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

/** Just enough XML to read the parts of a Word document: elements, attributes, text; no DTDs, comments or CDATA are kept. */

export interface Xml {
  /** With its prefix, as written: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** Character data directly inside it. */
  readonly text: string;
}

interface Open extends Xml {
  readonly attributes: Record<string, string>;
  readonly children: Xml[];
  text: string;
}

/** Those read last: the styles are the same in pack after pack, and a document is asked for one thing after another. */
const known = new Map<string, Xml>();

/** The root element. Throws when tags do not match. */
export function parseXml(xml: string): Xml {
  const root = known.get(xml) ?? parsed(xml);
  if (known.size >= 20) known.clear();
  known.set(xml, root);
  return root;
}

function parsed(xml: string): Xml {
  const top = opened('');
  const stack = [top];
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(?:[!?][^>]*|(\/)?([^\s/>]+)([^>]*?)(\/)?)>|([^<]+)/g,
  )) {
    const parent = stack.at(-1) ?? top;
    if (text !== undefined) parent.text += unescape(text);
    else if (close !== undefined) closeElement(stack, name);
    else if (name !== '') {
      const child = opened(name, attributes);
      parent.children.push(child);
      if (empty === undefined) stack.push(child);
    }
  }
  const [root] = top.children;
  if (root === undefined || stack.length !== 1) throw new Error('Not a whole XML document.');
  return root;
}

/** The first child of that name. */
export function child(parent: Xml | undefined, name: string): Xml | undefined {
  return parent?.children.find((element) => element.name === name);
}

/** The children of that name. */
export function childrenOf(parent: Xml | undefined, name: string): readonly Xml[] {
  return parent?.children.filter((element) => element.name === name) ?? [];
}

/** All elements of that name at any depth, in the order of the document. */
export function all(parent: Xml, name: string): readonly Xml[] {
  const found: Xml[] = [];
  gather(parent, name, found);
  return found;
}

function gather({ children }: Xml, name: string, found: Xml[]): void {
  for (const element of children) {
    if (element.name === name) found.push(element);
    gather(element, name, found);
  }
}

/** The `w:val` of the child of that name. */
export function valueOf(parent: Xml | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

function opened(name: string, source = ''): Open {
  const attributes: Record<string, string> = {};
  if (source === '') return { name, attributes, children: [], text: '' };
  for (const [, key = '', value = ''] of source.matchAll(/([^\s=]+)\s*=\s*"([^"]*)"/g))
    attributes[key] = unescape(value);
  return { name, attributes, children: [], text: '' };
}

function closeElement(stack: Open[], name: string): void {
  if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });
}

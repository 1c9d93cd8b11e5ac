/** XML parts of a board's own Word template: read into elements, and written again. Whatever is not plain XML 1.0 is refused. */

export interface Node {
  readonly name: string;
  /** As written, with their entities. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

interface Open extends Node {
  readonly children: Node[];
}

/** Styles and themes are a tenth as deep. */
const deepest = 200;

const token =
  /<\?[^]*?\?>|<!--[^]*?-->|<(?<close>\/?)(?<name>[\p{L}_][\p{L}\p{N}:._-]*)(?<attributes>(?:\s+[\p{L}\p{N}:._-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|[^<]+/uy;

/** The root. Words between elements are left out: styles and themes have none. Throws when the bytes are no XML, or have a document type. */
export function parseNode(bytes: Uint8Array): Node {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const top = opened('', '');
  const stack = [top];
  const pattern = new RegExp(token);
  while (pattern.lastIndex < xml.length) {
    const found = pattern.exec(xml);
    if (!found) throw new Error('This is no XML.');
    const { close, name, attributes = '', empty } = found.groups ?? {};
    if (name === undefined) continue;
    if (close !== '') {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
      continue;
    }
    if (stack.length > deepest) throw new Error('The XML is too deep.');
    const node = opened(name, attributes);
    stack.at(-1)?.children.push(node);
    if (empty === '') stack.push(node);
  }
  const [root] = top.children;
  if (root === undefined || stack.length !== 1) throw new Error('The XML has no end.');
  return root;
}

/** A whole part. */
export function partOf(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${toXml(root)}`;
}

function toXml({ name, attributes, children }: Node): string {
  const open = `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.map(toXml).join('')}</${name}>`;
}

function opened(name: string, source: string): Open {
  const pairs = [...source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return {
    name,
    attributes: new Map(
      pairs.map(([, key = '', double, single]) => [key, double ?? (single ?? '').replaceAll('"', '&quot;')]),
    ),
    children: [],
  };
}

export function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Node {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

/** The first child of that name. */
export function childOf(parent: Node | undefined, name: string): Node | undefined {
  return parent?.children.find((one) => one.name === name);
}

/** The `w:val` of the first child of that name. */
export function valOf(parent: Node, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('w:val');
}

/** The tree with every element changed, from the leaves up; undefined takes it out. The root is never taken out. */
export function changed(root: Node, change: (one: Node) => Node | undefined): Node {
  const children = root.children.flatMap((child) => {
    const after = change(changed(child, change));
    return after ? [after] : [];
  });
  return { ...root, children };
}

/** XML parts as trees: what has to be looked at from several sides, changed and written again. */
import { NotXml, walk, xmlText } from './read-xml.ts';
import { element, xmlPart } from './write-xml.ts';

export interface Node {
  /** With its prefix, as written: `w:p`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

/** Styles and themes are a tenth as deep. */
const deepest = 200;

/** The root. Words between elements are left out: styles and themes have none. Throws NotXml. */
export function parseNode(bytes: Uint8Array): Node {
  const stack: { readonly children: Node[] }[] = [{ children: [] }];
  const [top] = stack;
  for (const step of walk(xmlText(bytes))) {
    if (step.kind === 'words') continue;
    if (step.kind === 'close') {
      stack.pop();
      continue;
    }
    if (stack.length > deepest) throw new NotXml('its elements stand too deep in each other', step.at);
    const name = step.prefix === '' ? step.name : `${step.prefix}:${step.name}`;
    const opened = { name, attributes: step.attributes, children: [] };
    stack.at(-1)?.children.push(opened);
    stack.push(opened);
  }
  const root = top?.children[0];
  if (!root) throw new NotXml('it has no element', 0);
  return root;
}

/** A whole part. */
export function partOf(root: Node): string {
  return xmlPart(toXml(root));
}

function toXml({ name, attributes, children }: Node): string {
  return element(name, Object.fromEntries(attributes), ...children.map(toXml));
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

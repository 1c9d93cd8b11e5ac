/** The structure tree of a PDF as plain elements (ISO 32000-1, 14.7.2). */
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import { Reference, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

export interface Element {
  /** As written, without the slash. */
  readonly type: string;
  readonly dictionary: Dictionary;
  /** Of all its attribute objects together. */
  readonly attributes: Dictionary;
  readonly kids: readonly Kid[];
}

/** A piece of marked content: its page (from 1, 0 for none) and identifier. */
export interface Marked {
  readonly page: number;
  readonly id: number;
}

/** An annotation that an element holds: the page that the tree gives for it, and its object. */
export interface Held {
  readonly page: number;
  readonly annotation: number;
}

export type Kid = Element | Marked | Held;

/** The elements below a root, in reading order. `pages` are the references of the pages in order. */
export function elementsIn(objects: Objects, root: Dictionary, pages: readonly Value[]): readonly Element[] {
  const pageOf = (value: Value | undefined) =>
    pages.findIndex((page) => page instanceof Reference && value instanceof Reference && page.id === value.id) + 1;
  const read = (value: Value, page: number): readonly Kid[] => {
    const node = objects.resolve(value);
    if (typeof node === 'number') return [{ page, id: node }];
    if (!(node instanceof Map)) return [];
    const own = node.has('Pg') ? pageOf(node.get('Pg')) : page;
    if (node.get('Type') === '/MCR') return [{ page: own, id: Number(node.get('MCID')) }];
    const held = node.get('Obj');
    if (node.get('Type') === '/OBJR') return [{ page: own, annotation: held instanceof Reference ? held.id : 0 }];
    const attributes = new Map(objects.array(node.get('A')).flatMap((one) => [...objects.dictionary(one)]));
    return [
      {
        type: String(node.get('S')).slice(1),
        dictionary: node,
        attributes,
        kids: objects.array(node.get('K')).flatMap((kid) => read(kid, own)),
      },
    ];
  };
  return objects
    .array(root.get('K'))
    .flatMap((kid) => read(kid, 0))
    .filter(isElement);
}

export function isElement(kid: Kid): kid is Element {
  return 'type' in kid;
}

/** The elements directly inside. */
export function childrenOf(element: Element): readonly Element[] {
  return element.kids.filter(isElement);
}

/** The element and all below it, in reading order. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* within(child);
}

/** The leaves of a number tree, by their keys. */
export function numbered(objects: Objects, tree: Value | undefined): ReadonlyMap<number, Value> {
  const node = objects.dictionary(tree);
  const flat = objects.array(node.get('Nums'));
  const own = flat.flatMap((value, index): [number, Value][] =>
    index % 2 === 1 ? [[Number(flat[index - 1]), value]] : [],
  );
  return new Map([...own, ...objects.array(node.get('Kids')).flatMap((kid) => [...numbered(objects, kid)])]);
}

/** The way back from a value to its line and column. */
import { isMap, isScalar, type Node } from 'yaml';
import type { Origin, Path, Span } from '../diagnostic.ts';
import type { Lines } from './lines.ts';
import { spell, type Spelling } from './spelling.ts';
import { child, extent } from './tree.ts';

/** One file as its origins share it; the tree is made when the first place is asked for. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  tree(): Node | null;
}

interface Found {
  /** Null for a key without a value; undefined when the path does not exist. */
  readonly node: Node | null | undefined;
  readonly key?: Node;
  /** The nearest parent that exists, when the path does not. */
  readonly parent?: { readonly node: Node | null; readonly key?: Node };
}

/** Answers for a file, from the value at `base`. */
export function originOf(file: Written, base: Path = []): Origin {
  const whole = (path: Path): Path => (base.length ? [...base, ...path] : path);
  return {
    file: file.path,
    span: (...path) => toSpan(file, spanOf(file, find(file.tree(), whole(path)))),
    key: (...path) => toSpan(file, keyOf(file, find(file.tree(), whole(path)))),
    part: (path, from, to) => toSpan(file, partOf(file, find(file.tree(), whole(path)), from, to)),
    at: (...path) => originOf(file, whole(path)),
  };
}

type Stretch = readonly [number, number];

function toSpan(file: Written, [from, to]: Stretch): Span {
  return file.lines.span(file.path, from, to);
}

function find(root: Node | null, path: Path): Found {
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    const next = child(node, step);
    if (!next) return { node: undefined, parent: key ? { node, key } : { node } };
    [node, key] = [next.value, next.key];
  }
  return key ? { node, key } : { node };
}

function spanOf(file: Written, found: Found): Stretch {
  if (found.parent) return standIn(file, found.parent);
  if (found.node) {
    const stretch = extent(file.text, found.node);
    if (stretch[1] > stretch[0]) return stretch;
  }
  if (found.key) return extent(file.text, found.key);
  return found.node ? dashBefore(file.text, found.node.range?.[0] ?? 0) : firstLine(file.text);
}

function keyOf(file: Written, found: Found): Stretch {
  return found.key && !found.parent ? extent(file.text, found.key) : spanOf(file, found);
}

function partOf(file: Written, found: Found, from: number, to: number): Stretch {
  const { node } = found;
  const whole = spanOf(file, found);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return whole;
  const spelling = spellingOf(file, node, node.range[0], node.range[1], node.value);
  if (!spelling) return whole;
  const start = spelling.starts[from] ?? spelling.ends.at(-1) ?? whole[0];
  return [start, to > from ? (spelling.ends[Math.min(to, spelling.ends.length) - 1] ?? start) : start];
}

/** A text with many findings is spelt once. */
const spelt = new WeakMap<Node, Spelling | null>();

function spellingOf(file: Written, node: Node & { type?: unknown }, from: number, to: number, value: string): Spelling | null {
  const known = spelt.get(node);
  if (known !== undefined) return known;
  const found = spell(file.text, from, to, node.type as never, value) ?? null;
  spelt.set(node, found);
  return found;
}

/** Where something missing should stand: the parent's key, or the first key of a list's item or of the file. */
function standIn(file: Written, parent: { readonly node: Node | null; readonly key?: Node }): Stretch {
  if (parent.key) return extent(file.text, parent.key);
  if (isMap(parent.node)) {
    const first = parent.node.items[0]?.key as Node | undefined;
    if (first) return extent(file.text, first);
  }
  if (!parent.node) return firstLine(file.text);
  const [start, end] = extent(file.text, parent.node);
  const lineEnd = file.text.indexOf('\n', start);
  return [start, lineEnd === -1 ? end : Math.min(end, lineEnd)];
}

/** An empty item of a list is shown by its dash. */
function dashBefore(text: string, at: number): Stretch {
  let dash = at - 1;
  while (dash >= 0 && /\s/.test(text[dash] ?? '')) dash--;
  return text[dash] === '-' ? [dash, dash + 1] : [at, at];
}

function firstLine(text: string): Stretch {
  const end = text.indexOf('\n');
  return [0, end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end];
}

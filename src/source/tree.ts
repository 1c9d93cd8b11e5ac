/** YAML text to a tree of nodes that know their offsets, by way of the `yaml` package. */
import { Composer, isMap, isScalar, isSeq, Lexer, Parser, Schema, type CST, type Node, type Pair, type YAMLMap } from 'yaml';

/** What the `yaml` package found wrong, at UTF-16 offsets. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

export interface Tree {
  readonly root: Node | null;
  readonly faults: readonly Fault[];
  /** Where a second document, or a directive (`%`), begins. */
  readonly second?: number;
  readonly directive?: number;
  /** Where the nesting passes what any authored file needs; nothing behind it was read. */
  readonly tooDeep?: number;
}

/** What a plain word means: YAML 1.2's core schema. Made once for all files. */
const core = new Schema({ schema: 'core' });

/** Far beyond any authored file, and far within the stack of the recursive composer. */
const deepest = 64;

/** Reads a text. Never throws; linear in the length of the text. */
export function readTree(text: string): Tree {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest) {
      const tooDeep = parser.offset - 1;
      for (const token of parser.end()) tokens.push(token);
      return { ...compose(tokens, text.length), tooDeep };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return compose(tokens, text.length);
}

function compose(tokens: readonly CST.Token[], length: number): Tree {
  // `uniqueKeys` compares every key with every other (quadratic); value.ts looks for duplicates itself.
  const composer = new Composer({ schema: core, uniqueKeys: false, strict: true, logLevel: 'silent' });
  const [first] = [...composer.compose(tokens, true, length)];
  const second = tokens.filter((token) => token.type === 'document')[1]?.offset;
  const directive = tokens.find((token) => token.type === 'directive')?.offset;
  const faults = (first?.errors ?? []).map((error) => ({ code: error.code, message: error.message, from: error.pos[0], to: error.pos[1] }));
  return {
    root: first?.contents ?? null,
    faults,
    ...(second === undefined ? {} : { second }),
    ...(directive === undefined ? {} : { directive }),
  };
}

/** A key as the author reads it: its own spelling, `2023` for a number. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Offsets of a node, end exclusive and without the white space behind it. */
export function extent(text: string, node: Node): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return [start, last];
}

export interface Child {
  readonly key?: Node;
  readonly value: Node | null;
}

const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** One step down the tree; undefined when there is no such key or item. */
export function child(node: Node | null, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    return step in node.items ? { value: node.items[step] as Node } : undefined;
  }
  if (!isMap(node)) return undefined;
  let pairs = pairsOf.get(node);
  if (!pairs) {
    pairs = new Map(node.items.map((pair) => [keyText(pair.key) ?? '', pair]));
    pairsOf.set(node, pairs);
  }
  const pair = pairs.get(String(step));
  return pair && { key: pair.key as Node, value: pair.value as Node | null };
}

/** YAML text to a tree of nodes that know their offsets, by way of the `yaml` package. */
import { Composer, isMap, isScalar, isSeq, Lexer, Parser, Schema, type CST, type Node } from 'yaml';
import type { Pair, Placed, Style } from './place.ts';

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
  /** Of so many words and marks it is made: what reading it costs. */
  readonly lexemes: number;
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
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes++;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest) {
      const tooDeep = parser.offset - 1;
      for (const token of parser.end()) tokens.push(token);
      return { ...compose(tokens, text.length, lexemes), tooDeep };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return compose(tokens, text.length, lexemes);
}

function compose(tokens: readonly CST.Token[], length: number, lexemes: number): Tree {
  // `uniqueKeys` compares every key with every other (quadratic); value.ts looks for duplicates itself.
  const composer = new Composer({ schema: core, uniqueKeys: false, strict: true, logLevel: 'silent' });
  const [first] = withoutTraces(() => [...composer.compose(tokens, true, length)]);
  const second = tokens.filter((token) => token.type === 'document')[1]?.offset;
  const directive = tokens.find((token) => token.type === 'directive')?.offset;
  const faults = (first?.errors ?? []).map((error) => ({
    code: error.code,
    message: error.message,
    from: error.pos[0],
    to: error.pos[1],
  }));
  return {
    root: first?.contents ?? null,
    faults,
    lexemes,
    ...(second === undefined ? {} : { second }),
    ...(directive === undefined ? {} : { directive }),
  };
}

/** Every fault is an Error, and thousands of traces that nobody reads take seconds. */
function withoutTraces<T>(action: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A key as the author reads it: its own spelling, `2023` for a number. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Where everything in a tree stands; null where nothing does. */
export function placesOf({ root }: Tree): Placed | null {
  return root && placeOf(root);
}

function placeOf(node: Node | null): Placed {
  const [from, to] = rangeOf(node);
  if (isSeq(node)) return { from, to, items: node.items.map((item) => placeOf(item as Node | null)) };
  if (isMap(node))
    return { from, to, pairs: node.items.map(({ key, value }) => pairOf(key as Node, value as Node | null)) };
  return isScalar(node) && typeof node.value === 'string'
    ? { from, to, text: node.value, style: (node.type ?? 'PLAIN') as Style }
    : { from, to };
}

function pairOf(key: Node, value: Node | null): Pair {
  const [from, to] = rangeOf(key);
  return { name: keyText(key) ?? '', from, to, value: value ? placeOf(value) : { from: to, to } };
}

function rangeOf(node: Node | null): readonly [number, number] {
  const [from = 0, to = from] = node?.range ?? [];
  return [from, to];
}

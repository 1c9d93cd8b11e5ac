/** A tree of nodes to plain data, refusing what an authored file never needs. */
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyText } from './tree.ts';

/** What is sound YAML and still refused; offsets are the tree's. */
export interface Refusal {
  readonly kind:
    | 'duplicate-key'
    | 'alias'
    | 'anchor'
    | 'tag'
    | 'no-key'
    | 'smart-quotes'
    | 'comma-in-braces'
    | 'no-colon';
  readonly name: string;
  readonly node: Node;
  /** Of a duplicate key, the first one; of a text that commas divide, its first part. */
  readonly first?: Node;
}

/** The plain data of a tree; what is refused is handed to `refuse` and left out. */
export function valueOf(node: Node | null, refuse: (refusal: Refusal) => void): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    refuse({ kind: 'alias', name: node.source, node });
    return null;
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (tag !== undefined) refuse({ kind: 'tag', name: tag, node });
  else if (anchor !== undefined) refuse({ kind: 'anchor', name: anchor, node });
  if (isScalar(node)) {
    if (node.type === 'PLAIN' && typeof node.value === 'string' && inCurlyQuotes(node.value))
      refuse({ kind: 'smart-quotes', name: node.value, node });
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => valueOf(item as Node | null, refuse));
  return isMap(node) ? mappingOf(node, refuse) : null;
}

function mappingOf(map: YAMLMap, refuse: (refusal: Refusal) => void): unknown {
  const result: Record<string, unknown> = {};
  let isTwice = false;
  const parts = refuseDivided(map, refuse);
  for (const pair of map.items) {
    const key = pair.key as Node;
    const name = keyText(key);
    if (parts.has(key)) continue;
    if (name === undefined) {
      refuse({ kind: 'no-key', name: '', node: key });
      continue;
    }
    valueOf(key, refuse);
    if (Object.hasOwn(result, name)) {
      // Several in one mapping are one fault: an item that has lost its dash.
      if (!isTwice)
        refuse({
          kind: 'duplicate-key',
          name: doubled(map).join('" and "'),
          node: key,
          first: (map.items.find((one) => keyText(one.key) === name)?.key ?? key) as Node,
        });
      isTwice = true;
    }
    const value = valueOf(pair.value as Node | null, refuse);
    if (name === '__proto__')
      Object.defineProperty(result, name, { value, enumerable: true, configurable: true, writable: true });
    else result[name] = value;
  }
  return result;
}

/** The parts of texts that commas divide, but for the first of each, which are no keys. */
function refuseDivided(map: YAMLMap, refuse: (refusal: Refusal) => void): ReadonlySet<Node> {
  const divided = map.flow ? dividedTexts(map) : [];
  for (const { first, last, key = '' } of divided)
    refuse({ kind: key === '' ? 'comma-in-braces' : 'no-colon', name: key, node: last, first });
  return new Set(divided.flatMap((one) => one.parts));
}

interface Divided {
  readonly first: Node;
  readonly last: Node;
  /** What is no key. */
  readonly parts: Node[];
  /** What begins as a key does, without a colon and a space behind it. */
  readonly key?: string;
}

/** `amount:"£4`, `amount "£4`, `amount= "£4`: nothing that is read as a text begins so. */
const lostKey = /^([a-z]+(?:-[a-z]+)*)(?::(?!\/\/)(?=\S)|\s*=|\s+(?=["'“]))/;

/** Texts without quotes in braces that their commas divide: what stands behind the first has no colon, and is no word such as a key is. */
function dividedTexts(map: YAMLMap): readonly Divided[] {
  const all: Divided[] = [];
  let open: Divided | undefined;
  for (const { key, value } of map.items as readonly { key: Node; value: Node | null }[]) {
    const part = value ? '' : partText(key);
    const lost = lostKey.exec(part)?.[1];
    if (lost !== undefined) {
      open = { first: key, last: key, parts: [key], key: lost };
      all.push(open);
    } else if (part !== '' && open) {
      if (open.parts.length === 0) all.push(open);
      open.parts.push(key);
      all[all.length - 1] = open = { ...open, last: key };
    } else open = beginning(value);
  }
  return all;
}

function beginning(value: Node | null): Divided | undefined {
  return isScalar(value) && value.type === 'PLAIN' ? { first: value, last: value, parts: [] } : undefined;
}

/** What stands without quotes where a key would, and is none: '' where it may be one. */
function partText(key: Node): string {
  const text = isScalar(key) && key.type === 'PLAIN' ? (keyText(key) ?? '') : '';
  return /^[a-z-]*$/.test(text) ? '' : text;
}

/** The keys that stand in it more than once; of many, the first few. */
function doubled(map: YAMLMap): readonly string[] {
  const known = new Set<string>();
  const twice = new Set<string>();
  for (const { key } of map.items) {
    const name = keyText(key) ?? '';
    if (known.has(name) && twice.size < 4) twice.add(name);
    known.add(name);
  }
  return [...twice];
}

/** Whether the whole text stands between one pair of curly quotes. */
function inCurlyQuotes(text: string): boolean {
  return /^[“”„‘’‚]/.test(text) && /^(?:[“”„][^“”„]*[“”]|[‘’‚][^‘’‚]*[‘’])$/.test(text);
}

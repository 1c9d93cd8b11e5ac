/** Changes single fields of a YAML file and leaves every other character as it is: comments, order, quotes, line ends. */
import { isMap, isScalar, parseDocument, stringify, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../diagnostic.ts';

/** A field of the mapping at `path`: its new text, or undefined to take it away. */
export interface FieldEdit {
  readonly path: Path;
  readonly key: string;
  readonly value: string | undefined;
  /** A new field is put behind the last of these that the mapping has. */
  readonly behind: readonly string[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with its fields changed. Throws when the result would not say what was asked: then nothing may be written. */
export function editFields(text: string, edits: readonly FieldEdit[]): string {
  const document = parse(text);
  const stretches = edits.map((edit) => stretchOf(text, document, edit)).map((one, index) => ({ ...one, index }));
  // From the end, so that earlier places stay where they are; of several new fields in one place the first asked comes first.
  stretches.sort((one, other) => other.from - one.from || other.index - one.index);
  const parts: string[] = [];
  let end = text.length;
  for (const { from, to, text: words } of stretches) {
    if (to > end) throw new Error('Two edits of one place');
    parts.push(text.slice(to, end), words);
    end = from;
  }
  const edited = text.slice(0, end) + parts.reverse().join('');
  prove(edited, edits);
  return edited;
}

function parse(text: string): Document {
  return parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
}

function prove(edited: string, edits: readonly FieldEdit[]): void {
  const document = parse(edited);
  for (const { path, key, value } of edits) {
    const found = document.getIn([...path, key]);
    if (document.errors.length > 0 || (value === undefined ? found !== undefined : found !== value))
      throw new Error(`The edit of ${[...path, key].join('.')} did not come out as asked`);
  }
}

function stretchOf(text: string, document: Document, edit: FieldEdit): Stretch {
  const map = document.getIn(edit.path, true);
  if (!isMap(map)) throw new Error(`There is no mapping at ${edit.path.join('.')}`);
  const pair = pairOf(map, edit.key);
  if (edit.value === undefined) return pair ? removal(text, map, pair) : { from: 0, to: 0, text: '' };
  return pair ? replacement(text, map, pair, edit.value) : insertion(text, map, edit, edit.value);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Offsets of a key or value, without white space behind it. */
function extent(text: string, node: unknown): readonly [number, number] {
  const [from = 0, to = 0] = (node as Scalar).range ?? [];
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return [from, end];
}

function replacement(text: string, map: YAMLMap, pair: Pair, value: string): Stretch {
  const [from, to] = extent(text, pair.value);
  return { from, to, text: spelling(value, map.flow === true, text[from]) };
}

/** The value as YAML on one line: plain where that is safe in any version of YAML, otherwise in quotes, in those that stood there before. */
function spelling(value: string, inFlow: boolean, before?: string): string {
  if (before === '"' || (inFlow && /[,[\]{}]/.test(value))) return JSON.stringify(value);
  if (before === "'") return `'${value.replaceAll("'", "''")}'`;
  const plain = stringify(value, { lineWidth: 0, schema: 'core', compat: 'yaml-1.1' }).trimEnd();
  return plain.includes('\n') || (inFlow && !/^["']/.test(plain) && /[#:]/.test(plain)) ? JSON.stringify(value) : plain;
}

function insertion(text: string, map: YAMLMap, { key, behind }: FieldEdit, value: string): Stretch {
  const before =
    map.items.filter((pair) => isScalar(pair.key) && behind.includes(String(pair.key.value))).at(-1) ??
    map.items.at(-1);
  if (!before) throw new Error('An empty mapping');
  const [keyStart] = extent(text, map.items[0]?.key);
  const [, end] = extent(text, before.value ?? before.key);
  if (map.flow) return { from: end, to: end, text: `, ${key}: ${spelling(value, true)}` };
  const indent = keyStart - (text.lastIndexOf('\n', keyStart - 1) + 1);
  const newline = text.indexOf('\n', end);
  const at = newline === -1 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  return {
    from: at,
    to: at,
    text: `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(indent)}${key}: ${spelling(value, false)}`,
  };
}

/** The field with its line, or in a flow mapping with the comma before it. */
function removal(text: string, map: YAMLMap, pair: Pair): Stretch {
  const [start] = extent(text, pair.key);
  const [, end] = extent(text, pair.value ?? pair.key);
  if (map.items[0] === pair) throw new Error('The first field of a mapping cannot be taken away');
  if (map.flow) {
    let from = start;
    while (text[from] !== ',') from--;
    return { from, to: end, text: '' };
  }
  const newline = text.indexOf('\n', end);
  return { from: text.lastIndexOf('\n', start) + 1, to: newline === -1 ? text.length : newline + 1, text: '' };
}

/** Reads a page's content stream: the words of each piece of marked content, and whatever is drawn outside of all. */
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import { Operator, Text, Values, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

export interface PageWords {
  /** The words by marked content identifier. */
  readonly marked: ReadonlyMap<number, string>;
  /** The words of each artifact, in order. */
  readonly artifacts: readonly string[];
  /** How many painting operators are neither content nor artifact: must be none. */
  readonly untagged: number;
  /** How many artifacts do not say of which type they are: must be none. */
  readonly untyped: number;
  /** How many pieces of content or artifacts stand inside others, or have no end: must be none. */
  readonly misnested: number;
}

const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI']);

/** ISO 32000-1, table 330. */
const artifactTypes: ReadonlySet<unknown> = new Set(['/Pagination', '/Layout', '/Page', '/Background']);

interface Mark {
  readonly artifact: boolean;
  readonly id: number | undefined;
}

export function readPage(objects: Objects, page: Dictionary): PageWords {
  const fonts = objects.dictionary(objects.dictionary(page.get('Resources')).get('Font'));
  const maps = new Map(
    [...fonts].map(([name, font]) => [name, unicodeMap(objects.stream(objects.dictionary(font).get('ToUnicode')))]),
  );
  const marked = new Map<number, string>();
  const artifacts: string[] = [];
  const marks: Mark[] = [];
  let untagged = 0;
  let untyped = 0;
  let misnested = 0;
  let map: ReadonlyMap<number, string> = new Map();
  const show = (text: string) => {
    const id = marks.findLast((mark) => mark.id !== undefined)?.id;
    if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + text);
    else if (marks.some((mark) => mark.artifact)) artifacts[artifacts.length - 1] += text;
  };
  for (const { name, operands } of operations(objects.stream(page.get('Contents')))) {
    if (name === 'BDC' || name === 'BMC') {
      const artifact = operands[0] === '/Artifact';
      const id = operands[1] instanceof Map ? operands[1].get('MCID') : undefined;
      if (artifact && !(operands[1] instanceof Map && artifactTypes.has(operands[1].get('Type')))) untyped++;
      if ((artifact || id !== undefined) && marks.some((mark) => mark.artifact || mark.id !== undefined)) misnested++;
      marks.push({ artifact, id: typeof id === 'number' ? id : undefined });
      if (artifact) artifacts.push('');
      if (typeof id === 'number' && !marked.has(id)) marked.set(id, '');
    } else if (name === 'EMC') marks.pop();
    else if (name === 'Tf') map = maps.get(String(operands[0]).slice(1)) ?? new Map();
    else if (name === 'Tj' || name === 'TJ')
      for (const text of operands.flat()) if (text instanceof Text) show(decoded(text, map));
    if (painting.has(name) && !marks.some((mark) => mark.artifact || mark.id !== undefined)) untagged++;
  }
  return { marked, artifacts, untagged, untyped, misnested: misnested + marks.length };
}

function* operations(stream: string): Generator<{ name: string; operands: Value[] }> {
  const values = new Values(stream);
  let operands: Value[] = [];
  for (let value = values.next(); value !== undefined; value = values.next()) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    yield { name: value.name, operands };
    operands = [];
  }
}

function decoded({ bytes }: Text, map: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += map.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? '\ufffd';
  return text;
}

/** The ranges of a ToUnicode map: `<first> <last> [<text> …]`. */
function unicodeMap(stream: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, first, , list] of stream.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...(list ?? '').matchAll(/<([^>]*)>/g)].forEach(([, hex], index) => {
      const units = (hex ?? '').replace(/\s/g, '').match(/..../g) ?? [];
      map.set(
        parseInt(first ?? '0', 16) + index,
        units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''),
      );
    });
  }
  return map;
}

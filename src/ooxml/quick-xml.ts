/**
 * Reads the XML that writers of workbooks and documents mostly write, several times as fast as `saxes`: elements with attributes in
 * double quotes, words, the five entities. Gives up on everything else, above all on everything that may be wrong, which is then
 * left to `saxes`; so what it does read, it reads as that does (test/ooxml/quick-xml.test.ts).
 */
import type { Tag, Words } from './xml-step.ts';

const declaration = /^<\?xml version="1\.0"(?: encoding="[\w-]+")?(?: standalone="(?:yes|no)")? ?\?>/;
const space = /[\t\n\r ]*/y;
const nameAt = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attributeAt = /\s+([A-Za-z_][\w.:-]*)="/y;
const endAt = /\s*(\/?)>/y;
/** Of what XML can hold: line breaks other than \n are read as one, and all the rest is refused. */
const odd = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Longer ones are no names. */
const longestName = 1000;

const none: ReadonlyMap<string, string> = new Map();
/** Those that XML knows by name. */
export const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What is open, as it was written. */
type Open = { readonly written: string; readonly name: string; readonly prefix: string }[];

/** So many steps at a time, for handing on each by itself takes as long as finding it. */
const batch = 500;

/** The steps as long as they are plain, in batches; answers with whether that was to the end. */
export function* quickSteps(xml: string): Generator<readonly (Tag | Words)[], boolean> {
  const head = declaration.exec(xml)?.[0].length ?? 0;
  const start = head === 0 ? 0 : spaceFrom(xml, head);
  if (xml[start] !== '<' || isOdd(xml, start)) return false;
  const open: Open = [];
  let steps: (Tag | Words)[] = [];
  if (start > head) steps.push({ kind: 'words', text: xml.slice(head, start).replace(/\r\n?/g, '\n'), at: head });
  let at = start;
  do {
    const end = pieceInto(steps, xml, at, open);
    if (end === undefined || steps.length >= batch) {
      yield steps;
      if (end === undefined) return false;
      steps = [];
    }
    at = end;
  } while (open.length > 0);
  const isWhole = spaceFrom(xml, at) === xml.length;
  if (isWhole && at < xml.length) steps.push({ kind: 'words', text: xml.slice(at), at });
  yield steps;
  return isWhole;
}

/** The words up to the next tag, and the tag. Answers with the offset behind it; undefined where one of them is not plain. */
function pieceInto(steps: (Tag | Words)[], xml: string, at: number, open: Open): number | undefined {
  const next = xml.indexOf('<', at);
  const text = next === -1 ? undefined : plainWords(xml.slice(at, next));
  if (text === undefined) return undefined;
  if (text !== '') steps.push({ kind: 'words', text, at });
  return tagInto(steps, xml, next, open);
}

function tagInto(steps: (Tag | Words)[], xml: string, at: number, open: Open): number | undefined {
  if (xml[at + 1] === '/') {
    const top = open.pop();
    const end = at + 2 + (top?.written.length ?? 0);
    if (!top || xml[end] !== '>' || !xml.startsWith(top.written, at + 2)) return undefined;
    steps.push({ kind: 'close', name: top.name, prefix: top.prefix, attributes: none, at });
    return end + 1;
  }
  const tag = tagAt(xml, at);
  if (!tag) return undefined;
  const { written, attributes, isEmpty, end } = tag;
  const colon = written.indexOf(':');
  const [name, prefix] = [written.slice(colon + 1), written.slice(0, Math.max(0, colon))];
  steps.push({ kind: 'open', name, prefix, attributes, at });
  if (isEmpty) steps.push({ kind: 'close', name, prefix, attributes: none, at });
  else open.push({ written, name, prefix });
  return end;
}

function spaceFrom(xml: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(xml)?.[0].length ?? 0);
}

/** Whether it holds what is refused or read as something else, wherever it stands. */
export function isOdd(xml: string, start: number): boolean {
  return xml.includes('\r', start) || xml.includes(']]>') || odd.test(start === 0 ? xml : xml.slice(start));
}

interface Opened {
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
}

function tagAt(xml: string, at: number): Opened | undefined {
  nameAt.lastIndex = at + 1;
  const written = nameAt.exec(xml)?.[0];
  if (written === undefined || written.length > longestName) return undefined;
  const found = attributesAt(xml, nameAt.lastIndex);
  if (!found) return undefined;
  endAt.lastIndex = found.end;
  const [end, slash] = endAt.exec(xml) ?? [];
  if (end === undefined) return undefined;
  return { written, attributes: found.attributes, isEmpty: slash === '/', end: found.end + end.length };
}

function attributesAt(
  xml: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } | undefined {
  let end = from;
  let attributes: Map<string, string> | undefined;
  for (;;) {
    attributeAt.lastIndex = end;
    const name = attributeAt.exec(xml)?.[1];
    if (name === undefined) return { attributes: attributes ?? none, end };
    const begun = attributeAt.lastIndex;
    const close = xml.indexOf('"', begun);
    const value = close === -1 ? undefined : plainValue(xml.slice(begun, close));
    attributes ??= new Map();
    if (value === undefined || attributes.has(name) || name.length > longestName) return undefined;
    attributes.set(name, value);
    end = close + 1;
  }
}

/** Line breaks and tabs in a value are read as spaces. */
function plainValue(value: string): string | undefined {
  return /[<\t\n]/.test(value) ? undefined : plainWords(value);
}

/** The words with their entities read; undefined where one is not of the five. */
export function plainWords(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isPlain = true;
  const words = text.replace(/&([a-z]{2,4};)?/g, (_, named: string | undefined) => {
    const character = named === undefined ? undefined : entities.get(named.slice(0, -1));
    isPlain &&= character !== undefined;
    return character ?? '';
  });
  return isPlain ? words : undefined;
}

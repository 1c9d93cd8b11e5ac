/** A Word document as it is when all its tracked changes are accepted, or all are rejected (ISO/IEC 29500-1, 17.13.5): a reading of our own, for proofs. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wordsIn } from './body.ts';
import { child, parseXml, type Xml } from './xml.ts';

type Decision = 'accept' | 'reject';

/** The file without changes. */
export function settled(bytes: Uint8Array, decision: Decision): Uint8Array {
  const parts = unzipSync(bytes);
  const body = parseXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'word/document.xml': strToU8(written(settle(body, decision))) }, { level: 1 });
}

const went = ['w:del', 'w:moveFrom'];
const came = ['w:ins', 'w:moveTo'];

function isMark({ name }: Xml): boolean {
  return went.includes(name) || came.includes(name);
}

/** Where what moved begins and ends, which nobody reads. */
function isRange({ name }: Xml): boolean {
  return /^w:move(From|To)Range(Start|End)$/.test(name);
}

/** Whether what is marked so goes. */
function goes(mark: Xml | undefined, decision: Decision): boolean {
  return mark !== undefined && (decision === 'accept' ? went : came).includes(mark.name);
}

function settle(element: Xml, decision: Decision): Xml {
  const children: Xml[] = [];
  let waiting: readonly Xml[] = [];
  for (const one of element.children) {
    if (isRange(one)) continue;
    if (isMark(one)) {
      if (!goes(one, decision)) children.push(...settle(one, decision).children);
      continue;
    }
    if (one.name === 'w:tr' && goes(markOf(child(one, 'w:trPr')), decision)) continue;
    const done = named(settle(one, decision));
    if (done.name === 'w:tbl' && !child(done, 'w:tr')) continue;
    if (done.name !== 'w:p') {
      // Nothing can wait for a paragraph behind a table.
      if (waiting.length > 0) children.push({ name: 'w:p', attributes: {}, children: waiting, text: '' });
      waiting = [];
      children.push(done);
      continue;
    }
    const own = done.children.filter(({ name }) => name !== 'w:pPr');
    // The words of a paragraph whose mark goes run on into the next.
    if (goes(markOf(child(child(one, 'w:pPr'), 'w:rPr')), decision)) waiting = [...waiting, ...own];
    else {
      const properties = child(done, 'w:pPr');
      children.push({ ...done, children: [...(properties ? [properties] : []), ...waiting, ...own] });
      waiting = [];
    }
  }
  if (waiting.some((one) => wordsIn(one) !== '')) throw new Error('The last paragraph went, and left words.');
  return { ...element, children };
}

function markOf(properties: Xml | undefined): Xml | undefined {
  return properties?.children.find(isMark);
}

/** Deleted words that stay are words again. */
function named(element: Xml): Xml {
  return {
    ...element,
    name: element.name.replace(
      /^w:del(Text|InstrText)$/,
      (_, name: string) => `w:${name === 'Text' ? 't' : 'instrText'}`,
    ),
  };
}

function written({ name, attributes, children, text }: Xml): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${said.join('')}>${escaped(text)}${children.map(written).join('')}</${name}>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

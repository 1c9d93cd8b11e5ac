/** XML as the parts of a workbook, a Word template and a drawing have it: a walk over its tags and words. What is not well-formed, or has a document type, is refused. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { quickSteps } from './quick-xml.ts';
import type { Tag, Words } from './xml-step.ts';

/** Why, in small letters without a full stop, and about where. */
export class NotXml extends Error {
  readonly at: number;
  readonly hasDocumentType: boolean;

  constructor(reason: string, at: number, hasDocumentType = false) {
    super(reason);
    this.at = at;
    this.hasDocumentType = hasDocumentType;
  }
}

/** UTF-8, or UTF-16 where its mark says so: the two that every reader of XML must know. Throws NotXml for other bytes. */
export function xmlText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new NotXml('the file is not written in UTF-8', 0);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** So many characters at a time, which keeps what is read and not yet asked for small. */
const stretch = 65_536;

/** Every tag and every stretch of words, in order; an empty element opens and closes. Linear in the length. Throws NotXml. */
export function* walk(xml: string): Generator<Tag | Words> {
  let taken = 0;
  const quick = quickSteps(xml);
  for (;;) {
    const { done, value } = quick.next();
    if (done === true && value) return;
    if (done === true) break;
    taken += value.length;
    yield* value;
  }
  for (const step of slowSteps(xml)) if (taken-- <= 0) yield step;
}

/** All that XML can be. */
export function* slowSteps(xml: string): Generator<Tag | Words> {
  const steps: (Tag | Words)[] = [];
  const parser = parserInto(steps, xml);
  for (let at = 0; at < xml.length; at += stretch) {
    parser.write(xml.slice(at, at + stretch));
    yield* steps;
    steps.length = 0;
  }
  parser.close();
  yield* steps;
}

function parserInto(steps: (Tag | Words)[], xml: string): SaxesParser {
  const parser = new SaxesParser();
  let end = 0;
  const words = (text: string): void => {
    steps.push({ kind: 'words', text, at: end });
    end = parser.position;
  };
  const tag = (kind: Tag['kind'], { name, attributes }: SaxesTagPlain): void => {
    end = parser.position;
    const colon = name.indexOf(':');
    steps.push({
      kind,
      name: name.slice(colon + 1),
      prefix: name.slice(0, Math.max(0, colon)),
      attributes: kind === 'open' ? new Map(Object.entries(attributes)) : none,
      at: xml.lastIndexOf('<', end - 1),
    });
  };
  const passed = (): void => {
    end = parser.position;
  };
  parser.on('xmldecl', passed);
  parser.on('processinginstruction', passed);
  parser.on('comment', passed);
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('opentag', (found) => tag('open', found));
  parser.on('closetag', (found) => tag('close', found));
  parser.on('doctype', () => {
    throw new NotXml('a document type cannot be used', xml.lastIndexOf('<!DOCTYPE', parser.position), true);
  });
  parser.on('error', ({ message }) => {
    // Its own reason begins with line and column, which the caller knows better how to say.
    throw new NotXml(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), parser.position);
  });
  return parser;
}

const none: ReadonlyMap<string, string> = new Map();

/** The value of an attribute, by its name with or without a prefix. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  const exact = attributes.get(name);
  if (exact !== undefined) return exact;
  const suffix = `:${name}`;
  for (const [written, value] of attributes) if (written.endsWith(suffix)) return value;
  return undefined;
}

/** The little XML that workbooks and drawings are read with: a walk over its tags and words, without a tree. */
import { Unreadable } from './sheet.ts';

export interface Tag {
  readonly kind: 'open' | 'close';
  /** Without its namespace prefix: writers choose different ones. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: string;
  /** Where its angle bracket stands. */
  readonly at: number;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly at: number;
}

/** Every tag and every stretch of words, in order; an empty element opens and closes. Linear in the length. Throws Unreadable. */
export function* walk(xml: string): Generator<Tag | Words> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) return;
    if (open > at) yield { kind: 'words', text: unescape(xml.slice(at, open)), at };
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open);
      yield { kind: 'words', text: xml.slice(open + 9, end), at: open };
      at = end + 3;
    } else if (xml.startsWith('<!--', open)) at = endOf(xml, '-->', open) + 3;
    else if (xml.startsWith('<?', open)) at = endOf(xml, '?>', open) + 2;
    else if (xml.startsWith('<!', open)) throw broken();
    else {
      const end = endOf(xml, '>', open);
      yield* tag(xml.slice(open + 1, end), open);
      at = end + 1;
    }
  }
}

function* tag(inside: string, at: number): Generator<Tag> {
  const closes = inside.startsWith('/');
  const empty = inside.endsWith('/');
  const body = inside.slice(closes ? 1 : 0, empty ? -1 : undefined);
  const space = body.search(/\s/);
  const whole = space === -1 ? body : body.slice(0, space);
  const colon = whole.indexOf(':');
  const [prefix, name] = [whole.slice(0, Math.max(0, colon)), whole.slice(colon + 1)];
  const attributes = space === -1 ? '' : body.slice(space);
  if (!closes) yield { kind: 'open', name, prefix, attributes, at };
  if (closes || empty) yield { kind: 'close', name, prefix, attributes: '', at };
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw broken();
  return end;
}

function broken(): Unreadable {
  return new Unreadable(
    'The workbook is damaged, or was not made by a spreadsheet program.',
    'Open it in your spreadsheet program and save it as .xlsx.',
  );
}

/** The value of an attribute, by its name with or without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescape(found[1] ?? found[2] ?? '') : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words with the five entities of XML and character numbers put in; what else has the form of an entity stays. */
export function unescape(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (typed, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? typed;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

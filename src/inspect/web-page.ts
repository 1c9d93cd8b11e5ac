/** A web page → its paragraphs as a reader sees them, each with the direction or heading that it belongs to. */
import { placed, type Passage, type ReadParagraph } from './passages.ts';

const paragraphs = /^(p|h[1-6]|td|th|caption|figcaption|li|dt|dd|div|section|header|footer|nav|main|aside|body|br)$/;
const unread = /^(style|script|svg|head|template)$/;
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['pound', '£'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['middot', '·'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

/** Text, then a comment, a tag, or what is neither. */
const steps = /([^<]*)(?:<!--.*?(?:-->|$)|<![^<>]*>|<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])([^<>]*)>|<|$)/gis;

/** As lenient as people's editors make it needful. Undefined when it is no web page. */
export function readWebPage(bytes: Uint8Array): readonly ReadParagraph[] | undefined {
  const source = new TextDecoder().decode(bytes);
  if (!/<(?:!doctype html|html)[\s>]/i.test(source.slice(0, 1024))) return undefined;
  const reading = new Reading();
  for (const [, text = '', end, name, rest = ''] of source.matchAll(steps)) {
    reading.words(text);
    if (name !== undefined) reading.tag(name.toLowerCase(), end === '/', rest);
  }
  return placed(reading.passages());
}

class Reading {
  readonly #passages: Passage[] = [];
  #open: Passage = { kind: 'words', text: '' };
  /** What is not read, while it is open. */
  #within = '';

  words(text: string): void {
    if (this.#within === '') this.#open = { ...this.#open, text: this.#open.text + lettersOf(text) };
  }

  tag(name: string, isEnd: boolean, rest: string): void {
    if (this.#within !== '') {
      if (isEnd && name === this.#within) this.#within = '';
    } else if (unread.test(name)) this.#within = isEnd || rest.endsWith('/') ? '' : name;
    else if (/\sclass="label"/.test(rest)) this.#begin('label');
    else if (this.#open.kind === 'label' && isEnd) this.#begin('words');
    else if (paragraphs.test(name)) this.#begin(!isEnd && /^h[1-6]$/.test(name) ? 'heading' : 'words');
  }

  passages(): readonly Passage[] {
    return [...this.#passages, this.#open];
  }

  #begin(kind: Passage['kind']): void {
    this.#passages.push(this.#open);
    this.#open = { kind, text: '' };
  }
}

function lettersOf(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (typed, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? typed;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : typed;
  });
}

/** A web page → its paragraphs as a reader sees them, each with the direction or heading that it belongs to; also its styles and scripts, which can hide them. */
import { entities } from '../ooxml/quick-xml.ts';
import { placed, type Passage, type ReadParagraph } from './passages.ts';

const paragraphs = /^(p|h[1-6]|td|th|caption|figcaption|li|dt|dd|div|section|header|footer|nav|main|aside|body|br)$/;
/** Tags without an end. */
const empty = /^(br|hr|img|input|link|meta|col|area|wbr|source|embed)$/;
const unread = /^(style|script|svg|title|template)$/;
/** What can hide any words of a page. */
const mighty = /^(style|script|svg)$/;
const named: ReadonlyMap<string, string> = new Map([
  ...entities,
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

/** Tags that are told where their attributes are such. */
const telling: ReadonlyMap<string, RegExp> = new Map([
  ['link', /\srel\s*=\s*["']?[^"'>]{0,40}stylesheet/i],
  ['meta', /\shttp-equiv\b/i],
  ['base', /\S/],
  ['input', /\S/],
  ['dialog', /^/],
]);

const deeds = /\s(?:style|on[a-z]+|popover)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/]|$)/gi;

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
  readonly #looks: Passage[] = [];
  #open: Passage = { kind: 'words', text: '' };
  /** What is not read, while it is open. */
  #within = '';
  #might = '';
  /** What nobody is shown, while it is open, and how many of its name are within it. */
  #hidden = '';
  #depth = 0;

  words(text: string): void {
    if (mighty.test(this.#within)) this.#might += text;
    if (this.#within !== '') return;
    const letters = lettersOf(text);
    const isMarked = this.#hidden !== '' && letters.trim() !== '';
    this.#open = { ...this.#open, text: this.#open.text + (isMarked ? `(not shown: ${letters.trim()})` : letters) };
  }

  /** Screen readers say what is not shown, and our own pages have some: it is read, and marked. */
  tag(name: string, isEnd: boolean, rest: string): void {
    if (this.#within !== '') {
      if (isEnd && name === this.#within) this.#close();
      return;
    }
    if (this.#hidden === name && isEnd && --this.#depth === 0) this.#hidden = '';
    // Its end may be left out: no paragraph has another in it.
    if (this.#hidden === 'p' && !isEnd && name !== 'br' && paragraphs.test(name)) this.#hidden = '';
    if (!isEnd) this.#attributes(name, rest);
    this.#step(name, isEnd, rest);
    if (isEnd || empty.test(name) || this.#within !== '') return;
    if (this.#hidden === name) this.#depth++;
    else if (this.#hidden === '' && isUnseen(rest)) [this.#hidden, this.#depth] = [name, 1];
  }

  #step(name: string, isEnd: boolean, rest: string): void {
    if (unread.test(name)) this.#within = isEnd || rest.endsWith('/') ? '' : name;
    else if (/\sclass="label"/.test(rest)) this.#begin('label');
    else if (this.#open.kind === 'label' && isEnd) this.#begin('words');
    else if (paragraphs.test(name)) this.#begin(!isEnd && /^h[1-6]$/.test(name) ? 'heading' : 'words');
  }

  /** What of a tag hides words, adds some or leads away: looks and deeds of its own. */
  #attributes(name: string, rest: string): void {
    const said = telling.get(name);
    if (said?.test(rest)) this.#tell(`${name}: ${rest}`);
    for (const [own] of rest.matchAll(deeds)) this.#tell(`${name}: ${own}`);
  }

  /** Rule by rule, so that one that was added is told by itself. */
  #close(): void {
    for (const rule of this.#might.split(/(?<=\})/)) if (rule.trim() !== '') this.#tell(`${this.#within}: ${rule}`);
    [this.#within, this.#might] = ['', ''];
  }

  /** In one line, and without the letters of fonts and pictures, which a style may carry. */
  #tell(text: string): void {
    this.#looks.push({ kind: 'look', text: text.replace(/(data:[\w/+-]{0,40};base64,)([\w+/=]*)/g, carried) });
  }

  passages(): readonly Passage[] {
    const title: Passage = { kind: 'heading', text: 'Styles and scripts of the page' };
    return [...this.#passages, this.#open, ...(this.#looks.length > 0 ? [title, ...this.#looks] : [])];
  }

  #begin(kind: Passage['kind']): void {
    this.#passages.push(this.#open);
    this.#open = { kind, text: '' };
  }
}

function carried(_: string, start: string, { length }: string): string {
  return `${start}… ${length}`;
}

const unseenLooks =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?![.\d])|color\s*:\s*(?:white|transparent|#f{3}(?:f{3})?)\b)/i;

/** By its attributes: `hidden`, or a look of its own. What the page's styles say is read as words. */
function isUnseen(rest: string): boolean {
  const bare = rest.replace(/"[^"]*"|'[^']*'/g, '""');
  const [, style = ''] = /\sstyle\s*=\s*["']?([^"']*)/i.exec(rest) ?? [];
  return /\shidden(?=[\s=/]|$)/i.test(bare) || unseenLooks.test(style);
}

function lettersOf(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (typed, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? typed;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : typed;
  });
}

/** Remarks as comments of Word (ISO/IEC 29500-1, 17.13.4): where each begins and ends, and the part with what they say. */
import { printable } from '../../doc/characters.ts';
import type { Inline } from '../../doc/doc.ts';
import type { Remark, Remarks } from '../../doc/remark.ts';
import { asTyped } from '../../doc/typeset.ts';
import type { Flow, Paragraph } from '../../flow/flow.ts';
import { inlinesOf, inlineWords, type InlineWord } from '../../flow/inline-words.ts';
import { element, escapeXml, xmlPart } from '../../ooxml/write-xml.ts';
import { grouped } from '../../grouped.ts';

/** Around the words from one to another (exclusive) of a paragraph, or around its label. */
interface Place {
  readonly item: Paragraph;
  readonly words?: readonly [from: number, to: number];
}

interface Comment extends Place {
  readonly remark: Remark;
  readonly number: number;
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export class Comments {
  readonly #remarks: Remarks;
  readonly #all: readonly Comment[];
  /** By the content of their paragraph, which stays the same when its properties change. */
  readonly #places: ReadonlyMap<readonly Inline[], readonly Comment[]>;

  constructor(remarks: Remarks, flow: readonly Flow[]) {
    this.#remarks = remarks;
    const paragraphs = flow.filter((item) => item.kind === 'paragraph' && item.pageOf === undefined) as Paragraph[];
    this.#all = remarks.all.flatMap((remark, number): Comment[] => {
      const place = placeOf(remark, paragraphs);
      return place ? [{ ...place, remark, number }] : [];
    });
    this.#places = grouped(this.#all, ({ item }) => item.content);
  }

  /** The words of a paragraph, `written` piece by piece, with those of its comments that are about them. */
  aroundWords({ content }: Paragraph, written: (content: readonly Inline[]) => string): string {
    const own = (this.#places.get(content) ?? []).filter(({ words }) => words);
    if (own.length === 0) return written(content);
    const words = inlineWords(content);
    const cuts = new Set([0, words.length, ...own.flatMap((comment) => comment.words ?? [])]);
    const bounds = [...cuts].sort((one, other) => one - other);
    return bounds
      .map((at, index) => {
        const ends = own.filter((comment) => comment.words?.[1] === at).map(endOf);
        const starts = own.filter((comment) => comment.words?.[0] === at).map(startOf);
        return [...ends, ...starts, written(inlinesOf(words.slice(at, bounds[index + 1] ?? at)))].join('');
      })
      .join('');
  }

  aroundLabel({ content }: Paragraph, label: string): string {
    const own = (this.#places.get(content) ?? []).filter(({ words }) => !words);
    return own.map(startOf).join('') + label + own.map(endOf).join('');
  }

  toXml(): string {
    const { author, initials, date } = this.#remarks;
    const said = { 'w:author': printable(author), 'w:date': `${date}T00:00:00Z`, 'w:initials': initials };
    const comments = this.#all.map(({ number, remark }) =>
      element('w:comment', { 'w:id': number, ...said }, ...remark.paragraphs.map(paragraphXml)),
    );
    return xmlPart(element('w:comments', { 'xmlns:w': wordNamespace }, ...comments));
  }
}

function startOf({ number }: Comment): string {
  return element('w:commentRangeStart', { 'w:id': number });
}

function endOf({ number }: Comment): string {
  return (
    element('w:commentRangeEnd', { 'w:id': number }) +
    element('w:r', {}, element('w:commentReference', { 'w:id': number }))
  );
}

function paragraphXml(words: string, index: number): string {
  const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
  return element('w:p', {}, mark, element('w:r', {}, `<w:t xml:space="preserve">${escapeXml(printable(words))}</w:t>`));
}

function placeOf({ anchor, words }: Remark, paragraphs: readonly Paragraph[]): Place | undefined {
  const part = partAt(anchor, paragraphs);
  for (const item of words === undefined ? [] : part) {
    const found = wordsIn(item, words ?? '');
    if (found) return { item, words: found };
  }
  const item = part.find(({ label, content }) => label ?? content.length > 0);
  if (!item) return undefined;
  return item.label ? { item } : { item, words: [0, inlineWords(item.content).length] };
}

/** A provision up to the next anchor, what has a heading up to the next heading; the title where there is no such anchor. */
function partAt(anchor: string | undefined, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const from = paragraphs.findIndex(({ ids }) => anchor !== undefined && ids.includes(anchor));
  if (from < 0) return paragraphs.filter(({ role }) => role === 'cover-title');
  const { label, picture } = paragraphs[from] ?? {};
  // A heading with a picture has its words below it.
  const next = from + (picture ? 2 : 1);
  const length = paragraphs.slice(next).findIndex(({ ids, outline }) => (label ? ids.length > 0 : outline === 1));
  return paragraphs.slice(from, length < 0 ? paragraphs.length : next + length);
}

/** Whole words: a comment on half a word is hard to see. */
function wordsIn({ content }: Paragraph, sought: string): readonly [from: number, to: number] | undefined {
  const words = inlineWords(content);
  const texts = words.map(plainly);
  const needle = asTyped(printable(sought)).trim();
  const at = needle === '' ? -1 : texts.join('').indexOf(needle);
  if (at < 0) return undefined;
  let [start, from] = [0, 0];
  while (start + (texts[from] ?? '').length <= at) start += (texts[from++] ?? '').length;
  let to = from;
  for (let end = start; end < at + needle.length; to++) end += (texts[to] ?? '').length;
  return [from, to];
}

function plainly({ text }: InlineWord): string {
  return asTyped(printable(text));
}

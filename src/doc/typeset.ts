/** Typography of a document's words: marks typed straight are set round, and what is read as one stays on one line. Letter by letter, so that nothing moves. */
import { plain } from './build.ts';
import type { Block, Cell, Cover, Doc, Inline, Item, Table } from './doc.ts';

/** The document as every format sets it. Files, addresses and the texts that rules read keep what was typed. */
export function typeset(doc: Doc): Doc {
  return {
    ...doc,
    title: rounded(doc.title),
    subject: rounded(doc.subject),
    author: rounded(doc.author),
    edition: rounded(doc.edition),
    header: rounded(doc.header),
    footer: rounded(doc.footer),
    cover: coverOf(doc.cover),
    blocks: doc.blocks.map(blockOf),
  };
}

/** The same for texts that differ in nothing but how they are set, or in the length of a space. */
export function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function coverOf(cover: Cover): Cover {
  return {
    ...cover,
    masthead: tied(cover.masthead),
    organisation: tied(cover.organisation),
    title: tied(cover.title),
    subtitle: tied(cover.subtitle),
    ...(cover.lead !== undefined && { lead: tied(cover.lead) }),
    facts: cover.facts.map(({ label, value }) => ({ label: rounded(label), value: tied(value) })),
    notes: cover.notes.map(prose),
  };
}

function blockOf(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'para':
    case 'note':
      return { ...block, content: prose(block.content) };
    case 'band':
      return { ...block, title: prose(block.title), statement: prose(block.statement) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(blockOf) as Item['blocks'] })),
      };
    case 'facts':
      return {
        ...block,
        items: block.items.map((fact) => ({ ...fact, label: rounded(fact.label), content: prose(fact.content) })),
      };
    case 'table':
      return tableOf(block);
    case 'contents':
      return { ...block, heading: rounded(block.heading) };
    case 'page-break':
      return block;
  }
}

/** Cells are narrow: what would only look better there is not tied. */
function tableOf(table: Table): Table {
  return {
    ...table,
    caption: withoutShortEnd(tied(table.caption)),
    description: rounded(table.description),
    columns: table.columns.map((column) => ({ ...column, heading: tied(column.heading) })),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })),
  };
}

function cellOf(cell: Cell): Cell {
  return {
    ...cell,
    content: changed(cell.content, tied),
    ...(cell.below && { below: changed(cell.below, tied) }),
  };
}

/** A paragraph, whose last line is no short word alone. */
function prose(content: readonly Inline[]): readonly Inline[] {
  return changed(content, (words) => withoutShortEnd(tied(words)));
}

/** The inlines with their words changed as one text, which keeps its length. */
function changed(content: readonly Inline[], change: (words: string) => string): readonly Inline[] {
  const words = plain(content);
  const changedWords = change(words);
  return changedWords === words ? content : filled(content, changedWords, 0).content;
}

function filled(content: readonly Inline[], words: string, from: number): { content: readonly Inline[]; end: number } {
  let at = from;
  const all = content.map((inline): Inline => {
    const start = at;
    if (inline.kind === 'break') at += 1;
    if (inline.kind === 'break') return inline;
    if (inline.kind === 'text') {
      at += inline.text.length;
      return { ...inline, text: words.slice(start, at) };
    }
    const inner = filled(inline.content, words, start);
    at = inner.end;
    return { ...inline, content: inner.content };
  });
  return { content: all, end: at };
}

/** A space at which no line ends. */
const noBreak = '\u00a0';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\\p{L}\\p{N}])';
const part = '(?:[Ss]ub)?[Ss]ection|[Pp]aragraph|[Rr]egulation|[Aa]rticle|[Ss]chedule|[Cc]hapter|[Pp]art|[Pp]age';
const named = 'Direction|Aim|Outcome|Appendix|Annex|Table|Figure|Group|Version|version|Phase|Year';
const unit = 'million|billion|thousand|per cent|%|(?:minute|hour|day|week|month|year)s?(?!\\p{L})';

const service = /(?<!\p{L})NHS (?=\p{Lu})/gu;

/** What stands on one line: each space in it is tied. All but the service have a figure. */
const wholes: readonly RegExp[] = [
  new RegExp(`(?<!\\p{N})\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?: \\d{4}(?!\\d))?`, 'gu'),
  new RegExp(`${month} \\d{4}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:${part}|${named})s? (?=\\d)`, 'gu'),
  /(?<!\p{L})Directions? (?=[A-Za-z][A-Za-z./-]{0,19}\d)/gu,
  /(?<!\p{L})(?:Act|Regulations|Order|Rules|Plan) (?=(?:19|20)\d\d)/gu,
  // No figure has as many signs; without an end, each of very many figures side by side would be looked at from each before it.
  new RegExp(`(?<![\\p{L}\\p{N}])£?\\d[\\d,.]{0,30} (?=${unit})`, 'gu'),
  service,
  // What is numbered, whatever it is called: "Council 3", "NHS adults 12".
  /(?<=\p{L}) (?=\d{1,3}(?:[,;)]|$| (?:and|or) ))/gu,
];

/** Round marks, and ties between what is read as one: "by January 2024", "section 26", "Direction 1.2", "£5 million". */
function tied(words: string): string {
  return (/\d/.test(words) ? wholes : [service]).reduce(
    (text, whole) => text.replace(whole, (found) => found.replaceAll(' ', noBreak)),
    rounded(words),
  );
}

/** So many letters are too few for a last line of their own. */
const short = 5;
/** What is tied may not grow so long that it tears the line above. */
const longest = 24;

function withoutShortEnd(words: string): string {
  const end = words.trimEnd();
  const space = end.lastIndexOf(' ');
  const before = end.lastIndexOf(' ', space - 1);
  const isShort = end.slice(space + 1).replace(/[^\p{L}\p{N}]/gu, '').length <= short;
  // Of two words neither stands alone; a break in the words is one that was asked for.
  if (!isShort || before < 0 || end.length - before > longest || end.slice(before).includes('\n')) return words;
  return words.slice(0, space) + noBreak + words.slice(space + 1);
}

/** Straight marks as apostrophes and quotation marks, but for those in addresses. */
function rounded(words: string): string {
  if (!/['"]/.test(words)) return words;
  const closing = lastClosing(words);
  return words.replace(/\S+/g, (word, at: number) =>
    /@|:\/\/|www\./.test(word)
      ? word
      : word.replace(/['"]+/g, (marks, within: number) =>
          Array.from(marks, (_, index) => markAt(words, at + within, at + within + index, closing)).join(''),
        ),
  );
}

/** What stands around the mark decides, never more: a text may have very many of them. @param start of the marks side by side that it is one of @param closing where the last mark stands that may end a quotation */
function markAt(words: string, start: number, at: number, closing: number): string {
  const mark = words.charAt(at);
  const before = words.slice(Math.max(0, start - 2), start);
  const opens = /[^\p{L}\p{N}.,;:!?)\]}…%’”]$|^$/u.test(before) && /^[^\s)\]}.,;:!?]/.test(words.charAt(at + 1));
  // Of feet and inches, unless a quotation ends there.
  if (/\d$/.test(before) && mark === '"' && !isOpen(words, at)) return mark;
  if (mark === '"') return opens ? '“' : '”';
  return opens && isClosed(words, at + 1, closing) ? '‘' : '’';
}

/** Whether the mark before begins a quotation. */
function isOpen(words: string, at: number): boolean {
  const last = at === 0 ? -1 : words.lastIndexOf('"', at - 1);
  return last === 0 || (last > 0 && /[\s([{]/.test(words.charAt(last - 1)));
}

/** "the ’90s", "’tis", "rock ’n’ roll": a letter is left out. */
const elided = /^(?:\d\ds?|tis|twas|em|til|cause|n['’])(?!\p{L})/u;

/** Where the letter stands before the last mark that may end a quotation; -1 without one. */
function lastClosing(words: string): number {
  for (let at = Math.max(words.lastIndexOf("'"), words.lastIndexOf('’')); at > 0; at--)
    if (/['’]/.test(words.charAt(at)) && /^[^\s(]['’](?!\p{L})/u.test(words.slice(at - 1, at + 3))) return at - 1;
  return -1;
}

/** Whether a later mark ends what one before `from` would begin: none does in "the ’90s"; in words that are cut short it may be what was cut. */
function isClosed(words: string, from: number, closing: number): boolean {
  return !elided.test(words.slice(from, from + 12)) && (closing >= from || words.endsWith('…'));
}

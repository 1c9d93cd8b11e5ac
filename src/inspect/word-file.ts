/** A Word file → its paragraphs as a reader sees them, and what was said about them, each with the direction or heading that it belongs to, whoever made or edited the file. */
import { openPackage, type Package } from '../ooxml/open-package.ts';
import { endsOrdinal } from '../ooxml/ordinal.ts';
import { NotZip, openZip } from '../ooxml/open-zip.ts';
import { attribute, NotXml } from '../ooxml/read-xml.ts';
import { Fields } from './fields.ts';
import { isNumber, plainly, type ReadParagraph } from './passages.ts';
import { hasParts, isOn, looksOf, ofSigns, type Looks } from './look.ts';
import { colourOf, paletteOf, themed, type Palette } from './palette.ts';
import { inSigns, shapesOf, Sight } from './sight.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';

export interface ReadComment {
  readonly place: string;
  /** The first words of the row of a table that these stand in, behind them. */
  readonly row?: string;
  /** The words that it is about. */
  readonly words: string;
  readonly author: string;
  readonly initials: string;
  readonly text: string;
}

export interface WordFile {
  /** Headers and footers come first. */
  readonly paragraphs: readonly ReadParagraph[];
  /** In the order of their words. */
  readonly comments: readonly ReadComment[];
  /** By the words of each paragraph that was taken out, tracked, who did it. */
  readonly gone: Gone;
}

type Gone = ReadonlyMap<string, readonly string[]>;

type Steps = Iterable<Tag | Words>;

const largest = 64 * 1024 * 1024;

/** Changes that are tracked count as made. Undefined when it is no Word file, or cannot be read. */
export function readWordFile(bytes: Uint8Array): WordFile | undefined {
  try {
    const file = openPackage(openZip(bytes, largest));
    const main = file.relationships().find(({ type }) => type === 'officeDocument');
    if (!main || !file.has(main.target)) return undefined;
    const beside = file.relationships(main.target);
    const stepsOf = (kind: string): Steps => {
      const part = beside.find(({ type }) => type === kind);
      return part ? file.steps(part.target) : [];
    };
    const palette = paletteOf(stepsOf('theme'), first(stepsOf('settings'), /^clrSchemeMapping$/));
    const looks = looksOf(
      stepsOf('styles'),
      palette,
      pageColour(stepsOf('settings'), file.steps(main.target), palette),
    );
    const running = beside
      .filter(({ type }) => type === 'header' || type === 'footer')
      .flatMap(({ target }) => readingOf(file, target, looks).paragraphs());
    const body = readingOf(file, main.target, looks);
    // A workbook is a package too.
    if (!body.isDocument) return undefined;
    const notes = beside
      .filter(({ type }) => type === 'footnotes' || type === 'endnotes')
      .map(({ target }) => readingOf(file, target, looks, body.places()));
    const said = beside.find(({ type }) => type === 'comments');
    return {
      paragraphs: [
        ...running.map((one) => ({ ...one, place: 'Head and foot of the pages' })),
        ...[body, ...notes].flatMap((one) => one.paragraphs()),
      ],
      comments: said ? commentsOn([body, ...notes], commentsIn(file, said.target)) : [],
      gone: new Map([body, ...notes].flatMap((one) => [...one.gone])),
    };
  } catch (error) {
    if (error instanceof NotZip || error instanceof NotXml) return undefined;
    throw error;
  }
}

function readingOf(file: Package, part: string, looks: Looks, places?: Places): Reading {
  return new Reading(new Sight(looks, hasParts(looks) ? shapesOf(file.steps(part)) : []), places).of(file.steps(part));
}

/** Those on no words that are there come last. */
function commentsOn(readings: readonly Reading[], said: ReadonlyMap<string, Said>): readonly ReadComment[] {
  const found = new Map(readings.flatMap((one) => one.comments(said)));
  const others = [...said].filter(([id]) => !found.has(id));
  return [
    ...found.values(),
    ...others.map(([, comment]) => ({ place: 'Elsewhere in the file', words: '', ...comment })),
  ];
}

/** Undefined where it is not shown. */
function pageColour(settings: Steps, main: Steps, palette: Palette): string | undefined {
  const isShown = first(settings, /^displayBackgroundShape$/);
  const page = first(main, /^(?:background|body)$/);
  return isShown && isOn(attribute(isShown, 'w:val') ?? '') && page
    ? (themed(page, 'themeColor', palette) ?? colourOf(attribute(page, 'w:color') ?? ''))
    : undefined;
}

function first(steps: Steps, name: RegExp): Tag | undefined {
  for (const step of steps) if (step.kind === 'open' && name.test(step.name)) return step;
  return undefined;
}

/** A paragraph as it is written. */
interface Written {
  text: string;
  /** Its words that were taken out, tracked. */
  gone: string;
  style: string;
  /** The number of the direction that begins here, as bookmarks are called: `1_1`. */
  direction?: string;
  /** Where the note is referred to whose paragraph it is. */
  readonly note?: string | undefined;
  readonly by: Set<string>;
  /** Its words that look otherwise than they say, each stretch of them. */
  readonly stretches: Stretch[];
  /** Those that have not ended. */
  going: readonly Stretch[];
  /** Whether it goes on in the next. */
  isEndGone: boolean;
  /** The first paragraph of its row. */
  row?: Written;
  /** What sets its words off the page. */
  readonly away: Set<string>;
}

interface Stretch {
  readonly look: string;
  words: string;
}

/** A comment's words, and the paragraph that they begin in. */
interface Range {
  words: string;
  readonly paragraph: Written;
}

/** Of the notes that a part refers to, by `noteKey`. */
type Places = ReadonlyMap<string, string>;

/** What is written twice, for programs that know a form and for those that do not: where each begins among the paragraphs. */
interface Alternatives {
  readonly from: number;
  fallback?: number;
  /** The one that they stand in, with the words that each has in it. */
  readonly paragraph: Written | undefined;
  readonly words: string[];
}

/** One part on its way from its first tag to its last. */
class Reading {
  readonly gone = new Map<string, readonly string[]>();
  readonly #all: Written[] = [];
  /** A paragraph may hold a text box, which has paragraphs of its own. */
  readonly #open: Written[] = [];
  /** The rows that are open, each with its first words. */
  readonly #rows: { first?: Written }[] = [];
  readonly #ranges = new Map<string, Range>();
  readonly #within = new Set<string>();
  #inWords = false;
  /** What was moved away is told where it went; what was taken out has words of a kind of their own, and may have pictures. */
  #gone = 0;
  /** In what says how something looked before, where that is tracked. */
  #former = 0;
  #inParagraphLook = false;
  /** What its letters stand in that is no line of words. */
  readonly #forms: string[] = [];
  /** The paragraph whose end was taken out: what follows goes on in it. */
  #unended: Written | undefined;
  readonly #notes = new Map<string, Written>();
  readonly #notePlaces: Places;
  /** The note that is being read. */
  #note: string | undefined;
  readonly #alternatives: Alternatives[] = [];
  readonly #sight: Sight;
  #isDocument = false;
  readonly #fields = new Fields();

  constructor(sight: Sight, notePlaces: Places = new Map()) {
    this.#sight = sight;
    this.#notePlaces = notePlaces;
  }

  get isDocument(): boolean {
    return this.#isDocument;
  }

  of(steps: Iterable<Tag | Words>): this {
    for (const step of steps)
      if (step.kind === 'words') this.#words(step.text);
      else this.#tag(step);
    return this;
  }

  /** Those with words, but for the entries of a contents list, which Word renews. */
  paragraphs(): readonly ReadParagraph[] {
    const places = this.#places();
    return this.#all.flatMap((one) => {
      const text = plainly(one.text);
      if (/^(TOC|Contents)/i.test(one.style)) return [];
      const place = places.get(one) ?? '';
      const stretches = one.stretches.filter(isOdd);
      const looks = [
        ...[...one.away].map((away) => `(set elsewhere: ${away})`),
        ...stretches.map(({ look, words }) => `(${look}: ${plainly(words)})`),
      ];
      const where = { place, ...rowOf(one) };
      const words = {
        ...where,
        text: one.note === undefined ? text : `Note: ${text}`,
        ...(stretches.length > 0 && { looks: [...new Set(stretches.map(({ look }) => look))] }),
        ...(one.by.size > 0 && { by: [...one.by] }),
      };
      return [
        ...(text === '' ? [] : [words]),
        ...looks.map((look) => ({ ...where, text: look, isLook: true as const })),
      ];
    });
  }

  comments(said: ReadonlyMap<string, Said>): readonly (readonly [id: string, comment: ReadComment])[] {
    const places = this.#places();
    return [...this.#ranges].flatMap(([id, { words, paragraph }]) => {
      const comment = said.get(id);
      const where = { place: places.get(paragraph) ?? '', ...rowOf(paragraph) };
      return comment ? [[id, { ...where, words: plainly(words), ...comment }] as const] : [];
    });
  }

  /** Of its notes. */
  places(): Places {
    const places = this.#places();
    return new Map([...this.#notes].map(([note, paragraph]) => [note, places.get(paragraph) ?? '']));
  }

  /** What follows a direction without a heading of its own belongs to it. */
  #places(): ReadonlyMap<Written, string> {
    let place = '';
    return new Map(
      this.#all.map((one) => {
        const text = plainly(one.text);
        if (/^(Heading\d(Unlisted)?|Group\d+|Title)$/.test(one.style) && text !== '') place = text;
        const number = numberOf(one.direction, text);
        if (number !== undefined) place = `Direction ${number}`;
        return [one, one.note ?? place];
      }),
    );
  }

  #words(text: string): void {
    this.#fields.words(text);
    if (this.#inWords) this.#letters(text);
  }

  #letters(text: string, more: readonly string[] = []): void {
    const paragraph = this.#open.at(-1);
    if (paragraph && this.#gone > 0) paragraph.gone += text;
    if (this.#gone > 0 || this.#fields.isWithin || !paragraph) return;
    if (this.#isWrittenTwice(paragraph, text)) return;
    const looks = [...this.#sight.looks, ...more, ...this.#forms.slice(-1)];
    extend(paragraph, looks, text);
    if (looks.includes('not shown')) return;
    paragraph.text += text;
    if (this.#sight.away !== undefined && text.trim() !== '') paragraph.away.add(this.#sight.away);
    for (const id of this.#within) {
      const range = this.#ranges.get(id);
      if (range) range.words += text;
    }
  }

  #tag(step: Tag): void {
    const isOpen = step.kind === 'open';
    this.#inWords = isOpen && /^(t|delText)$/.test(step.name);
    const drawn = this.#fields.see(step);
    if (drawn !== undefined) this.#letters(`[${drawn}]`, ['in a field']);
    if (step.name === 'body') this.#isDocument = true;
    this.#sight.see(step);
    this.#inside(step.name, isOpen);
    this.#alternative(step);
    if (step.name === 'tr') this.#row(isOpen);
    if (step.name === 'p' && step.prefix === 'w') this.#paragraph(isOpen);
    else if (/^(tbl|tc|txbxContent)$/.test(step.name)) this.#unended = undefined;
    else if (isOpen) this.#opened(step);
  }

  #inside(name: string, isOpen: boolean): void {
    if (name === 'moveFrom' || name === 'del') this.#gone += isOpen ? 1 : -1;
    if (name.endsWith('PrChange')) this.#former += isOpen ? 1 : -1;
    if (name === 'pPr') this.#inParagraphLook = isOpen;
    const form = forms.get(name);
    if (form !== undefined && isOpen) this.#forms.push(form);
    else if (form !== undefined) this.#forms.pop();
    if (isOpen && this.#gone === 0) this.#unread(name);
  }

  /** What nobody reads the words of here. */
  #unread(name: string): void {
    const look = unread.get(name);
    if (look === undefined) return;
    const { stretches } = this.#open.at(-1) ?? this.#begun('');
    // A picture may be drawn once more for older programs, and an object has one.
    if (name !== 'imagedata' || stretches.at(-1)?.words !== '…') stretches.push({ look, words: '…' });
  }

  #paragraph(isOpen: boolean): void {
    const before = this.#unended;
    this.#unended = undefined;
    if (isOpen) this.#open.push(before ? continued(before) : this.#begun(''));
    else {
      const closed = this.#open.pop();
      if (closed && plainly(closed.text) === '') this.gone.set(plainly(closed.gone), [...closed.by]);
      if (closed?.isEndGone) this.#unended = closed;
      const row = this.#rows.at(-1);
      if (!closed || !row || plainly(closed.text) === '') return;
      row.first ??= closed;
      if (row.first !== closed) closed.row = row.first;
    }
  }

  #row(isOpen: boolean): void {
    if (isOpen) this.#rows.push({});
    else this.#rows.pop();
  }

  #opened(step: Tag): void {
    this.#comment(step);
    this.#ofNote(step);
    // Letters drawn as a picture.
    if (step.name === 'textpath' && this.#gone === 0) this.#begun(attribute(step, 'string') ?? '');
    if (step.name === 'sym')
      this.#letters(symbolOf(step), ofSigns(attribute(step, 'w:font')).isOfSigns ? [inSigns] : []);
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#former > 0) return;
    if (/^(?:p?tab|br|cr)$/.test(step.name)) this.#letters(' ');
    else if (step.name === 'noBreakHyphen') this.#letters('\u2011');
    take(step, paragraph);
    if (this.#inParagraphLook && this.#gone > 0) paragraph.isEndGone = true;
  }

  #begun(text: string): Written {
    const paragraph = {
      ...{ text, gone: '', style: '', note: this.#note, by: new Set<string>() },
      ...{ stretches: [], going: [], isEndGone: false, away: new Set<string>() },
    };
    this.#all.push(paragraph);
    return paragraph;
  }

  #ofNote(step: Tag): void {
    const key = noteKey(step);
    if (key === undefined) return;
    const paragraph = this.#open.at(-1);
    if (step.name.endsWith('Reference')) {
      if (paragraph) this.#notes.set(key, paragraph);
    } else this.#note = this.#notePlaces.get(key) ?? 'Notes';
  }

  /** The same paragraphs are read once. */
  #alternative({ name, kind }: Tag): void {
    const isOpen = kind === 'open';
    if (name === 'AlternateContent' && isOpen)
      this.#alternatives.push({ from: this.#all.length, paragraph: this.#open.at(-1), words: [] });
    const alternatives = this.#alternatives.at(-1);
    if (/^(?:Choice|Fallback)$/.test(name) && isOpen) alternatives?.words.push('');
    if (name === 'Fallback' && isOpen && alternatives) alternatives.fallback = this.#all.length;
    if (name !== 'AlternateContent' || isOpen) return;
    this.#alternatives.pop();
    const { from = 0, fallback = this.#all.length, paragraph, words = [] } = alternatives ?? {};
    const [read, ...others] = words.filter((one) => one.trim() !== '');
    for (const other of others)
      if (other !== read) paragraph?.stretches.push({ look: 'otherwise in other programs', words: other });
    const textOf = (start: number, end?: number): string =>
      plainly(
        this.#all
          .slice(start, end)
          .map(({ text }) => text)
          .join(' '),
      );
    if (textOf(from, fallback) === textOf(fallback)) this.#all.splice(fallback);
  }

  /** Whether these are words for other programs than those whose words were read. */
  #isWrittenTwice(paragraph: Written, text: string): boolean {
    const { paragraph: own, words } = this.#alternatives.at(-1) ?? {};
    if (own !== paragraph || !words) return false;
    words.push((words.pop() ?? '') + text);
    return words.slice(0, -1).some((one) => one.trim() !== '');
  }

  #comment(step: Tag): void {
    const id = attribute(step, 'w:id');
    if (id === undefined) return;
    const paragraph = this.#open.at(-1) ?? this.#all.at(-1);
    if (step.name === 'commentRangeEnd') this.#within.delete(id);
    if (!paragraph || (step.name !== 'commentRangeStart' && step.name !== 'commentReference')) return;
    if (step.name === 'commentRangeStart') this.#within.add(id);
    if (!this.#ranges.has(id)) this.#ranges.set(id, { words: '', paragraph });
  }
}

const forms: ReadonlyMap<string, string> = new Map([
  ['oMath', 'in an equation'],
  ['rt', 'above other words'],
]);

const unread: ReadonlyMap<string, string> = new Map([
  ...['blip', 'chart', 'relIds', 'imagedata'].map((name) => [name, 'in a picture'] as const),
  ['object', 'in an object'],
  ...['altChunk', 'subDoc'].map((name) => [name, 'in another file'] as const),
]);

function extend(paragraph: Written, looks: readonly string[], text: string): void {
  paragraph.going = looks.map((look) => {
    const stretch = paragraph.going.find((one) => one.look === look) ?? { look, words: '' };
    if (stretch.words === '') paragraph.stretches.push(stretch);
    stretch.words += text;
    return stretch;
  });
}

/** Letters that are capitals anyway mean the same. */
function isOdd({ look, words }: Stretch): boolean {
  if (/^(?:superscript|raised)$/.test(look) && endsOrdinal(words)) return false;
  return words.trim() !== '' && (look !== 'in capitals' || words !== words.toUpperCase());
}

function rowOf({ row }: Written): { readonly row?: string } {
  return row ? { row: plainly(row.text) } : {};
}

/** Of a note, or of what refers to it. */
function noteKey(step: Tag): string | undefined {
  const kind = /^(footnote|endnote)(?:Reference)?$/.exec(step.name)?.[1];
  const id = kind === undefined ? undefined : attribute(step, 'w:id');
  return id === undefined ? undefined : `${kind ?? ''} ${id}`;
}

/** Fonts of symbols have theirs where letters and figures are, behind F000. */
function symbolOf(step: Tag): string {
  const code = parseInt(attribute(step, 'w:char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}

/** What kind of paragraph it is, is told by the end that is left. */
function continued(paragraph: Written): Written {
  if (paragraph.text.trim() === '') paragraph.by.clear();
  return Object.assign(paragraph, { gone: '', style: '', isEndGone: false });
}

function take(step: Tag, paragraph: Written): void {
  if (/^(?:p?tab|br|cr)$/.test(step.name)) paragraph.gone += ' ';
  else if (step.name === 'pStyle') paragraph.style = attribute(step, 'w:val') ?? '';
  else if (step.name === 'ins' || step.name === 'del' || step.name === 'moveTo')
    paragraph.by.add(attribute(step, 'w:author') ?? '');
  else if (step.name === 'bookmarkStart') {
    const [, name] = /^direction_(\w+)$/.exec(attribute(step, 'w:name') ?? '') ?? [];
    if (name !== undefined) paragraph.direction = name;
  }
}

/** The number that the paragraph begins with, where its bookmark is called after it; otherwise one of figures, which its bookmark tells. */
function numberOf(bookmark: string | undefined, text: string): string | undefined {
  if (bookmark === undefined) return undefined;
  const [first = ''] = text.split(' ');
  if (first.replace(/[^A-Za-z0-9]+/g, '_') === bookmark && isNumber(first)) return first;
  return /^\d+_\d+[a-z]?$/.test(bookmark) ? bookmark.replace('_', '.') : undefined;
}

type Said = Omit<ReadComment, 'place' | 'row' | 'words'>;

/** What each says, and who. */
function commentsIn(file: Package, path: string): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  let open: Tag | undefined;
  let steps: (Tag | Words)[] = [];
  for (const step of file.steps(path)) {
    if (step.kind === 'words' || step.name !== 'comment') {
      steps.push(step);
      continue;
    }
    if (open) found.set(attribute(open, 'w:id') ?? '', saidBy(open, steps));
    [open, steps] = [step.kind === 'open' ? step : undefined, []];
  }
  return found;
}

function saidBy(tag: Tag, steps: readonly (Tag | Words)[]): Said {
  return {
    author: attribute(tag, 'w:author') ?? '',
    initials: attribute(tag, 'w:initials') ?? '',
    text: plainly(wordsOf(kept(steps))),
  };
}

/** Without what was taken out or moved away, tracked. */
function kept(steps: readonly (Tag | Words)[]): readonly (Tag | Words)[] {
  let gone = 0;
  return steps.filter((step) => {
    if (step.kind !== 'words' && /^(?:moveFrom|del)$/.test(step.name)) gone += step.kind === 'open' ? 1 : -1;
    return gone === 0;
  });
}

function wordsOf(steps: readonly (Tag | Words)[]): string {
  let within = '';
  return steps
    .map((step) => {
      if (step.kind === 'words') return within === 't' ? step.text : '';
      within = step.kind === 'open' ? step.name : '';
      if (within === 'sym') return symbolOf(step);
      if (within === 'noBreakHyphen') return '\u2011';
      return /^(p|br|cr|tab)$/.test(within) ? ' ' : '';
    })
    .join('');
}

/** Changes that Word tracks (ISO/IEC 29500-1, 17.13.5): who made them, and when, and how they are written. */
import type { Mark, Move } from '../../flow/flow.ts';
import { element } from '../../ooxml/write-xml.ts';

/** Who is said to have made the changes, and the day, `YYYY-MM-DD`. */
export interface Revision {
  readonly author: string;
  readonly date: string;
}

const names = { inserted: 'w:ins', deleted: 'w:del' } as const;

/** Of what stands in both documents, in other places. */
const moveNames = { inserted: 'w:moveTo', deleted: 'w:moveFrom' } as const;

/** Above the numbers of all bookmarks: the two share them. */
const firstNumber = 100_001;

/** A decision has a day and no time; these say only what is one change, and what another. */
const times = { other: '00:00:00', last: '00:05:00' } as const;

/** Marks what was written: a document's one for all its parts, since each change has a number of its own. */
export class Tracker {
  readonly #revision: Revision;
  #count = firstNumber;
  #time: string = times.other;
  /** The number of the last range: one ends before another begins. */
  #open = firstNumber;

  constructor(revision: Revision) {
    this.#revision = revision;
  }

  /** Paragraphs, tables, rows or runs of ours, all that is in them being what came or went; as they are without a mark. */
  mark(xml: string, mark: Mark | undefined, move?: Move): string {
    if (mark === undefined) return xml;
    if (move) return this.#moved(xml, moveNames[mark], move);
    return this.#marked(xml, names[mark], mark === 'deleted' ? asDeleted : (runs) => runs);
  }

  /**
   * The same of the last runs of a paragraph that stays. LibreOffice takes what its author added within one minute for one change, also where a
   * paragraph ends in between, whose end then goes when it is rejected: so this is of a later one.
   */
  markLast(xml: string, mark: Mark | undefined): string {
    this.#time = times.last;
    const marked = this.mark(xml, mark);
    this.#time = times.other;
    return marked;
  }

  /** The range begins before the words of the first paragraph, and ends behind the last. */
  #moved(xml: string, name: string, { name: pair, begins, ends }: Move): string {
    const marked = this.#marked(xml, name).replace('</w:pPr>', (end) => {
      if (!begins) return end;
      const said = this.#next();
      this.#open = said['w:id'];
      return end + element(`${name}RangeStart`, { ...said, 'w:name': pair });
    });
    return ends ? marked + element(`${name}RangeEnd`, { 'w:id': this.#open }) : marked;
  }

  #marked(xml: string, name: string, written: (runs: string) => string = (runs) => runs): string {
    return xml
      .replace(/(?:<w:r>.*?<\/w:r>)+/gs, (runs) => element(name, this.#next(), written(runs)))
      .replace(/<w:p>(?!<w:pPr>)/g, '<w:p><w:pPr></w:pPr>')
      .replaceAll('</w:pPr>', () => `${element('w:rPr', {}, element(name, this.#next()))}</w:pPr>`)
      .replaceAll('</w:trPr>', () => `${element(name, this.#next())}</w:trPr>`);
  }

  /** What is said of the next change. */
  #next(): { readonly 'w:id': number; readonly 'w:author': string; readonly 'w:date': string } {
    const { author, date } = this.#revision;
    return { 'w:id': this.#count++, 'w:author': author, 'w:date': `${date}T${this.#time}Z` };
  }
}

/** What is deleted has words of another name, so that programs that know nothing of changes leave them out. */
function asDeleted(runs: string): string {
  return runs.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText').replace(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText');
}

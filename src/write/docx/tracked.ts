/** Changes that Word tracks (ISO/IEC 29500-1, 17.13.5): who made them, and when, and how they are written. */
import type { Mark } from '../../flow/flow.ts';
import { element } from '../../ooxml/write-xml.ts';

/** Who is said to have made the changes, and the day, `YYYY-MM-DD`. */
export interface Revision {
  readonly author: string;
  readonly date: string;
}

const names = { inserted: 'w:ins', deleted: 'w:del' } as const;

/** Above the numbers of all bookmarks: the two share them. */
const firstNumber = 100_001;

/** Marks what was written: a document's one for all its parts, since each change has a number of its own. */
export class Tracker {
  readonly #revision: Revision;
  #count = firstNumber;

  constructor(revision: Revision) {
    this.#revision = revision;
  }

  /** Paragraphs, tables, rows or runs of ours, all that is in them being what came or went; as they are without a mark. */
  mark(xml: string, mark: Mark | undefined): string {
    if (mark === undefined) return xml;
    const around = (runs: string): string => this.#element(mark, mark === 'deleted' ? asDeleted(runs) : runs);
    return xml
      .replace(/(?:<w:r>.*?<\/w:r>)+/gs, around)
      .replace(/<w:p>(?!<w:pPr>)/g, '<w:p><w:pPr></w:pPr>')
      .replaceAll('</w:pPr>', () => `${element('w:rPr', {}, this.#element(mark))}</w:pPr>`)
      .replaceAll('</w:trPr>', () => `${this.#element(mark)}</w:trPr>`);
  }

  #element(mark: Mark, content = ''): string {
    const { author, date } = this.#revision;
    const said = { 'w:id': this.#count++, 'w:author': author, 'w:date': `${date}T00:00:00Z` };
    return element(names[mark], said, content);
  }
}

/** What is deleted has words of another name, so that programs that know nothing of changes leave them out. */
function asDeleted(runs: string): string {
  return runs.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText').replace(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText');
}

/** The texts of a workbook, each once: every reader shows texts that are kept so, and a workbook of thousands of lines is half as large. */
import { element, escapeWords } from '../../ooxml/write-xml.ts';

export class WorkbookTexts {
  readonly #indexes = new Map<string, number>();
  #used = 0;

  /** The number that stands for the text in a cell. */
  indexOf(words: string): number {
    this.#used++;
    const known = this.#indexes.get(words);
    if (known !== undefined) return known;
    const index = this.#indexes.size;
    this.#indexes.set(words, index);
    return index;
  }

  /** The part, once all cells are written. */
  toXml(): string {
    const strings = Array.from(this.#indexes.keys(), (words) => {
      const spaces = /^\s|\s$|\s\s|[\t\n\r]/.test(words) ? ' xml:space="preserve"' : '';
      return `<si><t${spaces}>${escapeWords(escaped(words))}</t></si>`;
    });
    return element(
      'sst',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        count: this.#used,
        uniqueCount: strings.length,
      },
      strings.join(''),
    );
  }
}

/** What looks like the mark of a character (`_x000D_`) would be read as that character: its own first sign is written so. */
function escaped(words: string): string {
  return words.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

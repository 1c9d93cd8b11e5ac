/** The fields of a Word file (ISO/IEC 29500-1, 17.16.5): whether words stand in a page's number, which whichever program opens the file renews and is nobody's change; and fields that are drawn from their instruction. */
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag } from '../ooxml/xml-step.ts';

export class Fields {
  /** The instructions of the fields that are open, as far as they were read. */
  readonly #open: string[] = [];
  #inInstruction = false;

  /** The instruction of a field that ends here and has no words in the file for what it shows. */
  see(step: Tag): string | undefined {
    this.#inInstruction = step.kind === 'open' && step.name === 'instrText';
    const type = step.kind === 'open' && step.name === 'fldChar' ? attribute(step, 'w:fldCharType') : undefined;
    const isSimple = step.name === 'fldSimple';
    if (type === 'begin') this.#open.push('');
    else if (isSimple && step.kind === 'open') this.#open.push(attribute(step, 'w:instr') ?? '');
    else if (isSimple || type === 'end') {
      const instruction = (this.#open.pop() ?? '').trim();
      return drawn.test(instruction) ? instruction : undefined;
    }
    return undefined;
  }

  words(text: string): void {
    if (this.#inInstruction && this.#open.length > 0) this.#open.push((this.#open.pop() ?? '') + text);
  }

  /** Whether what stands here is a number of a page, or of pages. */
  get isWithin(): boolean {
    return this.#open.some((instruction) => /^\s*(PAGE|NUMPAGES)\b/.test(instruction));
  }
}

/** A formula, a sign of another font, a place on the line, a number that counts itself, a button, a box of a form. */
const drawn =
  /^(?:EQ|SYMBOL|ADVANCE|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|MACROBUTTON|GOTOBUTTON|FORMDROPDOWN|FORMCHECKBOX)\b/i;

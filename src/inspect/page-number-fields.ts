/** Where a Word file counts its pages: what stands there is renewed by whichever program opens it, and is nobody's change (ISO/IEC 29500-1, 17.16.5). */
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag } from '../ooxml/xml-step.ts';

export class PageNumberFields {
  /** The instructions of the fields that are open, as far as they were read. */
  readonly #open: string[] = [];
  #inInstruction = false;

  see(step: Tag): void {
    this.#inInstruction = step.kind === 'open' && step.name === 'instrText';
    if (step.name === 'fldSimple') {
      if (step.kind === 'open') this.#open.push(attribute(step, 'w:instr') ?? '');
      else this.#open.pop();
    }
    if (step.kind !== 'open' || step.name !== 'fldChar') return;
    const type = attribute(step, 'w:fldCharType');
    if (type === 'begin') this.#open.push('');
    else if (type === 'end') this.#open.pop();
  }

  words(text: string): void {
    if (this.#inInstruction && this.#open.length > 0) this.#open.push((this.#open.pop() ?? '') + text);
  }

  /** Whether what stands here is a number of a page, or of pages. */
  get isWithin(): boolean {
    return this.#open.some((instruction) => /^\s*(PAGE|NUMPAGES)\b/.test(instruction));
  }
}

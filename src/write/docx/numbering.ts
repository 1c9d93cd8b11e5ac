/** Real numbering for ordinary lists: each list restarts, and the labels that Word computes are the Doc's own. */
import type { List } from '../../doc/doc.ts';
import type { Container, Paragraph } from '../../flow/flow.ts';
import type { Role, RoleLooks } from '../../flow/look.ts';
import { element, twips, valued } from '../../ooxml/write-xml.ts';
import { roleStyles } from './role-styles.ts';

/** How Word makes a list's labels: `w:numFmt`, the words after the counter, and where the counter starts. */
interface Labelling {
  readonly format: 'decimal' | 'lowerLetter' | 'bullet';
  /** The bullet, or what follows the number: "." or ")". */
  readonly text: string;
  readonly start: number;
}

/** The labelling whose computed labels are exactly the list's; none when a label is out of order or of another make. */
function labellingOf(list: List): Labelling | undefined {
  const first = list.items[0]?.label;
  if (first === undefined) return undefined;
  const labelling = labellingFrom(first);
  return labelling !== undefined && list.items.every((item, index) => item.label === labelAt(labelling, index))
    ? labelling
    : undefined;
}

function labellingFrom(label: string): Labelling | undefined {
  if (/^[•–◦▪]$/u.test(label)) return { format: 'bullet', text: label, start: 1 };
  const parts = /^(?:([1-9]\d*)|([a-z]))([.)])$/.exec(label);
  if (parts === null) return undefined;
  const [, digits, letter, text = ''] = parts;
  if (digits !== undefined) return { format: 'decimal', text, start: Number(digits) };
  return letter === undefined ? undefined : { format: 'lowerLetter', text, start: letter.charCodeAt(0) - 96 };
}

function labelAt({ format, text, start }: Labelling, index: number): string {
  if (format === 'bullet') return text;
  const count = start + index;
  // After z Word goes on with aa, bb, cc.
  return (
    (format === 'decimal'
      ? String(count)
      : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))) + text
  );
}

/** `w:ilvl` and `w:numId`. */
interface Numbered {
  readonly level: number;
  readonly id: number;
}

/** Where words stand, and how far their labels stand before them, in points. */
type Indent = Pick<Paragraph, 'left' | 'hang'>;

interface Instance {
  readonly labelling: Labelling;
  readonly level: number;
  readonly left: number;
  readonly hanging: number;
  /** Of a list that belongs to a style. */
  readonly style?: string;
}

/** The last of the nine levels of Word's numbering (ISO/IEC 29500-1, 17.9.3). The labels of lists further in are words. */
const deepest = 8;

/** What Word counts by itself in a paragraph of the style, for those who write on. */
const counting = {
  'list-bullet': { format: 'bullet', text: '•', start: 1 },
  'list-number': { format: 'decimal', text: '.', start: 1 },
} as const satisfies Partial<Record<Role, Labelling>>;

/** The lists that styles belong to. */
export const styleNumbering: Partial<Readonly<Record<Role, Numbered>>> = {
  'list-bullet': { level: 0, id: 1 },
  'list-number': { level: 0, id: 2 },
};

/** Whether the role's style counts. */
export function isCounted(role: Role): role is keyof typeof counting {
  return Object.hasOwn(counting, role);
}

/** The lists of a document. Each has a definition of its own, so that no reader has to restart a shared one. */
export class Numbering {
  readonly #instances: Instance[];
  readonly #known = new Map<Container, Numbered>();

  constructor(looks: RoleLooks) {
    this.#instances = (Object.keys(counting) as (keyof typeof counting)[]).map((role) => ({
      labelling: counting[role],
      level: 0,
      left: looks[role].left,
      hanging: looks[role].hang,
      style: roleStyles[role].id,
    }));
  }

  /** The numbering of the list at a place of the flow, at the nesting level (0 is outermost); none when its labels are not Word's. */
  of(place: Container, level: number, { left, hang }: Indent): Numbered | undefined {
    const known = this.#known.get(place);
    if (known) return known;
    const labelling = place.list?.kind !== 'list' || level > deepest ? undefined : labellingOf(place.list);
    if (!labelling) return undefined;
    const numbered = { level, id: this.#instances.push({ labelling, level, left, hanging: hang }) };
    this.#known.set(place, numbered);
    return numbered;
  }

  /** The content of `w:numbering`: all definitions before all lists, as ISO/IEC 29500-1, 17.9.16, has it. */
  toXml(): string {
    const definitions = this.#instances.map((instance, index) => definitionXml(instance, index + 1));
    const lists = this.#instances.map((_, index) =>
      element('w:num', { 'w:numId': index + 1 }, valued('w:abstractNumId', index + 1)),
    );
    return definitions.join('') + lists.join('');
  }
}

/** The levels above the list's own are filled alike: Word wants them there. */
function definitionXml({ labelling, level, left, hanging, style }: Instance, number: number): string {
  const levels = Array.from({ length: level + 1 }, (_, index) => {
    const text = labelling.format === 'bullet' ? labelling.text : `%${index + 1}${labelling.text}`;
    return element(
      'w:lvl',
      { 'w:ilvl': index },
      valued('w:start', labelling.start),
      valued('w:numFmt', labelling.format),
      style === undefined ? '' : valued('w:pStyle', style),
      valued('w:lvlText', text),
      valued('w:lvlJc', 'left'),
      element('w:pPr', {}, element('w:ind', { 'w:left': twips(left), 'w:hanging': twips(hanging) })),
    );
  });
  return element('w:abstractNum', { 'w:abstractNumId': number }, valued('w:multiLevelType', 'multilevel'), ...levels);
}

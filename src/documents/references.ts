/** References in a document's words that lead to what they name: "Direction 3.2", "Appendix 1", "Table 4", and parts by their headings. */
import type { Block, Inline, Table } from '../doc/doc.ts';
import { everyBlock, linkTo, plain } from '../doc/build.ts';
import { numbersInWords } from '../model/number.ts';
import { withContent, withStretches, wordsChanged } from './content.ts';

/** Where a name in the words leads, by the name. */
type Places = ReadonlyMap<string, string>;

/** "Direction 3.2", "Directions 1.1, 1.2 and 3.1", and each number of them. */
interface Names {
  readonly named: RegExp;
  readonly number: RegExp;
  /** Where a name leads, by the name in small letters. */
  readonly leadsTo: Places;
  /** Of the headings that are names of their own, with their places. */
  readonly titles: readonly (readonly [name: string, id: string])[];
}

function namesOf(places: Places): Names {
  const one = numbersInWords([...places.keys()].map((name) => name.replace('Direction ', '')));
  return {
    named: new RegExp(String.raw`\b([Dd]irections?|Appendix|Table) (${one}(?:(?:, | and | to )${one})*)`, 'g'),
    number: new RegExp(one, 'g'),
    leadsTo: new Map([...places].map(([name, id]) => [name.toLowerCase(), id])),
    titles: [...places].filter(([, id]) => byHeading.includes(id)),
  };
}

const anotherYear = /(?<![A-Za-z\d.-])\d{4}-\d{2}\b/g;

/** Headings that are names of their own: their words lead to them wherever they stand in a sentence. */
const byHeading: readonly string[] = ['functions', 'left-out', 'earlier-directions'];

/** The blocks with every such name as a link, where the document has the place. What is said of another year leads nowhere. @param year for example `2030-31` */
export function withReferences(blocks: readonly Block[], year: string): readonly Block[] {
  const anchored = blocks.map(withAnchor);
  const names = namesOf(placesIn(anchored));
  const linked = wordsChanged((words) => inSentences(words, names, year));
  return anchored.map((block) => withContent(block, linked, 'also in tables'));
}

/** A numbered table can be led to. */
function withAnchor(block: Block): Block {
  const name = block.kind === 'table' ? nameOf(block) : undefined;
  return name === undefined ? block : ({ ...block, id: name.toLowerCase().replace(' ', '-') } as Block);
}

function nameOf({ caption }: Table): string | undefined {
  return /^Table \d+(?=:)/.exec(caption)?.[0];
}

function placesIn(blocks: readonly Block[]): Places {
  const places = new Map<string, string>();
  const bands = new Map<string, string>();
  const add = (name: string, id: string): void => void (places.has(name) || places.set(name, id));
  for (const block of everyBlock(blocks)) {
    if (block.kind === 'list')
      for (const { id, label } of block.items) if (id === `direction-${label}`) add(`Direction ${label}`, id);
    if (block.kind === 'band') bands.set(`Direction ${block.number}`, block.id);
    if (block.kind === 'heading') {
      const words = plain(block.content);
      const found = /^Appendix \d+(?=:)/.exec(words);
      if (found) add(found[0], block.id);
      if (byHeading.includes(block.id)) add(words, block.id);
    }
    if (block.kind === 'table' && block.id !== undefined) add(nameOf(block) ?? '', block.id);
  }
  // A direction 5 is no group 5.
  for (const [name, id] of bands) add(name, id);
  return places;
}

function inSentences(words: string, names: Names, year: string): readonly Inline[] {
  let end = 0;
  const links = words
    .split(/(?<=[.!?;:] )/)
    .flatMap((sentence) => {
      const from = end;
      end += sentence.length;
      const others = sentence.replace(names.named, '').match(anotherYear) ?? [];
      const speaksOfAnother = others.some((found) => found !== year);
      return [...(speaksOfAnother ? [] : numbered(sentence, names)), ...titled(sentence, names)].map((one) => ({
        ...one,
        from: one.from + from,
      }));
    })
    .toSorted((one, other) => one.from - other.from);
  return withStretches(
    words,
    links.map(({ from, name, id }) => ({ from, length: name.length, inline: linkTo(id, name) })),
  );
}

interface Reference {
  readonly from: number;
  readonly name: string;
  readonly id: string;
}

/** One link for "Direction 3.2"; one for each number of "Directions 1.1, 1.2 and 3.1". */
function numbered(sentence: string, { named, number, leadsTo }: Names): readonly Reference[] {
  return [...sentence.matchAll(named)].flatMap((found): Reference[] => {
    const [whole, kind = '', numbers = ''] = found;
    const single = kind.replace(/s$/, '');
    const all = [...numbers.matchAll(number)];
    // “in one direction 12 people”.
    if (kind.startsWith('d') && all.every(([one]) => /^\d+$/.test(one))) return [];
    const start = found.index + whole.length - numbers.length;
    return all.flatMap((one): Reference[] => {
      const id = leadsTo.get(`${single} ${one[0]}`.toLowerCase());
      if (id === undefined) return [];
      return all.length === 1
        ? [{ from: found.index, name: whole, id }]
        : [{ from: start + one.index, name: one[0], id }];
    });
  });
}

function titled(sentence: string, { titles }: Names): readonly Reference[] {
  return titles.flatMap(([name, id]) => {
    const from = sentence.indexOf(name);
    return from < 0 ? [] : [{ from, name, id }];
  });
}

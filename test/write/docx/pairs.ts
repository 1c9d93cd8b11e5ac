/** Pairs of packs of which one became the other by chance: things go, come, move and change. */
import fc from 'fast-check';
import type { Block, Doc, Inline, Item, List, Row, Table } from '../../../src/doc/doc.ts';
import { houseTheme } from '../../../src/doc/theme.ts';
import { audiencesOf, contextOf, documents } from '../../../src/documents/index.ts';
import { judge } from '../../../src/judge.ts';
import { Cache } from '../../../src/read/cache.ts';
import type { Looks } from '../../../src/write/format.ts';
import { example } from '../../roots.ts';

/** The combined pack that the pairs are parts of. */
export function examplePack(): { readonly pack: Doc; readonly looks: Looks } {
  const judged = judge(example(), '2030-31', new Cache(), {
    themes: [houseTheme],
    wants: { needs: new Set(['pictures']), toWrite: true },
  });
  const [audience] = audiencesOf(judged.pack);
  const [document] = documents;
  if (!judged.wording || !judged.looks || !audience || !document) throw new Error('The example is broken');
  const pack = document.compose(contextOf(judged.pack, judged.wording, audience, judged.pictures));
  return { pack, looks: judged.looks };
}

const words = ['must', 'may', 'by March 2031', '£1,250,000', 'NHS Example', '& “sons”'];

/** A text with a word put in, taken out or changed. */
function reworded(content: readonly Inline[], seed: number): readonly Inline[] {
  return content.map((inline, index) => {
    if (inline.kind !== 'text') return inline;
    const parts = inline.text.split(' ');
    // Behind the last, too.
    const at = (seed * 7 + index) % (parts.length + 1);
    const word = words[seed % words.length] ?? '';
    parts.splice(at, seed % 2, ...(seed % 3 === 0 ? [] : [word]));
    return { ...inline, text: parts.join(' ') || word };
  });
}

/** What is done to a list of things: some go, some are told twice, some change. */
export function varied<Thing>(
  things: readonly Thing[],
  seeds: readonly number[],
  change: (thing: Thing, seed: number) => Thing,
): readonly Thing[] {
  return things.flatMap((thing, index) => {
    const seed = seeds[index % seeds.length] ?? 0;
    const own = seed + index;
    if (own % 11 === 0) return [];
    if (own % 13 === 0) return [thing, change(thing, own + 1)];
    return own % 4 === 0 ? [change(thing, own)] : [thing];
  });
}

/** One of them stands elsewhere. */
function shuffled<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
  const [from, to] = [seed % things.length, (seed * 5 + 1) % things.length];
  const thing = things[from];
  return thing ? things.toSpliced(from, 1).toSpliced(to, 0, thing) : things;
}

export function variedBlock(block: Block, seed: number): Block {
  if (block.kind === 'list') return variedList(block, seed);
  if (block.kind === 'table') return variedTable(block, seed);
  if (block.kind === 'band') return { ...block, statement: reworded(block.statement, seed) };
  return 'content' in block ? { ...block, content: reworded(block.content, seed) } : block;
}

function variedList(list: List, seed: number): List {
  const items = varied<Item>(shuffled(list.items, seed), [seed, seed + 2], (item, own) => ({
    ...item,
    blocks: item.blocks.map((block) =>
      block.kind === 'para' ? { ...block, content: reworded(block.content, own) } : block,
    ),
  }));
  // Labels in order, as packs have them.
  const counted = items.map((item, index) => ({ ...item, label: labelAt(item.label, index) }));
  return { ...list, items: counted.length > 0 ? counted : list.items };
}

function labelAt(label: string, index: number): string {
  if (/^\d+\.$/.test(label)) return `${index + 1}.`;
  return /^[a-z]\)$/.test(label) ? `${String.fromCharCode(97 + index)})` : label;
}

function variedTable(table: Table, seed: number): Table {
  const rows = varied<Row>(table.rows, [seed, seed + 3], (row, own) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: reworded(cell.content, own) })),
  }));
  return { ...table, rows: rows.length > 0 ? rows : table.rows };
}

const seeds = fc.array(fc.nat(60), { minLength: 3, maxLength: 9 });

/** How many, and which: the same in the tests and in the proofs with other readers. */
export const pairsOfTests = { numRuns: 200, seed: 1977 };

export const pairs = fc.record({
  from: fc.nat(200),
  length: fc.integer({ min: 2, max: 7 }),
  old: seeds,
  now: seeds,
});

/** Some blocks of the pack, and what became of them. */
export function pairOf(
  pack: Doc,
  { from, length, old, now }: typeof pairs extends fc.Arbitrary<infer Pair> ? Pair : never,
): readonly [before: Doc, after: Doc] {
  const start = from % Math.max(1, pack.blocks.length - length);
  const small = { ...pack, blocks: pack.blocks.slice(start, start + length) };
  const made = (seed: readonly number[]): Doc => ({
    ...small,
    blocks: varied(shuffled(small.blocks, seed[0] ?? 0), seed, variedBlock),
  });
  return [made(old), made(now)];
}

/** Words are added at the end of paragraphs that stay; behind them come another paragraph, or words at the beginning of the next. */
export function addedAtEnds(pack: Doc): readonly [before: Doc, after: Doc] {
  const para = (...words: string[]): Block => ({
    kind: 'para',
    role: 'body',
    content: words.map((text) => ({ kind: 'text', text })),
  });
  const of = (...blocks: Block[]): Doc => ({ ...pack, blocks });
  return [
    of(para('Services stay open.'), para('Staff are trained.'), para('Carers are heard.'), para('It is reported.')),
    of(
      para('Services stay open. So do their telephones.'),
      para('This is new.'),
      para('So is this.'),
      para('Staff are trained. It takes a day.'),
      para('At home, Carers are heard. They are paid.'),
      para('It is reported.'),
    ),
  ];
}

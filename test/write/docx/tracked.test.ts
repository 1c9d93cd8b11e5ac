/** Changes as Word tracks them: accepting all of them gives the later pack word for word, and rejecting all of them the earlier one. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Block, Doc, Inline, Item, List, Row, Table } from '../../../src/doc/doc.ts';
import { houseTheme } from '../../../src/doc/theme.ts';
import { audiencesOf, contextOf, documents } from '../../../src/documents/index.ts';
import { judge } from '../../../src/judge.ts';
import { Cache } from '../../../src/read/cache.ts';
import type { Looks } from '../../../src/write/format.ts';
import { toDocx, toTrackedDocx } from '../../../src/write/docx/to-docx.ts';
import type { ReadItem } from '../../inspect/item.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { settled } from '../../inspect/docx/settle.ts';
import { example } from '../../roots.ts';

let pack: Doc;
let looks: Looks;

beforeAll(() => {
  const judged = judge(example(), '2030-31', new Cache(), {
    themes: [houseTheme],
    wants: { needs: new Set(['pictures']), toWrite: true },
  });
  const [audience] = audiencesOf(judged.pack);
  const [document] = documents;
  if (!judged.wording || !judged.looks || !audience || !document) throw new Error('The example is broken');
  looks = judged.looks;
  pack = document.compose(contextOf(judged.pack, judged.wording, audience, judged.pictures));
}, 120_000);

const revision = { author: 'Chief "Officer" & Co', date: '2030-03-31' };

/** The entries of a contents list are made anew by Word, and are those of the later pack. */
async function itemsOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<readonly ReadItem[]> {
  return readDocx(await bytes).items.filter(({ role }) => role !== 'contents');
}

function body(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

/** How the changes are written. */
async function prove(before: Doc, after: Doc): Promise<string> {
  const tracked = toTrackedDocx(before, after, looks, revision);
  const [old, now] = await Promise.all([itemsOf(toDocx(before, looks)), itemsOf(toDocx(after, looks))]);
  expect(await itemsOf(settled(tracked, 'accept'))).toEqual(now);
  expect(await itemsOf(settled(tracked, 'reject'))).toEqual(old);
  return body(tracked);
}

const words = ['must', 'may', 'by March 2031', '£1,250,000', 'NHS Example', '& “sons”'];

/** A text with a word put in, taken out or changed. */
function reworded(content: readonly Inline[], seed: number): readonly Inline[] {
  return content.map((inline, index) => {
    if (inline.kind !== 'text') return inline;
    const parts = inline.text.split(' ');
    const at = (seed * 7 + index) % parts.length;
    const word = words[seed % words.length] ?? '';
    parts.splice(at, seed % 2, ...(seed % 3 === 0 ? [] : [word]));
    return { ...inline, text: parts.join(' ') || word };
  });
}

/** What is done to a list of things: some go, some are told twice, some change. */
function varied<Thing>(
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

function variedBlock(block: Block, seed: number): Block {
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

test('200 pairs of packs', async () => {
  let moves = 0;
  const pairs = fc.record({ from: fc.nat(200), length: fc.integer({ min: 2, max: 7 }), old: seeds, now: seeds });
  await fc.assert(
    fc.asyncProperty(pairs, async ({ from, length, old, now }) => {
      const start = from % Math.max(1, pack.blocks.length - length);
      const small = { ...pack, blocks: pack.blocks.slice(start, start + length) };
      const [before, after] = [old, now].map((one) => ({
        ...small,
        blocks: varied(shuffled(small.blocks, one[0] ?? 0), one, variedBlock),
      }));
      if (before && after && /<w:moveTo /.test(await prove(before, after))) moves++;
    }),
    { numRuns: 200, seed: 1977 },
  );
  expect(moves).toBeGreaterThan(50);
}, 600_000);

test('a whole pack against itself has no change, and against another all of them', async () => {
  expect(body(toTrackedDocx({ ...pack }, pack, looks, revision))).not.toMatch(/<w:(ins|del|moveFrom|moveTo)[ >]/);
  const other: Doc = { ...pack, blocks: varied(pack.blocks, [4, 9, 12], variedBlock) };
  const marked = await prove(other, pack);
  expect(marked).toContain('w:author="Chief &quot;Officer&quot; &amp; Co" w:date="2030-03-31T00:00:00Z"/>');
  const ids = [
    ...marked.matchAll(
      /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|bookmarkStart) w:id="(\d+)"/g,
    ),
  ].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** The pack with other items in its lists of directions. */
function withClauses(change: (items: readonly Item[], list: number) => readonly Item[]): Doc {
  let count = 0;
  const blocks = pack.blocks.map((block) =>
    block.kind === 'list' && block.role === 'clauses' ? { ...block, items: change(block.items, count++) } : block,
  );
  return { ...pack, blocks };
}

function clauses(): readonly (readonly Item[])[] {
  return pack.blocks.flatMap((block) => (block.kind === 'list' && block.role === 'clauses' ? [block.items] : []));
}

const said = 'w:author="Chief &quot;Officer&quot; &amp; Co" w:date="2030-03-31T00:00:00Z"';

test('a direction in another group, under another number, moved', async () => {
  const last = clauses()[0]?.at(-1);
  if (!last) throw new Error('The example has no directions');
  const after = withClauses((items, list) => {
    if (list === 0) return items.slice(0, -1);
    return list === 1 ? [...items, { ...last, label: '2.9' }] : items;
  });
  const marked = await prove(pack, after);
  expect(marked).not.toMatch(/<w:(ins|del)[ >]/);
  for (const [name, label] of [
    ['moveFrom', last.label],
    ['moveTo', '2.9'],
  ]) {
    const range = new RegExp(
      `<w:${name}RangeStart w:id="(\\d+)" ${said} w:name="move1"/>(.*?)</w:p>(?:<w:p>.*?</w:p>)*<w:${name}RangeEnd w:id="\\1"/>`,
    );
    const [, , words] = range.exec(marked) ?? [];
    expect(words).toMatch(new RegExp(`<w:${name} w:id="\\d+" ${said}><w:r>.*<w:t[^>]*>${label}</w:t>`));
    expect(marked.match(new RegExp(`<w:${name}RangeStart `, 'g'))).toHaveLength(1);
    expect(marked).toMatch(new RegExp(`<w:rPr><w:${name} w:id="\\d+" ${said}/></w:rPr></w:pPr><w:${name}RangeStart `));
  }
});

test('a direction that moved and has other words went there and came here', async () => {
  const one = clauses()[0]?.at(-1);
  if (!one) throw new Error('The example has no directions');
  const blocks = one.blocks.map((block) =>
    'content' in block
      ? { ...block, content: [...block.content, { kind: 'text', text: ' Other words.' } as const] }
      : block,
  );
  const after = withClauses((items, list) => {
    if (list === 0) return items.filter((item) => item !== one);
    return list === 1 ? [...items, { ...one, label: '2.9', blocks }] : items;
  });
  const marked = await prove(pack, after);
  expect(marked).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)* Other words\./);
  expect(marked).not.toMatch(/<w:moveTo [^>]*>(?:(?!<\/w:moveTo>).)*Other words/);
});

test('a direction that has other words where it stood has not moved, nor has the line above it', async () => {
  const after = withClauses((items) =>
    items.map((item) => ({
      ...item,
      blocks: item.blocks.map((block, index) =>
        index > 0 && block.kind === 'para'
          ? { ...block, content: [...block.content, { kind: 'text', text: ' Other words.' } as const] }
          : block,
      ),
    })),
  );
  const marked = await prove(pack, after);
  expect(marked).toContain('Other words.');
  expect(marked).not.toMatch(/<w:move/);
});

/** The directions of every group counted anew from the first. */
function counted(items: readonly Item[], list: number): readonly Item[] {
  return items.map((item, index) => ({ ...item, label: `${list + 1}.${index + 1}` }));
}

test('a direction that has another number where it stood has not moved: its number alone went and came', async () => {
  const after = withClauses((items) => items.map((item, index) => (index === 1 ? { ...item, label: '9.9' } : item)));
  const old = clauses()[0]?.[1]?.label ?? '';
  const marked = await prove(pack, after);
  expect(marked).not.toMatch(/<w:move/);
  const [gone, come] = ['del', 'ins'].map((name) =>
    [...marked.matchAll(new RegExp(`<w:${name} [^>]*>(.*?)</w:${name}>`, 'gs'))].map(([, runs = '']) =>
      runs.replace(/<[^>]+>/g, ''),
    ),
  );
  expect(gone?.filter((words) => words === old)).toHaveLength(1);
  expect(new Set(come)).toEqual(new Set(['9.9']));
  expect(gone).toHaveLength(come?.length ?? 0);
});

test('a direction put before the others is the only one that came, however many have another number for it', async () => {
  const once = withClauses(counted);
  const fresh: Item = {
    label: '1.1',
    blocks: [
      { kind: 'para', role: 'body', content: [{ kind: 'text', text: 'Something that nobody has asked for before.' }] },
    ],
  };
  const marked = await prove(
    once,
    withClauses((items, list) => counted(list === 0 ? [fresh, ...items] : items, list)),
  );
  expect(marked).not.toMatch(/<w:move/);
  expect(marked.match(/<w:ins [^>]*\/><\/w:rPr>/g)).toHaveLength(1);
  expect(marked).not.toMatch(/<w:del [^>]*\/><\/w:rPr>/);
});

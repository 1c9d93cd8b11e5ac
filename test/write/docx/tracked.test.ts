/** Changes as Word tracks them: accepting all of them gives the later pack word for word, and rejecting all of them the earlier one. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Doc, Item } from '../../../src/doc/doc.ts';
import type { Looks } from '../../../src/write/format.ts';
import { toDocx, toTrackedDocx } from '../../../src/write/docx/to-docx.ts';
import type { ReadItem } from '../../inspect/item.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { settled } from '../../inspect/docx/settle.ts';
import { addedAtEnds, examplePack, pairOf, pairs, pairsOfTests, varied, variedBlock } from './pairs.ts';

let pack: Doc;
let looks: Looks;

beforeAll(() => {
  ({ pack, looks } = examplePack());
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

test('200 pairs of packs', async () => {
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async (pair) => {
      const [before, after] = pairOf(pack, pair);
      if (/<w:moveTo /.test(await prove(before, after))) moves++;
    }),
    pairsOfTests,
  );
  expect(moves).toBeGreaterThan(50);
}, 600_000);

test('words added at the end of a paragraph that stays are a change of their own, and nothing else is', async () => {
  const marked = await prove(...addedAtEnds(pack));
  const times = [...marked.matchAll(/<w:ins [^>]*w:date="2030-03-31T([\d:]+)Z"><w:r><w:t[^>]*>([^<]*)/g)];
  expect(times.map(([, time, words]) => [words?.trim(), time])).toEqual([
    ['open. So do their telephones.', '00:05:00'],
    ['This is new.', '00:00:00'],
    ['So is this.', '00:00:00'],
    ['trained. It takes a day.', '00:05:00'],
    ['At home,', '00:00:00'],
    ['heard. They are paid.', '00:05:00'],
  ]);
});

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

test('where the last paragraph of all came or went, nothing of it stays', async () => {
  const last = { kind: 'para', role: 'body', content: [{ kind: 'text', text: 'The last words.' }] } as const;
  const longer: Doc = { ...pack, blocks: [...pack.blocks, last] };
  for (const [before, after] of [
    [pack, longer],
    [longer, pack],
  ] as const) {
    const [tail = ''] = /<w:p>(?:(?!<w:p>).)*<w:sectPr>/s.exec(await prove(before, after)) ?? [];
    expect(tail).not.toMatch(/<w:(ins|del|t)[ >]/);
  }
});

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

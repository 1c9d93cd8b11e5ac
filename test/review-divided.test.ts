/** Who divides, joins and edits paragraphs in Word loses no word by `--take`, and finds none doubled: what is not taken over is told. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { make } from '../src/make.ts';
import { review } from '../src/review.ts';
import type { Workspace } from '../src/source/workspace.ts';
import fc from './properties.ts';
import { changed, faultless } from './roots.ts';

const file = 'directions/2030-31/02-resources.yaml';

/** Three lists of paragraphs, no word of more than three letters twice in them. */
const lists = {
  background: [
    'Winter pressures on the local hospitals begin as early as October and often continue until March.',
    'Families of the young adults need respite.',
    'Pharmacies and opticians publish when they open at a weekend.',
    'Money for it is known by spring.',
  ],
  items: [
    'falls among older people, in the street and also inside their homes, at any time of a day;',
    'mental health; and',
    'alcohol.',
  ],
  duties: [
    'assess whoever asks for equipment, within three weeks, and to write down what was found;',
    'review each plan; and',
    'say so to the carers, a doctor and any lawyer.',
  ],
};
const kinds = ['background', 'items', 'duties'] as const;
type Kind = (typeof kinds)[number];

const listed = (all: readonly string[], indent: string): string => all.map((one) => `\n${indent}- "${one}"`).join('');
const board = changed(faultless(), {
  [file]: (text) =>
    text
      .replace(
        '\n  - The Board publishes what it spends.',
        `${listed(lists.background, '  ')}\n  - text: It considers\n    items:${listed(lists.items, '      ')}`,
      )
      .replace(/text: "(.*) must each report.*"/, `text: "$1 must"\n    items:${listed(lists.duties, '      ')}`),
});

let parts: ReturnType<typeof unzipSync> = {};
let body = '';
beforeAll(async () => {
  const { outputs = [] } = await make(board, {
    year: '2030-31',
    as: 'draft',
    to: ['combined'],
    formats: ['docx'],
  });
  parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array());
  body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
});

const lettersIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)]
    .map(([, one]) => one)
    .join('')
    .replace(/\s/g, ' ');
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** What becomes of a list: paragraphs that were joined have a line break between their words where that is tracked, and nothing else is. */
function sent(changes: Partial<Record<Kind, readonly string[]>>): Uint8Array {
  const all = [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map(([xml]) => xml);
  const now = kinds.reduce((xml, kind) => {
    const own = lists[kind].map((words) => all.findLast((one) => lettersIn(one) === words) ?? '');
    expect(own).not.toContain('');
    const looks = /<w:pPr>.*?<\/w:pPr>/s.exec(own[0] ?? '')?.[0] ?? '';
    const gone = looks.replace('</w:pPr>', '<w:rPr><w:del w:author="A. Reader"/></w:rPr></w:pPr>');
    const come = (changes[kind] ?? lists[kind])
      .flatMap((words) => words.split('\n').map((one, at, { length }) => [at < length - 1 ? gone : looks, one]))
      .map(([look = '', words = '']) => `<w:p>${look}${run(words)}</w:p>`);
    return own.reduce((text, one, at) => text.replace(one, () => (at === 0 ? come.join('') : '')), xml);
  }, body);
  return zipSync({ ...parts, 'word/document.xml': strToU8(now) }, { level: 0 });
}

const wordsOf = (all: readonly string[]): readonly string[] => all.join(' ').match(/\p{L}{4,}/gu) ?? [];

/** What the files say of the three lists, and every paragraph that is left to be done by hand. */
async function taken(bytes: Uint8Array): Promise<{ readonly says: readonly string[]; readonly left: string[] }> {
  const found = await review(board, bytes);
  if (!('points' in found)) throw new Error(found.refusal);
  const files: Workspace['files'] = new Map([
    ...board.files,
    ...found.files.map(({ file: name, bytes: own }) => [name, own] as const),
  ]);
  const text = strFromU8(files.get(file) ?? new Uint8Array());
  const says = [...text.matchAll(/^ +- "(.*)"$/gm)].map(([, one = '']) => one);
  expect(says).toHaveLength(kinds.flatMap((kind) => lists[kind]).length);
  const left = found.points.flatMap((point) =>
    point.kind === 'changed' && point.because !== undefined ? [point.before ?? '', point.after ?? ''] : [],
  );
  return { says, left };
}

async function expectNoLoss(changes: Partial<Record<Kind, readonly string[]>>): Promise<void> {
  const { says, left } = await taken(sent(changes));
  const was = kinds.flatMap((kind) => lists[kind]);
  const is = kinds.flatMap((kind) => changes[kind] ?? lists[kind]);
  const shown = new Set(is.map((one) => one.replaceAll('\n', '')));
  // Each text is as it was, or as one paragraph came back, and no word stands in two.
  expect(says.filter((one) => !was.includes(one) && !shown.has(one))).toEqual([]);
  expect(wordsOf(says).filter((one, at, all) => all.indexOf(one) < at)).toEqual([]);
  // Of what was there no word is lost, unless it was taken out and that is told or done; what came is there or told.
  const [there, sentWords, told] = [wordsOf(says), wordsOf([...shown]), wordsOf(left)].map((all) => new Set(all));
  expect(wordsOf(was).filter((one) => sentWords?.has(one) && !there?.has(one))).toEqual([]);
  expect([...(sentWords ?? [])].filter((one) => !there?.has(one) && !told?.has(one))).toEqual([]);
  expect(wordsOf(was).filter((one) => !sentWords?.has(one) && there?.has(one) && !told?.has(one))).toEqual([]);
}

test('without a change between paragraphs all is taken over', async () => {
  const background = lists.background.map((one) => one.replace(/^\w+/, 'Sometimes'));
  expect((await taken(sent({ background }))).says.slice(0, 4)).toEqual(background);
});

test('one that becomes like another is not said to be in the files already', async () => {
  const [first = '', second = ''] = lists.items;
  expect((await taken(sent({ items: [first, second, second] }))).says.slice(4, 7)).toEqual([first, second, second]);
});

test('a word that the pack says elsewhere too is exchanged beside a paragraph that was added with it, or taken out', async () => {
  const [first = '', second = '', third = ''] = lists.duties;
  const [every, soon] = ['review every plan; and', 'say to the carers, a doctor and each lawyer.'];
  expect((await taken(sent({ duties: [first, every, 'answer each of them;', third] }))).says.at(-2)).toBe(every);
  expect((await taken(sent({ duties: [first, soon] }))).says.slice(-2)).toEqual([second, soon]);
});

const [winter, families, shops, money] = lists.background as [string, string, string, string];
const [falls, health, alcohol] = lists.items as [string, string, string];
const cut = (text: string, ...at: readonly string[]): readonly string[] =>
  text.split(new RegExp(` (?=${at.join('|')})`));
const other = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('no word is lost or doubled', () => {
  test.each<[string, Partial<Record<Kind, readonly string[]>>]>([
    ['joined', { background: [winter, families + shops, money] }],
    [
      'joined, with a word edited in the first',
      { background: [winter, `${other(families, 'young', 'disabled')} ${shops}`, money] },
    ],
    [
      'joined, with a word edited in the second',
      { background: [winter, `${families} ${other(shops, 'weekend', 'holiday')}`, money] },
    ],
    [
      'joined, tracked, with words edited in both',
      { background: [winter, `${other(families, 'young', 'disabled')}\n${other(shops, 'open', 'close')}`, money] },
    ],
    [
      'three joined, with a word edited in each',
      {
        background: [
          `${other(winter, 'early', 'late')} ${other(families, 'young', 'disabled')} ${other(shops, 'open', 'close')}`,
          money,
        ],
      },
    ],
    ['items joined, with a word edited', { items: [falls, `${other(health, 'mental', 'sexual')} ${alcohol}`] }],
    ['a long item joined to a short one', { items: [`${other(falls, 'older', 'younger')} ${health}`, alcohol] }],
    [
      'divided, with a word edited in the first half',
      { background: [...cut(other(winter, 'pressures', 'illness'), 'begin'), families, shops, money] },
    ],
    [
      'divided, with a word edited in the second half',
      { background: [...cut(other(winter, 'October', 'November'), 'begin'), families, shops, money] },
    ],
    [
      'divided into three, with a word edited in each',
      {
        background: [
          ...cut(other(other(winter, 'local', 'large'), 'October', 'November'), 'begin', 'and'),
          families,
          shops,
          money,
        ],
      },
    ],
    [
      'a short one divided',
      { background: [winter, ...cut(other(families, 'adults', 'children'), 'need'), shops, money] },
    ],
    [
      'divided, with the next edited',
      { background: [...cut(winter, 'begin'), other(families, 'respite', 'breaks'), shops, money] },
    ],
    ['an item divided, with the next taken out', { items: [...cut(other(falls, 'older', 'younger'), 'and'), alcohol] }],
    [
      'divided and joined at once, as many as before',
      { background: [...cut(winter, 'begin'), `${families} ${shops}`, money] },
    ],
    [
      'half of one joined to the next',
      { background: [cut(winter, 'and')[0] ?? '', `${cut(winter, 'and')[1]} ${families}`, shops, money] },
    ],
    [
      'half of one joined to the next, whose own words are a new one',
      { background: [cut(winter, 'and')[0] ?? '', cut(winter, 'and')[1] ?? '', families, shops, money] },
    ],
    [
      'one moved into an item',
      { background: [winter, families, money], items: [`${falls} ${shops}`, health, alcohol] },
    ],
    ['a word put before a short one', { items: [falls, health, `Also ${alcohol}`] }],
    [
      'two in the place of each other, edited',
      { background: [winter, other(shops, 'open', 'close'), other(families, 'young', 'disabled'), money] },
    ],
  ])('%s', async (_, changes) => expectNoLoss(changes));

  /** A list with paragraphs joined, divided and edited: for each gap between words whether what divides it changes, and which words. */
  const listFrom = (kind: Kind): fc.Arbitrary<readonly string[]> => {
    const words = lists[kind].flatMap((one) =>
      one.split(' ').map((word, at, all) => ({ word, ends: at === all.length - 1 })),
    );
    const change = fc.record({
      gap: fc.integer({ min: 0, max: 29 }),
      edit: fc.integer({ min: 0, max: 14 }),
      tracked: fc.boolean(),
    });
    return fc.array(change, { minLength: words.length, maxLength: words.length }).map((changes) =>
      words
        .map(({ word, ends }, at) => {
          const { gap = 1, edit = 1, tracked = false } = changes[at] ?? {};
          const text =
            edit === 0
              ? `${kind}${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(at / 26)]}`
              : word;
          const isLast = at === words.length - 1;
          if (ends && gap < 12 && !isLast) return `${text}${tracked ? ' \n' : ' '}`;
          return `${text}${(ends || gap === 0) && !isLast ? '\f' : ' '}`;
        })
        .join('')
        .split('\f')
        .map((one) => one.trim()),
    );
  };
  test('whatever is joined, divided and edited', async () => {
    await fc.assert(
      fc.asyncProperty(
        listFrom('background'),
        listFrom('items'),
        listFrom('duties'),
        async (background, items, duties) => expectNoLoss({ background, items, duties }),
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

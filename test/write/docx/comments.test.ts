/** Remarks as comments of Word: each stands at its words, and the words of the document stay what they are. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Remark } from '../../../src/doc/remark.ts';
import { toCommentedDocx, toDocx } from '../../../src/write/docx/to-docx.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { docOf, heading, item, para, text } from '../docs.ts';
import { looks } from '../looks.ts';

const doc = docOf(
  heading(1, 'First part'),
  para('Both must report, and both must agree.'),
  {
    kind: 'list',
    role: 'clauses',
    items: [
      item('1.1', 'The council must publish its readers’ criteria & more.'),
      {
        label: '1.2',
        id: 'direction-1.2',
        blocks: [
          {
            kind: 'para',
            role: 'body',
            content: [{ kind: 'strong', content: [text('NHS')] }, text(' must  publish.')],
          },
        ],
      },
    ],
  },
  heading(1, 'Second part'),
  para('Nothing must be published here.'),
);

const remark = (anchor: string | undefined, words: string | undefined, said = 'Said'): Remark => ({
  ...(anchor !== undefined && { anchor }),
  ...(words !== undefined && { words }),
  paragraphs: [said, 'What to do & why'],
});

/** What each comment stands at, in order of the remarks. */
function placesOf(all: readonly Remark[]): readonly string[] {
  const parts = unzipSync(
    toCommentedDocx(doc, looks, { author: 'A "B" & C', initials: 'abc', date: '2030-03-14', all }, []),
  );
  const [body, comments] = ['word/document.xml', 'word/comments.xml'].map((path) =>
    strFromU8(parts[path] ?? new Uint8Array()),
  );
  return [
    ...(comments ?? '').matchAll(
      /<w:comment w:id="(\d+)" w:author="A &quot;B&quot; &amp; C" w:date="2030-03-14T00:00:00Z" w:initials="abc">/g,
    ),
  ].map(([, id]) => {
    const found = new RegExp(
      `<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      's',
    ).exec(body ?? '');
    return [...(found?.[1] ?? '').matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, words]) => words)
      .join('')
      .trim();
  });
}

test('each is at its words, else at the number, the heading or the title of the document', () => {
  expect(
    placesOf([
      remark('direction-1.1', 'must publish its'),
      remark('direction-1.1', "publish its readers' criteria & more"),
      remark('direction-1.2', 'NHS must publish'),
      remark('direction-1.2', 'council'),
      remark('direction-1.2', undefined),
      remark('first-part', 'gree'),
      remark('second-part', 'must publish'),
      remark('second-part', 'must'),
      remark('lost', 'must'),
      remark(undefined, undefined),
    ]),
  ).toEqual([
    'must publish its',
    'publish its readers’ criteria &amp; more.',
    'NHS must  publish.',
    '1.2',
    '1.2',
    'agree.',
    'Second part',
    'must',
    doc.cover.title,
    doc.cover.title,
  ]);
});

test('the document says what it says without them', async () => {
  const all = [
    remark('direction-1.1', 'must publish its'),
    remark('direction-1.1', 'readers'),
    remark('direction-1.2', undefined),
  ];
  const bytes = toCommentedDocx(doc, looks, { author: 'Findings', initials: 'f', date: '2030-03-14', all }, []);
  const { items } = readDocx(bytes);
  expect(items).toEqual(readDocx(await toDocx(doc, looks)).items);
  const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
  expect(comments.match(/<w:t xml:space="preserve">What to do &amp; why<\/w:t>/g)).toHaveLength(3);
});

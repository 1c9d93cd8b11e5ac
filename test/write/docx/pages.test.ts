/** The page numbers in Word's contents list are those on which LibreOffice prints the headings. Where LibreOffice or pdftotext is missing it says that it has not run; .ci/run, which installs them, insists. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Doc } from '../../../src/doc/doc.ts';
import { squeezed } from '../../inspect/words.ts';
import { toDocx } from '../../../src/write/docx/to-docx.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { cells, docOf, heading, item, para, sentence, tableOf, text } from '../docs.ts';
import type { Looks } from '../../../src/write/format.ts';
import { accessible, looks } from '../looks.ts';
import { picturesDoc } from '../pictures-doc.ts';

const missing = ['soffice', 'pdftotext'].some((tool) => spawnSync(tool, ['--help']).error !== undefined);

/** What LibreOffice prints of each document, page by page: all in one run, since starting it takes longer than any of them. */
function printedPages(docx: readonly Uint8Array[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'directions-'));
  try {
    const files = docx.map((bytes, index) => {
      const file = join(folder, `pack-${index}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'ignore' },
    );
    return files.map((file) => {
      const words = execFileSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-']).toString();
      return words.split('\f').slice(0, -1).map(squeezed);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bands, clauses, lists and two long tables over many pages, each heading with words of its own. */
function longDoc(): Doc {
  const bands = Array.from({ length: 9 }, (_, index): readonly Block[] => [
    {
      kind: 'band',
      id: `group-${index + 1}`,
      number: String(index + 1),
      title: [text(`Outcome number ${index + 1}`)],
      statement: [text(sentence(1 + (index % 3)))],
      tone: index,
    },
    {
      kind: 'list',
      role: 'clauses',
      items: [1, 2, 3].map((at) => item(`${index + 1}.${at}`, sentence(1 + ((index + at) % 5)))),
    },
    {
      kind: 'list',
      role: 'bulleted',
      items: Array.from({ length: index }, () => ({ label: '•', blocks: [para(sentence(2))] })),
    },
  ]);
  const rows = Array.from({ length: 60 }, (_, index) => ({
    role: index === 59 ? ('total' as const) : ('item' as const),
    cells: cells(index % 4 === 0 ? sentence(2) : `Use ${index}`, `£${index},000`),
  }));
  return docOf(
    { kind: 'contents', heading: 'Contents', id: 'contents' },
    ...bands.flat(),
    heading(1, 'First appendix'),
    tableOf(rows),
    heading(2, 'Second table'),
    tableOf(rows),
    { kind: 'note', content: [text(sentence(2))] },
    heading(2, 'The end'),
    para(sentence(9)),
  );
}

if (missing)
  test('NOT RUN: LibreOffice or pdftotext is missing, so the page numbers of Word’s contents are not compared with what it prints', () => {
    console.warn('NOT RUN: test/write/docx/pages.test.ts needs LibreOffice and pdftotext.');
    expect(process.env['DIRECTIONS_INSIST'], 'LibreOffice and pdftotext should be here').toBeUndefined();
  });

const documents: readonly (readonly [string, Doc, Looks])[] = [
  ['the sample', sampleDoc, looks],
  ['a long document', longDoc(), looks],
  ['bands with pictures', picturesDoc(), looks],
  ['bands with pictures for accessible reading', picturesDoc(), accessible],
  ['the sample for accessible reading', sampleDoc, accessible],
  ['a long document for accessible reading', longDoc(), accessible],
];

describe.skipIf(missing)('LibreOffice agrees with our layout', () => {
  let printed: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    printed = printedPages(await Promise.all(documents.map(([, doc, looks]) => toDocx(doc, looks))));
  }, 120_000);

  test.each(documents.map(([name, doc, looks], index) => [name, doc, looks, index] as const))(
    '%s',
    (_, doc, looks, index) => {
      const { pageOf, pageCount } = layOut(doc, looks);
      const pages = printed[index] ?? [];
      expect(pages).toHaveLength(pageCount);
      const headings = doc.blocks.flatMap((block) =>
        block.kind === 'band' ? [{ id: block.id, content: block.title }] : block.kind === 'heading' ? [block] : [],
      );
      for (const { id, content } of headings) {
        const words = squeezed(content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
        const printed =
          pages.findIndex(
            (page, index) => index > 0 && page.replace(new RegExp(`${words} ?\\.{2,}`), '').includes(words),
          ) + 1;
        expect([words, printed]).toEqual([words, pageOf.get(id)]);
      }
    },
  );
});

/** The files that a PDF was made from travel in it byte for byte, under names that can all be saved into one folder. */
import { createHash } from 'node:crypto';
import fc from '../../properties.ts';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../inspect/pdf/read-pdf.ts';
import type { Enclosure } from '../../../src/write/format.ts';
import { namesOf } from '../../../src/write/pdf/enclosures.ts';
import { writePdf } from '../../../src/write/pdf/to-pdf.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { looks } from '../looks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const digest = (content: Uint8Array): string => createHash('md5').update(content).digest('hex');

const enclosures: readonly Enclosure[] = [
  { path: 'directions/2030-31/pack.yaml', bytes: bytes('title: Directions\r\nstatus: draft\r\n') },
  { path: 'directions/2030-31/Übersicht (1).yaml', bytes: bytes('\ufefftext: "£1,000" # endstream endobj\n') },
  { path: 'directions/plans/2030-33.yaml', bytes: bytes('') },
  { path: 'directions/ijb.yaml', bytes: Uint8Array.from({ length: 1000 }, (_, index) => index % 256) },
];

describe.each([
  ['compressed', true],
  ['plain', false],
])('a PDF with its sources, %s', (_, compress) => {
  const { attachments, metadata } = readPdf(writePdf(sampleDoc, looks, compress, enclosures));

  test('has each file byte for byte, in the order of the names, the path in the description', () => {
    expect(attachments.map(({ name, description }) => [name, description])).toEqual([
      ['2030-31-_bersicht__1_.yaml', 'directions/2030-31/Übersicht (1).yaml'],
      ['2030-31-pack.yaml', 'directions/2030-31/pack.yaml'],
      ['ijb.yaml', 'directions/ijb.yaml'],
      ['plans-2030-33.yaml', 'directions/plans/2030-33.yaml'],
    ]);
    for (const { description, bytes: read } of attachments)
      expect(Buffer.from(read).equals(enclosures.find(({ path }) => path === description)?.bytes ?? bytes('?'))).toBe(
        true,
      );
  });

  test('says of each what it is, how long, of when, and its checksum', () => {
    for (const { bytes: read, ...facts } of attachments) {
      expect(facts).toMatchObject({
        type: 'application/yaml',
        relationship: 'Source',
        size: read.length,
        checksum: digest(read),
        created: 'D:20300401000000Z',
        modified: 'D:20300401000000Z',
      });
    }
  });

  test('claims PDF/A-3a', () => {
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });
});

test('without sources it holds no file and claims PDF/A-2a', () => {
  const written = writePdf(sampleDoc, looks);
  expect(readPdf(written)).toMatchObject({
    attachments: [],
    metadata: expect.stringContaining('<pdfaid:part>2</pdfaid:part>') as unknown,
  });
  expect(Buffer.from(written).includes('/AF')).toBe(false);
});

test('the order in which the files are given makes no difference', () => {
  const written = Buffer.from(writePdf(sampleDoc, looks, true, enclosures));
  expect(written.equals(writePdf(sampleDoc, looks, true, [...enclosures].reverse()))).toBe(true);
});

describe('names', () => {
  test('are the paths without their first folder and slashes', () => {
    expect(
      [
        ...namesOf([
          'directions/ijb.yaml',
          'directions/2023-24/01-health.yaml',
          'directions/plans/2022-25.yaml',
        ]).values(),
      ].sort(),
    ).toEqual(['2023-24-01-health.yaml', 'ijb.yaml', 'plans-2022-25.yaml']);
  });

  test('differ even where capitals, accents and signs do not count', () => {
    expect([
      ...namesOf([
        'directions/a/Ä.yaml',
        'directions/a/ö.yaml',
        'directions/a/X.yaml',
        'directions/a/x.yaml',
        'directions/a/x-2.yaml',
        'directions/a-x.yaml',
      ]),
    ]).toEqual([
      ['directions/a-x.yaml', 'a-x.yaml'],
      ['directions/a/X.yaml', 'a-X-2.yaml'],
      ['directions/a/x-2.yaml', 'a-x-2-2.yaml'],
      ['directions/a/x.yaml', 'a-x-3.yaml'],
      ['directions/a/Ä.yaml', 'a-_.yaml'],
      ['directions/a/ö.yaml', 'a-_-2.yaml'],
    ]);
  });

  test('of any paths are safe on any system, no two the same, whatever the order', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', 'A', '1', '.', '-', '_', ' ', ':', '*', '"', '\\', '|', 'é', '\n', '\u202e', '😀'),
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(part, part).map(([folder, name]) => `directions/${folder}/${name}.yaml`),
          { maxLength: 12 },
        ),
        (paths) => {
          const names = namesOf(paths);
          for (const path of paths) expect(names.get(path)).toMatch(/^[A-Za-z0-9._-]{1,110}\.yaml$/);
          expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(paths.length);
          expect([...namesOf([...paths].reverse())]).toEqual([...names]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

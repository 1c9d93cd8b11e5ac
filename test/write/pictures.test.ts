/** Pictures in every format: the same alternatives in the same places, decoration passed over, sharp, and the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/doc/picture.ts';
import { docItems } from '../inspect/doc.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { toDocx } from '../../src/write/docx/to-docx.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { geometryOf } from '../../src/flow/geometry.ts';
import { layOut } from '../../src/write/layout/lay-out.ts';
import { writePdf } from '../../src/write/pdf/to-pdf.ts';
import { pngOf } from '../../src/write/picture/png.ts';
import { rasterOf } from '../../src/write/picture/raster.ts';
import { toText } from '../../src/write/text/to-text.ts';
import { looks } from './looks.ts';
import { drawing, heart, logo, ornament, picturesDoc, seeThrough } from './pictures-doc.ts';

const doc = picturesDoc();
const alternatives = [logo, heart, seeThrough, { alternative: 'One colour' }, heart, heart, seeThrough, logo].map(
  (one) => one.alternative,
);
const { pageOf } = layOut(doc, looks);
const pdf = writePdf(doc, looks, false);
const operators = new TextDecoder('latin1').decode(pdf);
const docx = await toDocx(doc, looks);
const parts = unzipSync(docx);
const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const html = new TextDecoder().decode(await toHtml(doc, looks));

function pictures(items: readonly { readonly role: string; readonly text: string }[]): readonly string[] {
  return items.filter(({ role }) => role === 'picture').map(({ text }) => text);
}

describe('the words', () => {
  test('of the Doc itself, the decoration left out', () => {
    expect(pictures(docItems(doc))).toEqual(alternatives);
    expect(docItems(doc)[0]).toEqual({ role: 'picture', text: logo.alternative });
  });

  test('of the PDF and of the Word file are those, in the same order', () => {
    const items = docItems(doc, pageOf);
    expect(readPdf(pdf).items).toEqual(items);
    expect(readDocx(docx).items).toEqual(items);
  });

  test('of the web page are those', () => {
    expect(pictures(readHtml(new TextEncoder().encode(html)).items)).toEqual(alternatives);
  });

  test('of the text are those of a Doc without pictures', () => {
    const { logo: _, ...cover } = doc.cover;
    const bare = {
      ...doc,
      cover,
      blocks: doc.blocks.map((block) => (block.kind === 'band' ? { ...block, icon: undefined } : block)),
    };
    expect(toText(doc, looks)).toEqual(toText(bare as typeof doc, looks));
  });
});

describe('in PDF', () => {
  const facts = readPdf(pdf);

  test('each is a figure before its heading, and nothing is untagged', () => {
    expect([facts.untagged, facts.orphans]).toEqual([0, []]);
    expect(
      facts.items[facts.items.findIndex(({ role, text }) => role === 'picture' && text === 'Four colours') + 1],
    ).toMatchObject({ role: 'heading1' });
    expect(facts.headingLevels.filter((level) => level === 1)).toHaveLength(10);
    expect(operators.match(/\/BBox \[[\d. ]+\]/g)).toHaveLength(alternatives.length);
  });

  test('paths are painted as paths in the colour of their place, within their ground', () => {
    // The logo: 48 points high from the top of the text, its hole by the even-odd rule.
    const { left, top } = looks.theme.page.margin;
    const at = (x: number, y: number): string => `${left + x} ${top + 1 + y}`;
    const hole = `${at(12, 12)} m ${at(36, 12)} l ${at(36, 36)} l ${at(12, 36)} l h`;
    expect(operators).toContain(
      `q ${at(0, 0)} 150 48 re W n 0.043 0.31 0.361 rg ${at(-9, 0)} m ${at(48, 0)} l ${at(48, 48)} l ${at(-9, 48)} l h ${hole} f* 0.541 0.227 0.165 rg`,
    );
    // The first band: #0b5e6b.
    expect(operators).toMatch(/0\.043 0\.369 0\.42 RG 1\.771 w 1 J 1 j 4 M [-\d. mlch]+ S/);
  });

  test('pixels keep their transparency and are there once', () => {
    expect(operators.match(/\/Subtype \/Image/g)).toHaveLength(3);
    expect(operators.match(/\/SMask \d+ 0 R/g)).toHaveLength(1);
    expect(operators.match(/q 40 0 0 -40 [\d.]+ [\d.]+ cm \/Im1 Do Q/g)).toHaveLength(2);
    expect(operators).toContain(String.fromCharCode(255, 128, 0, 255));
  });
});

describe('in Word', () => {
  test('every picture is in line with the text and says what it shows or that it is decoration', () => {
    expect(readDocx(docx).faults).toEqual([]);
    const document = part('word/document.xml');
    expect(document.match(/<wp:inline /g)).toHaveLength(alternatives.length + 1);
    expect(document).not.toMatch(/wp:anchor|w:txbxContent|w:framePr/);
    expect(
      document.match(
        /descr=""><a:extLst[^>]*><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative [^>]*val="1"/g,
      ),
    ).toHaveLength(1);
  });

  test('drawings are SVG in the colour of their place with an image beside it, each once', () => {
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    // Logo on the cover and in a band with other colours around it, three bands with a heart, one ornament: six pairs; and two images.
    expect([
      media.filter((path) => path.endsWith('.svg')).length,
      media.filter((path) => path.endsWith('.png')).length,
    ]).toEqual([6, 8]);
    const drawn = media.filter((path) => path.endsWith('.svg')).map(part);
    expect(
      drawn.every(
        (svg) => svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="') && !svg.includes('current'),
      ),
    ).toBe(true);
    expect(drawn.filter((svg) => svg.includes('stroke="#0b5e6b"'))).toHaveLength(1);
    for (const path of media)
      expect(part('word/_rels/document.xml.rels')).toContain(`Target="${path.slice('word/'.length)}"`);
  });

  test('no picture stands in a heading, whose words go into the contents list', () => {
    for (const [paragraph] of part('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/g))
      if (paragraph.includes('<w:drawing>')) expect(paragraph).not.toContain('w:val="Heading1"');
  });
});

describe('on the web page', () => {
  test('drawings take the colour of their place; nothing is fetched', () => {
    expect(readHtml(new TextEncoder().encode(html)).faults).toEqual([]);
    expect(html.match(/<svg [^>]*role="img" aria-label="A heart &amp; a “tick”">/g)).toHaveLength(3);
    expect(html.match(/<svg [^>]*aria-hidden="true">/g)).toHaveLength(1);
    expect(html).toContain('stroke="currentColor"');
    expect(
      html.match(/<img class="picture own" [^>]*alt="Four colours" src="data:image\/png;base64,[\w+/=]+">/g),
    ).toHaveLength(2);
  });

  test('pictures in colours of their own stand on white after dark', () => {
    expect(html.match(/<svg class="picture own"/g)).toHaveLength(3);
    expect(html).toMatch(/prefers-color-scheme: dark[^]*?\.picture\.own \{[^}]*background: #ffffff/);
  });
});

test('the same bytes each time', async () => {
  expect(Buffer.from(await toDocx(picturesDoc(), looks)).equals(Buffer.from(docx))).toBe(true);
  expect(Buffer.from(writePdf(picturesDoc(), looks, false)).equals(Buffer.from(pdf))).toBe(true);
  expect(new TextDecoder().decode(await toHtml(picturesDoc(), looks))).toBe(html);
});

describe('the image for programs that cannot draw', () => {
  /** How much of each pixel is hidden, in tenths. */
  const rows = (image: Drawing, width: number): readonly string[] => {
    const { rgba, height } = rasterOf(image, width, '#112233');
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        Math.round(((rgba[(row * width + column) * 4 + 3] ?? 0) / 255) * 9),
      ).join(''),
    );
  };
  const box = '0 0 6 4';

  test.each<[string, string, readonly string[]]>([
    ['a fill', '<rect x="1" y="1" width="3" height="2"/>', ['000000', '099900', '099900', '000000']],
    [
      'a part of a pixel',
      '<rect x="1.5" y="1.5" width="3" height="2"/>',
      ['000000', '025520', '059950', '025520'].map((row) => row),
    ],
    ['beyond the ground', '<rect x="-9" y="-9" width="11" height="11"/>', ['990000', '990000', '000000', '000000']],
    [
      'overlapping parts that turn the same way',
      '<path d="M0 0H6V4H0ZM2 1H4V3H2Z"/>',
      ['999999', '999999', '999999', '999999'],
    ],
    [
      'overlapping parts with a hole',
      '<path fill-rule="evenodd" d="M0 0H6V4H0ZM2 1H4V3H2Z"/>',
      ['999999', '990099', '990099', '999999'],
    ],
    [
      'a stroke',
      '<path fill="none" stroke="black" stroke-width="2" d="M1 2H5"/>',
      ['000000', '099990', '099990', '000000'],
    ],
    [
      'a stroke with square ends',
      '<path fill="none" stroke="black" stroke-width="2" stroke-linecap="square" d="M1 2H5"/>',
      ['000000', '999999', '999999', '000000'],
    ],
    [
      'a stroke about a corner',
      '<path fill="none" stroke="black" stroke-width="2" d="M1 4V1H6"/>',
      ['999999', '999999', '990000', '990000'],
    ],
    [
      'a corner cut off',
      '<path fill="none" stroke="black" stroke-width="2" stroke-linejoin="bevel" d="M1 4V1H6"/>',
      ['599999', '999999', '990000', '990000'],
    ],
    [
      'a closed stroke',
      '<rect x="1" y="1" width="4" height="2" fill="none" stroke="black" stroke-width="2"/>',
      ['999999', '999999', '999999', '999999'],
    ],
  ])('%s', (_name, inside, expected) => {
    expect(rows(drawing(inside, box), 6)).toEqual(expected);
  });

  test('round ends are round', () => {
    const [top, middle] = rows(
      drawing('<path fill="none" stroke="black" stroke-width="4" stroke-linecap="round" d="M2 2H4"/>', box),
      6,
    );
    expect([Number(top?.[0]) < 5, middle?.slice(1, 5)]).toEqual([true, '9999']);
  });

  test('colours lie over each other', () => {
    const { rgba } = rasterOf(
      drawing('<rect width="6" height="4" fill="#ff0000"/><rect width="6" height="0.5" fill="currentColor"/>', box),
      6,
      '#0000ff',
    );
    expect([...rgba.slice(0, 4)]).toEqual([128, 0, 128, 255]);
  });

  test('one colour, however its edges lie, takes a palette', () => {
    const discs = [20, 21.37, 22.74, 24.11, 25.48, 26.85]
      .map(
        (size, index) =>
          `<circle cx="${30 + (index * 421) / 7}" cy="${30 + index / 50}" r="${size}" fill="currentColor"/>`,
      )
      .join('');
    // Narrower than any part of a dot that eight bits can say.
    const hair = '<path d="M390 0V60H390.0005Z" fill="currentColor"/>';
    // ISO/IEC 15948, 11.2.2: the colour type is the tenth byte of the header’s content.
    expect(pngOf(rasterOf(drawing(discs + hair, '0 0 400 60'), 1200, '#ffffff'))[25]).toBe(3);
  });
});

test('a logo moves the panel down by no more than it needs', () => {
  const panelOf = (one: typeof doc): number => layOut(one, looks).pages[0]?.fills[0]?.y ?? 0;
  const bare = picturesDoc();
  const { logo: _, ...cover } = bare.cover;
  const { cover: distances } = geometryOf(looks.theme);
  const needed =
    (doc.cover.logo?.height ?? 0) + 1 + distances.logoAfter - (distances.mastheadAfter - distances.mastheadLeast);
  expect(panelOf(doc) - panelOf({ ...bare, cover })).toBeCloseTo(Math.max(0, needed));
  expect(panelOf(picturesDoc({ ...heart, height: 150 }))).toBeGreaterThan(panelOf(doc));
  expect(ornament.alternative).toBeUndefined();
});

/** A board's own Word template gives Word files its styles and theme, and nothing else; one that cannot be used is refused at its place. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { make } from '../../../src/spine.ts';
import { docItems } from '../../inspect/doc.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { all, parseXml, valueOf, type Xml } from '../../inspect/docx/xml.ts';
import { toDocx } from '../../../src/write/docx/to-docx.ts';
import type { Workspace } from '../../../src/source/workspace.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { changed, example, faultless } from '../../roots.ts';
import { looks } from '../looks.ts';
import { templateParts, zipped } from './template.ts';

const housed: typeof looks = {
  theme: { ...looks.theme, reference: 'house.dotx' },
  files: new Map([...looks.files, ['house.dotx', zipped(templateParts)]]),
};
const written = await toDocx(sampleDoc, housed);
const parts = unzipSync(written);
const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const styles = all(parseXml(text('word/styles.xml')), 'w:style');
const styleOf = (id: string): Xml | undefined => styles.find(({ attributes }) => attributes['w:styleId'] === id);

describe('in the looks of a template', () => {
  test('the words are the same, in the same roles; the contents list waits for Word to count pages', () => {
    expect(readDocx(written).items).toEqual(docItems(sampleDoc));
    expect(readDocx(written).contents.filter(({ page }) => page !== undefined)).toEqual([]);
  });

  test('the document is sound, speaks its own language and asks nothing', () => {
    expect(readDocx(written)).toMatchObject({ faults: [], textLanguage: 'en-GB', asksToUpdate: false });
    expect(text('word/styles.xml')).not.toContain('en-US');
  });

  test('every prefix that its styles have is one that they say', () => {
    const xml = text('word/styles.xml');
    const used = new Set([...xml.matchAll(/[< ](\w+):\w+/g)].map(([, prefix]) => prefix));
    const said = [...xml.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
    expect([...used].filter((prefix) => !said.includes(prefix) && prefix !== 'xmlns')).toEqual([]);
  });

  test('it is a document, and has nothing of the template but styles and theme', async () => {
    expect(text('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(text('[Content_Types].xml')).not.toContain('template');
    expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(await toDocx(sampleDoc, looks))));
    expect(Object.keys(parts).map(text).join('')).not.toContain('Words of the template');
  });

  test('styles that the template has are its own, by id or by the name that Word knows them by', () => {
    expect(
      valueOf(
        styleOf('Direction')?.children.find(({ name }) => name === 'w:rPr'),
        'w:color',
      ),
    ).toBe('ABCDEF');
    expect(styleOf('Heading1')).toBeUndefined();
    expect(styleOf('Normal')).toBeUndefined();
    expect(text('word/document.xml')).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(valueOf(styleOf('TOCHeading'), 'w:basedOn')).toBe('berschrift1');
    expect(valueOf(styleOf('BodyText'), 'w:basedOn')).toBe('Standard');
  });

  test('styles that it lacks are ours; one whose id or name stands for something else there gets another', () => {
    expect(['BandStatement', 'TableText', 'PackTable', 'CoverFact'].filter((id) => !styleOf(id))).toEqual([]);
    expect([styleOf('Note')?.attributes['w:type'], styleOf('Note2')?.attributes['w:type']]).toEqual([
      'table',
      'paragraph',
    ]);
    expect(text('word/document.xml')).toContain('<w:pStyle w:val="Note2"/>');
    expect(valueOf(styleOf('TableEnd'), 'w:name')).toBe('Table End 2');
    const names = styles.map((style) => valueOf(style, 'w:name')?.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(styles.filter(({ attributes }) => attributes['w:default'] === '1')).toHaveLength(1);
  });

  test('no style of it counts, and what stands in them is in the order of the schema', () => {
    expect(text('word/styles.xml')).not.toContain('w:numPr');
    expect(styleOf('berschrift1')?.children.map(({ name }) => name)).toEqual([
      'w:name',
      'w:basedOn',
      'w:qFormat',
      'w:pPr',
      'w:rPr',
    ]);
    expect(text('word/styles.xml')).toMatch(/<w:color w:val="123456"\/><w:sz w:val="22"\/>/);
  });

  test('its theme has its fonts, and no picture that is not there', () => {
    expect(text('word/theme/theme1.xml')).toContain('<a:latin typeface="Verdana"/>');
    expect(text('word/theme/theme1.xml')).not.toMatch(/r:embed|blip/);
  });

  test('elements with names that a program has meanings for are elements', async () => {
    const styles = (templateParts['word/styles.xml'] ?? '').replace(
      '</w:styles>',
      '<constructor><a/><toString b="1" a="&lt;&amp;&#10;&quot;"/></constructor><__proto__ __proto__="1"/></w:styles>',
    );
    const odd = unzipSync(
      await toDocx(sampleDoc, {
        ...housed,
        files: new Map([...housed.files, ['house.dotx', zipped({ ...templateParts, 'word/styles.xml': styles })]]),
      }),
    );
    expect(strFromU8(odd['word/styles.xml'] ?? new Uint8Array())).toContain(
      '<constructor><a/><toString b="1" a="&lt;&amp;&#10;&quot;"/></constructor><__proto__ __proto__="1"/>',
    );
  });

  test('the same bytes each time', async () => {
    expect(
      Buffer.compare(
        written,
        await toDocx(sampleDoc, {
          ...housed,
          files: new Map([...housed.files, ['house.dotx', zipped(templateParts)]]),
        }),
      ),
    ).toBe(0);
  });

  test('without a theme of its own it has ours', async () => {
    const bare = zipped({ ...templateParts, 'word/theme/theme1.xml': '' });
    const own = unzipSync(
      await toDocx(sampleDoc, { ...housed, files: new Map([...housed.files, ['house.dotx', bare]]) }),
    )['word/theme/theme1.xml'];
    expect(strFromU8(own ?? new Uint8Array())).toContain('Arial');
  });
});

describe('a template that cannot be used', () => {
  const naming = (reference: string, content?: Uint8Array): Workspace => {
    const { files } = changed(faultless(), {
      'templates/theme.yaml': (yaml) => yaml.replace('font:', `reference: ${reference}\nfont:`),
    });
    return { files: content ? new Map([...files, [`templates/${reference}`, content]]) : files };
  };
  const refused = async (workspace: Workspace): Promise<readonly string[]> => {
    const { diagnostics, outputs } = await make(workspace, { year: '2030-31', formats: ['docx'], to: ['combined'] });
    expect(outputs).toBeUndefined();
    return diagnostics.map(
      ({ at, rule, message }) => `${at.file}:${at.start.line}:${at.start.column} ${rule}: ${message}`,
    );
  };

  test.each<[string, Uint8Array | undefined, string]>([
    ['is not there', undefined, 'is missing'],
    ['is no zip', new TextEncoder().encode('Dear all,'), 'is no Word document or template'],
    ['is cut off', zipped(templateParts).subarray(0, 900), 'is no Word document or template'],
    [
      'is a workbook',
      zipped({
        ...templateParts,
        '[Content_Types].xml': (templateParts['[Content_Types].xml'] ?? '').replace(
          'wordprocessingml.template',
          'spreadsheetml.sheet',
        ),
      }),
      'is no Word document or template',
    ],
    ['is some other zip', zipped({ 'a.xml': '<a/>' }), 'is no Word document or template'],
    [
      'has a password, or is of 1997',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'is an old Word file (.doc or .dot), or has a password',
    ],
    [
      'has no styles',
      zipped({ ...templateParts, 'word/_rels/document.xml.rels': '<Relationships/>' }),
      'has no styles that can be read',
    ],
    [
      'has broken styles',
      zipped({
        ...templateParts,
        'word/styles.xml': (templateParts['word/styles.xml'] ?? '').replace('</w:docDefaults>', ''),
      }),
      'has no styles that can be read',
    ],
    [
      'has a document type',
      zipped({
        ...templateParts,
        'word/styles.xml': (templateParts['word/styles.xml'] ?? '').replace(
          '<w:styles',
          '<!DOCTYPE w:styles [<!ENTITY a "a">]><w:styles',
        ),
      }),
      'has no styles that can be read',
    ],
    [
      'has an entity that nobody has defined',
      zipped({
        ...templateParts,
        'word/styles.xml': (templateParts['word/styles.xml'] ?? '').replace('"Standard"', '"&evil;"'),
      }),
      'has no styles that can be read',
    ],
    [
      'is strict',
      zipped({
        ...templateParts,
        'word/styles.xml': (templateParts['word/styles.xml'] ?? '').replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      }),
      'is saved as “Strict Open XML”',
    ],
  ])('because it %s', async (_, content, fault) => {
    const workspace = naming('house.dotx', content);
    const line =
      new TextDecoder()
        .decode(workspace.files.get('templates/theme.yaml'))
        .split('\n')
        .findIndex((one) => one.startsWith('reference:')) + 1;
    expect(await refused(workspace)).toEqual([
      `templates/theme.yaml:${line}:12 broken-reference: The file templates/house.dotx ${fault}.`,
    ]);
  });

  test('is nobody’s business when no Word file is made', async () => {
    expect((await make(naming('house.dotx'), { year: '2030-31', formats: ['pdf', 'html'] })).diagnostics).toEqual([]);
  });

  test('stops the funding appendices too', async () => {
    const files = new Map([
      ...example().files,
      ['templates/theme.yaml', naming('house.dotx').files.get('templates/theme.yaml') ?? new Uint8Array()],
    ]);
    const { diagnostics, outputs } = await make({ files }, { document: 'funding', year: '2030-31', formats: ['docx'] });
    expect([outputs, diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)]).toEqual([
      undefined,
      ['broken-reference'],
    ]);
  });

  test('and a name that is none of a Word file is refused by the schema', async () => {
    expect((await refused(naming('house.doc')))[0]).toMatch(/^templates\/theme\.yaml:\d+:12 malformed-value: /);
  });
});

test('a template in a folder below templates dresses real packs', async () => {
  const { files } = changed(faultless(), {
    'templates/theme.yaml': (yaml) => yaml.replace('font:', 'reference: word/House style.DOTX\nfont:'),
  });
  const { outputs = [] } = await make(
    { files: new Map([...files, ['templates/word/House style.DOTX', zipped(templateParts)]]) },
    { year: '2030-31', formats: ['docx'] },
  );
  expect(outputs).toHaveLength(3);
  for (const { bytes } of outputs) {
    expect(readDocx(bytes).faults).toEqual([]);
    expect(readDocx(bytes).styles).toContain('berschrift1');
  }
});

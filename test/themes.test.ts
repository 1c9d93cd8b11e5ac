/** A theme besides the house's: chosen by name, judged with the rest, and the same words in every format. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { make, show, themesOf } from '../src/spine.ts';
import type { Doc } from '../src/doc/doc.ts';
import { docItems } from './inspect/doc.ts';
import { readDocx } from './inspect/docx/read-docx.ts';
import { readHtml } from './inspect/html/read-html.ts';
import type { ReadItem } from './inspect/item.ts';
import { readPdf } from './inspect/pdf/read-pdf.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { changed, example, faultless, midlothian } from './roots.ts';
import { itemsOf } from './write/html/items-of.ts';
import { validate } from './validated.ts';

const theme = 'accessible-reading';
const themeFile = `templates/themes/${theme}.yaml`;
const group = 'directions/2030-31/01-access.yaml';
const unpaged = (items: readonly ReadItem[]): readonly ReadItem[] =>
  items.map(({ role, text }) => ({ role, text: role === 'contents' ? text.replace(/ \d+$/, '') : text }));

/** The faultless pack with these words in its first direction. */
function saying(words: string, root = faultless()): Workspace {
  return changed(root, {
    [group]: (text) => text.replace('must publish the opening hours', `must ${words} publish the opening hours`),
  });
}

async function errorsOf(workspace: Workspace, theme?: string): Promise<readonly string[]> {
  const { diagnostics, outputs } = await make(workspace, { year: '2030-31', ...(theme !== undefined && { theme }) });
  const errors = diagnostics
    .filter((one) => one.severity === 'error')
    .map(({ at, rule, message }) => `${at.file}:${at.start.line}:${at.start.column} ${rule}: ${message}`);
  expect(outputs === undefined).toBe(errors.length > 0);
  return errors;
}

const adviceOf = (workspace: Workspace): readonly string[] =>
  validate(workspace, {}).diagnostics.map(
    ({ at, rule, severity, message }) => `${at.start.line}:${at.start.column} ${severity} ${rule}: ${message}`,
  );

describe('which themes there are', () => {
  test('the house’s first, then the files by their names; a root adds its own', () => {
    expect(themesOf(faultless())).toEqual(['house', theme]);
    const own = changed(faultless(), {
      'templates/themes/summer.yaml': 'x',
      'templates/themes/house.yaml': 'x',
      'templates/themes/notes.txt': 'x',
    });
    expect(themesOf(own)).toEqual(['house', theme, 'summer']);
  });

  test('a file where nothing would read it is named', () => {
    const { diagnostics } = validate(changed(faultless(), { 'templates/themes/house.yaml': 'page: {}\n' }), {});
    expect(diagnostics.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
      'unknown-file templates/themes/house.yaml',
    ]);
  });

  test.each([
    ['v2', 'nhs-example', 'The pack for all in the theme “v2” and a later version of the pack for all would be'],
    ['review', 'nhs-example', 'The pack for all in the theme “review” and the copy for reviewers of the pack for all'],
    ['nhs-example', 'nhs-example', 'The pack for all in the theme “nhs-example” and the pack for “nhs-example”'],
    ['council', 'example', 'The pack for “example” in the theme “council” and the pack for “example-council”'],
    ['council-accessible-reading', 'example', 'The pack for “example” in the theme “council-accessible-reading” and'],
  ])('none, here %s, makes one file of the packs of two recipients', async (own, health, said) => {
    const files = [...faultless().files].map(([path, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return [
        path,
        text.includes('nhs-example') ? Buffer.from(text.replaceAll('nhs-example', health)) : bytes,
      ] as const;
    });
    const workspace = changed(
      { files: new Map(files) },
      { [`templates/themes/${own}.yaml`]: new TextDecoder().decode(faultless().files.get(themeFile)) },
    );
    const { diagnostics } = validate(workspace, {});
    expect(diagnostics.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
      `id-used-twice templates/themes/${own}.yaml`,
    ]);
    expect(diagnostics[0]?.message).toContain(said);
    if (!own.includes(theme)) expect((await make(workspace, { year: '2030-31', theme: own })).outputs).toBeUndefined();
  });

  test.each([
    ['combined', '“combined” is the name of the pack for all'],
    ['v2', 'The pack for “v2” and a later version of the pack for all would be one file.'],
    ['v3-example-council', 'and a later version of the pack for “example-council” would be one file.'],
    [`v2-${theme}`, `and a later version of the pack for all in the theme “${theme}” would be one file.`],
    ['review', 'The pack for “review” and the copy for reviewers of the pack for all would be one file.'],
    [`${theme}-review`, `and the copy for reviewers of the pack for all in the theme “${theme}” would be one file.`],
    ['v2-review', 'and the copy for reviewers of the pack for all would be one file.'],
    ['v0', undefined],
    ['v1', undefined],
    ['v02', undefined],
    ['v1-example-council', undefined],
    ['v2-of-example', undefined],
    ['example-council-review', undefined],
  ])('no recipient has an id, here %s, that names the file of another pack', (id, said) => {
    const files = [...faultless().files].map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return [name, text.includes('nhs-example') ? Buffer.from(text.replaceAll('nhs-example', id)) : bytes] as const;
    });
    const found = validate({ files: new Map(files) }, {}).diagnostics.filter(({ rule }) => rule === 'id-used-twice');
    expect(found.map(({ message, at }) => [message, at.file])).toEqual(
      said === undefined ? [] : [[expect.stringContaining(said), 'directions/ijb.yaml']],
    );
  });

  test('validate judges every one of them, a build only its own', async () => {
    const pale = changed(faultless(), { [themeFile]: (text) => text.replace('muted: "#333333"', 'muted: "#aaaaaa"') });
    const [found, ...more] = validate(pale, {}).diagnostics;
    expect([found?.rule, found?.at.file, more]).toEqual(['low-contrast', themeFile, []]);
    expect(await errorsOf(pale)).toEqual([]);
    expect(await errorsOf(pale, theme)).toHaveLength(1);
    const broken = changed(faultless(), { [themeFile]: (text) => text.replace('text:', 'txet:') });
    expect(
      validate(broken, {}).diagnostics.some(({ at, severity }) => at.file === themeFile && severity === 'error'),
    ).toBe(true);
    expect(await errorsOf(broken)).toEqual([]);
  });
});

describe('names of files', () => {
  test('packs of another theme stand beside those of the house; workbooks look alike in all', async () => {
    const packs = await make(faultless(), { year: '2030-31', theme, formats: ['pdf'] });
    expect(packs.outputs?.map(({ name }) => name)).toEqual(
      ['', '-nhs-example', '-example-council'].map((to) => `example-ijb-directions-2030-31${to}-${theme}.pdf`),
    );
    const money = await make(example(), { document: 'funding', year: '2030-31', theme, to: ['combined'] });
    expect(money.outputs?.map(({ name }) => name)).toEqual([
      ...['docx', 'pdf'].map((format) => `specimen-ijb-funding-2030-31-${theme}.${format}`),
      ...['xlsx', 'csv'].map((format) => `specimen-ijb-funding-2030-31.${format}`),
    ]);
  });
});

describe.each([
  ['the real 2023-24 packs', midlothian(), '2023-24', ['midlothian-council', 'nhs-lothian']],
  ['a complete budget', example(), '2030-31', ['nhs-specimen']],
  ['the faultless packs', faultless(), '2030-31', ['nhs-example']],
])('%s for accessible reading', async (_, workspace, year, recipients) => {
  const request = { year, theme, formats: ['docx', 'pdf', 'html'], beside: [] };
  const { outputs = [] } = await make(workspace, request);
  const bytesOf = (to: string, extension: string): Uint8Array =>
    outputs.find(({ name }) => name.endsWith(`${year}${to === 'combined' ? '' : `-${to}`}-${theme}.${extension}`))
      ?.bytes ?? new Uint8Array();

  test.each(['combined', ...recipients])('Word, PDF and the web page say what the Doc says: %s', async (to) => {
    const doc = JSON.parse((await show(workspace, { year, stage: 'doc', to, theme })).text ?? '') as Doc;
    const [word, pdf, page] = [
      readDocx(bytesOf(to, 'docx')),
      readPdf(bytesOf(to, 'pdf')),
      readHtml(bytesOf(to, 'html')),
    ];
    expect(unpaged(word.items)).toEqual(docItems(doc));
    expect(word.items).toEqual(pdf.items);
    expect(page.items).toEqual(itemsOf(doc));
    // The cover finds room on one page.
    expect(pdf.bookmarks[0]).toMatchObject({ page: 2 });
    expect([word.faults, pdf.untagged, pdf.orphans, page.faults]).toEqual([[], 0, [], []]);
    expect(
      pdf.fonts
        .map(({ name }) => name.replace(/^.*\+/, ''))
        .every((name) => name.startsWith('AtkinsonHyperlegibleNext-')),
    ).toBe(true);
  });

  test('the same bytes a second time', async () => {
    const again = await make(workspace, request);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.outputs?.map(({ name }) => name)).toEqual(outputs.map(({ name }) => name));
    for (const [index, { name, bytes }] of outputs.entries())
      expect([name, Buffer.compare(bytes, again.outputs?.[index]?.bytes ?? new Uint8Array())]).toEqual([name, 0]);
  });
});

describe('the theme for accessible reading', async () => {
  const { outputs = [] } = await make(midlothian(), { year: '2023-24', theme, formats: ['docx', 'html', 'pdf'] });
  const every = (format: string): readonly Uint8Array[] =>
    outputs.flatMap(({ name, bytes }) => (name.endsWith(format) ? [bytes] : []));
  const [[docx], [pdf], [html]] = [every('docx'), every('pdf'), every('html')];

  test('no word stands behind the text; that it is a draft is said at the head of every page', () => {
    const { artifacts } = readPdf(pdf ?? new Uint8Array());
    expect(artifacts.flat()).not.toContain('DRAFT');
    expect(artifacts.slice(1).every((words) => words.join(' ').includes('Draft'))).toBe(true);
    expect(strFromU8(unzipSync(docx ?? new Uint8Array())['word/header1.xml'] ?? new Uint8Array())).not.toContain(
      'v:textpath',
    );
  });

  test.each(every('docx').map((bytes) => [bytes]))(
    'each Word file carries the four faces, which are those of templates/fonts behind their keys',
    (bytes) => {
      const parts = unzipSync(bytes);
      const list = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array());
      expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).toContain('<w:embedTrueTypeFonts/>');
      expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:ascii="Atkinson Hyperlegible Next"');
      const keys = [...list.matchAll(/<w:embed(\w+) r:id="rIdFont(\d)" w:fontKey="\{([0-9A-F-]{36})\}"\/>/g)];
      expect(keys.map(([, name]) => name)).toEqual(['Regular', 'Bold', 'Italic', 'BoldItalic']);
      for (const [, name, number, key = ''] of keys) {
        const mixed = parts[`word/fonts/font${number}.odttf`]?.slice() ?? new Uint8Array();
        const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
        for (let at = 0; at < 32; at++) mixed[at] = (mixed[at] ?? 0) ^ (mask[at % 16] ?? 0);
        expect(
          Buffer.from(mixed).equals(
            midlothian().files.get(`templates/fonts/AtkinsonHyperlegibleNext-${name}.ttf`) ?? new Uint8Array(),
          ),
        ).toBe(true);
      }
    },
  );

  test('the web page carries the faces it uses, asks nobody for any, and begins larger', () => {
    const page = strFromU8(html ?? new Uint8Array());
    expect(page.match(/@font-face/g)).toHaveLength(2);
    expect(page).toContain('font-src data:');
    expect(page).toContain('--base: 133.333%;');
    expect(page).not.toMatch(/url\((?!data:)/);
    expect(page.length).toBeLessThan(120_000);
  });

  test('the house’s pages carry none and allow none', async () => {
    const house = await make(midlothian(), { year: '2023-24', to: ['combined'], formats: ['html'] });
    expect(strFromU8(house.outputs?.[0]?.bytes ?? new Uint8Array())).not.toMatch(/@font-face|font-src/);
  });
});

describe('a character that a theme’s font lacks', () => {
  test.each([
    ['a no-break hyphen', 'e\u2011mail and', '28:36', '\u2011', 'U+2011'],
    ['Greek', 'in Αθήνα', '28:38', 'Αθήνα', 'U+0391 U+03B8 U+03AE U+03BD …'],
    ['a letter and a mark that it has only apart', 'by c\u0302', '28:38', 'ĉ', 'U+0109'],
  ])(
    '%s: the house prints it, the other theme refuses it at its place, validate advises',
    async (_name, words, place, character, codePoint) => {
      expect(await errorsOf(saying(words))).toEqual([]);
      expect((await errorsOf(saying(words), theme))[0]).toBe(
        `${group}:${place} unprintable-character: The font of the theme ${theme} has no "${character}" (${codePoint}).`,
      );
      expect(adviceOf(saying(words))[0]).toBe(
        `${place} advice character-missing-in-theme: The font of the theme ${theme} has no "${character}" (${codePoint}), so that the packs cannot be built in this theme.`,
      );
    },
  );

  test('what no font has is said once, as an error', () => {
    expect(adviceOf(saying('✓'))).toEqual([`28:35 error unprintable-character: The packs' font has no "✓" (U+2713).`]);
  });

  test('in the standing words it is found too', async () => {
    const root = changed(faultless(), {
      'templates/wording.yaml': (text) => text.replace('status: "Status"', 'status: "Κατάσταση"'),
    });
    expect((await errorsOf(root, theme))[0]).toMatch(
      /^templates\/wording\.yaml:\d+:\d+ unprintable-character: .*"Κατάσταση"/,
    );
  });

  test('of a board’s own font it is read from the files', async () => {
    const files = new Map(faultless().files);
    for (const [path, bytes] of faultless().files)
      if (path.includes('/AtkinsonHyperlegibleNext-'))
        files.set(path.replace('AtkinsonHyperlegibleNext', 'Own'), bytes);
    const own = changed({ files }, { 'templates/theme.yaml': (text) => text.replace('pdf: Arimo', 'pdf: Own') });
    expect(await errorsOf(own)).toEqual([]);
    expect(await errorsOf(saying('in Αθήνα', own))).toContain(
      `${group}:28:38 unprintable-character: The packs' font has no "Αθήνα" (U+0391 U+03B8 U+03AE U+03BD …).`,
    );
    expect(adviceOf(saying('in Αθήνα', own))).toEqual([
      `28:38 error unprintable-character: The packs' font has no "Αθήνα" (U+0391 U+03B8 U+03AE U+03BD …).`,
    ]);
  });
});

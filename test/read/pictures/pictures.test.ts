/** What a board puts into its theme: pictures that are there and sound are taken, all others named with their place and reason. */
import { describe, expect, test } from 'vitest';
import { make } from '../../../src/spine.ts';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

const root = faultless();
const theme = 'templates/theme.yaml';
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<rect width="9" height="9" fill="#0b5e6b"/>\n</svg>';

/** With a line after the theme's last, and files. */
function themed(line: string, files: Readonly<Record<string, string | undefined>> = {}) {
  const images = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`templates/images/${name}`, content]),
  );
  return changed(root, { [theme]: (text) => `${text}${line}\n`, ...images });
}

async function problems(workspace: ReturnType<typeof themed>, format = 'pdf'): Promise<readonly string[]> {
  const { diagnostics, outputs } = await make(workspace, { year: '2030-31', formats: [format] });
  expect(outputs === undefined).toBe(diagnostics.length > 0);
  const lines = new TextDecoder().decode(workspace.files.get(theme)).split('\n');
  return diagnostics.map(
    ({ rule, message, at }) =>
      `${at.file} “${lines[at.start.line - 1]?.slice(at.start.column - 1, at.end.column - 1)}” ${rule}: ${message}`,
  );
}

describe('the files', () => {
  test('a sound logo is taken', async () => {
    expect(
      await problems(
        themed('logo: { image: logo.svg, alternative: "Sample board", height: 48 }', { 'logo.svg': square }),
      ),
    ).toEqual([]);
  });

  test.each([
    ['missing', undefined, 'The file templates/images/logo.svg is missing.'],
    [
      'no drawing',
      'garbage',
      'templates/images/logo.svg, line 1: the file is not written as XML asks (text data outside of root node).',
    ],
    [
      'with a script',
      square.replace('\n</svg>', '\n<script/></svg>'),
      'templates/images/logo.svg, line 3: <script> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>.',
    ],
  ])('%s', async (_name, content, message) => {
    const workspace = themed('logo: { image: logo.svg, alternative: "Sample board", height: 48 }', {
      'logo.svg': content,
    });
    for (const format of ['pdf', 'docx', 'html'])
      expect(await problems(workspace, format)).toEqual([`${theme} “logo.svg” broken-image: ${message}`]);
    // The text has no pictures; whoever asks whether all is well is told of them.
    expect(await problems(workspace, 'text')).toEqual([]);
    expect(validate(workspace, {}).diagnostics.map((one) => one.message)).toEqual([message]);
  });

  test('an icon that is no PNG is found at its own line', async () => {
    const workspace = changed(root, {
      [theme]: (text) => text.replace('image: outcome-2.svg', 'image: two.png'),
      'templates/images/two.png': square,
    });
    expect(await problems(workspace)).toEqual([
      `${theme} “two.png” broken-image: templates/images/two.png: the file is no PNG, whatever its name says.`,
    ]);
  });

  test('all that is wrong is said at once', async () => {
    const workspace = changed(root, {
      'templates/images/outcome-1.svg': undefined,
      'templates/images/outcome-2.svg': 'x',
      'templates/fonts/Arimo-Bold.ttf': undefined,
    });
    expect((await problems(workspace)).map((one) => one.split(' ')[2])).toEqual([
      'broken-font:',
      'broken-image:',
      'broken-image:',
    ]);
  });
});

describe('what theme.yaml says of them', () => {
  const rules = (line: string): readonly string[] =>
    validate(themed(line), {}).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

  test.each([
    ['logo: { image: logo.svg, height: 48 }', 'missing-key'],
    ['logo: { image: logo.svg, alternative: "", height: 48 }', 'empty-value'],
    ['logo: { image: logo.svg, alternative: " ", height: 48 }', 'malformed-value'],
    ['logo: { image: logo.svg, alternative: "A", decorative: true, height: 48 }', 'conflicting-keys'],
    ['logo: { image: logo.svg, decorative: false, height: 48 }', 'not-one-of'],
    ['logo: { image: ../secret.svg, alternative: "A", height: 48 }', 'malformed-value'],
    ['logo: { image: logo.gif, alternative: "A", height: 48 }', 'malformed-value'],
    ['logo: { image: logo.svg, alternative: "A", height: 4800 }', 'malformed-value'],
    ['logo: { image: logo.svg, alternative: "A" }', 'missing-key'],
  ])('%s', (line, rule) => {
    const found = rules(line);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${rule}: `));
  });

  test('one group cannot have two icons', () => {
    const workspace = changed(root, { [theme]: (text) => text.replace('for: outcome-2,', 'for: outcome-1,') });
    expect(validate(workspace, {}).diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'id-used-twice: Two icons are for “outcome-1”.',
    ]);
  });
});

describe('colours of icons against their tints (WCAG 2.2, 1.4.11)', () => {
  const icon = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  const pale =
    '#aaaaaa in this image has a contrast of 1.9 to 1 with the tint #ebeef3 behind it; a drawing with a meaning needs 3 to 1.';

  test.each([
    ['dark', icon('<rect width="9" height="9" fill="#333333"/>'), []],
    ['white on dark', icon('<rect width="9" height="9" fill="#333333"/><circle r="3" fill="#ffffff"/>'), []],
    [
      'white on the band’s colour',
      icon('<rect width="9" height="9" fill="currentColor"/><circle r="3" fill="#ffffff"/>'),
      [],
    ],
    ['pale', icon('<rect width="9" height="9" fill="#aaaaaa"/>'), [pale]],
    [
      'pale beside pale',
      icon('<rect width="9" height="9" fill="#aaaaaa"/><circle r="3" fill="#bbbbbb"/>'),
      ['#bbbbbb in this image has'],
    ],
    ['a pale stroke', icon('<path d="M0 0L9 9" fill="none" stroke="#aaaaaa"/>'), [pale]],
  ])('%s', async (_name, content, expected) => {
    const found = await problems(
      changed(root, {
        [theme]: (text) => text.replace('image: outcome-1.svg }', 'image: outcome-1.svg, alternative: A heart }'),
        'templates/images/outcome-1.svg': content,
      }),
    );
    expect(found.map((one) => one.slice(0, `${theme} “outcome-1.svg” low-contrast: ${expected[0]}`.length))).toEqual(
      expected.map((one) => `${theme} “outcome-1.svg” low-contrast: ${one}`),
    );
  });

  test('one that says nothing of its own may be pale', async () => {
    const workspace = changed(root, {
      'templates/images/outcome-1.svg': icon('<rect width="9" height="9" fill="#aaaaaa"/>'),
    });
    expect(await problems(workspace)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { make } from '../../src/spine.ts';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const root = faultless();
const theme = 'templates/theme.yaml';

function recoloured(from: string, to: string): readonly string[] {
  const { diagnostics } = validate(changed(root, { [theme]: (text) => text.replace(from, to) }), {});
  return diagnostics.map((one) => `${one.at.file} ${one.rule}: ${one.message}`);
}

test('the colours as they are can all be read', () => {
  expect(validate(root, {}).diagnostics).toEqual([]);
});

test.each([
  [
    'muted: "#4d5b68"',
    'muted: "#999999"',
    '#999999 on the draft mark (#dcdcdc) has a contrast of 2.0 to 1; text needs 4.5 to 1.',
  ],
  [
    'strong: "#0b5e6b"',
    'strong: "#6fb7c2"',
    '#6fb7c2 on its tint (#e9f2f3) has a contrast of 2.0 to 1; text needs 4.5 to 1.',
  ],
  [
    'tint: "#ebf0f6"',
    'tint: "#505050"',
    '#505050 on the ink (#1d2733) has a contrast of 1.8 to 1; text needs 4.5 to 1.',
  ],
])('%s → %s is refused', (from, to, message) => {
  expect(recoloured(from, to)).toContain(`${theme} low-contrast: ${message}`);
});

const wording = 'templates/wording.yaml';

test.each([
  [theme, 'colour:\n  accent: "#5b2a86"\n', 'missing-key', 'This file lacks # keys'],
  [wording, 'cover:\n  status: Where it stands\n', 'standing-words-lacking', 'This file lacks # keys'],
])('%s with nothing but what is to be otherwise is one fault, which says where the rest is', (file, text, ...found) => {
  const { diagnostics } = validate(changed(root, { [file]: () => text }), {});
  expect(diagnostics).toHaveLength(1);
  expect([diagnostics[0]?.rule, diagnostics[0]?.message.split(':')[0]?.replace(/\d+/, '#')]).toEqual(found);
  expect(diagnostics[0]?.help).toContain(`${file} in the folder of the program`);
});

test('a draft is built where the standing words of the board lack some, with those of the house; what is approved waits', async () => {
  const own = changed(root, {
    [wording]: (text) => text.replace(/^  date-missing: .*\n/m, '').replace('status: "Status"', 'status: "State"'),
  });
  const draft = await make(own, { year: '2030-31', to: ['combined'], formats: ['text'], as: 'draft' });
  expect(draft.diagnostics.map(({ rule, severity, message, related }) => [rule, severity, message, related])).toEqual([
    [
      'standing-words-lacking',
      'warning',
      'This file lacks a key: the house’s words stand in its place.',
      [{ at: expect.anything(), message: '"cover" has no date-missing: "Not recorded"' }],
    ],
  ]);
  const [pack] = draft.outputs ?? [];
  expect(new TextDecoder().decode(pack?.bytes)).toMatch(/^State +Draft/m);
  const { outputs } = await make(own, { year: '2030-31', to: ['combined'], formats: ['text'], as: 'approved' });
  expect(outputs).toBeUndefined();
});

test.each([
  ['missing', undefined, 'The file templates/fonts/Arimo-Bold.ttf is missing.'],
  ['no font', 'garbage', 'The file templates/fonts/Arimo-Bold.ttf is no TrueType font.'],
])('a face that is %s stops the build with one message', async (_name, content, message) => {
  const { diagnostics, outputs } = await make(changed(root, { 'templates/fonts/Arimo-Bold.ttf': content }), {
    year: '2030-31',
  });
  expect(outputs).toBeUndefined();
  expect(diagnostics.map((one) => `${one.rule}: ${one.message}`)).toEqual([`broken-font: ${message}`]);
});

const large = 'templates/themes/accessible-reading.yaml';
const own = (path: string, stem: string): Readonly<Record<string, (text: string) => string>> => ({
  [path]: (text) => text.replace(/pdf: \w+/, `pdf: ${stem}`),
});

const device = 'Give it another name: Windows lets no file be called as it calls a device.';
const odd =
  'Give it a shorter name, or one without \\ : * ? " < > |, letters that cannot be seen and a space or a full stop at its end: some disks take no such file.';
const long = 'Give it a name of at most sixty letters: files are called after it.';

test.each([
  ['templates/themes/con.yaml', device],
  ['directions/plans/aux.yaml', device],
  ['directions/plans/CON.yaml', device],
  ['directions/2030-31/NUL.yaml', device],
  [`templates/themes/${'t'.repeat(61)}.yaml`, long],
  [`directions/plans/${'p'.repeat(61)}.yaml`, long],
  [`directions/reports/2030-03-14-${'r'.repeat(61)}.yaml`, long],
  ['directions/2030-31/05-why?.yaml', odd],
  ['directions/2030-31/05-a:b.yaml', odd],
  [`directions/2030-31/05-${'g'.repeat(200)}.yaml`, odd],
])('%s, which some disk cannot hold, or not what is called after it, is said where it lies', (path, cure) => {
  const { diagnostics } = validate(changed(root, { [path]: 'id: x\n' }), {});
  expect(diagnostics.map(({ rule, at, help }) => [rule, at.file, help])).toEqual([['unknown-file', path, cure]]);
});

test.each([
  ['a board', /^id: .*$/m, `id: ${'a'.repeat(61)}`],
  ['a recipient', /- id: nhs-example\n/, `- id: ${'n'.repeat(220)}\n`],
])('an id of %s has at most sixty letters', (_name, id, long) => {
  const { diagnostics } = validate(changed(root, { 'directions/ijb.yaml': (text) => text.replace(id, long) }), {});
  expect(diagnostics.map(({ rule, message }) => [rule, message])).toContainEqual([
    'malformed-value',
    expect.stringContaining('at most 60'),
  ]);
});

describe('validate is red wherever build is', () => {
  test.each([
    ['a face that is missing', { 'templates/fonts/Arimo-Bold.ttf': undefined }, theme, 'broken-font'],
    ['a font that is missing', own(theme, 'Nowhere'), theme, 'broken-font'],
    ['a font that is called as a program calls its own', own(theme, 'constructor'), theme, 'broken-font'],
    [
      'a template that is missing',
      { [theme]: (text: string) => `reference: house.dotx\n${text}` },
      theme,
      'broken-reference',
    ],
    [
      'a template that is none',
      { [theme]: (text: string) => `reference: house.dotx\n${text}`, 'templates/house.dotx': 'garbage' },
      theme,
      'broken-reference',
    ],
    ['the font of another theme', own(large, 'Nowhere'), large, 'broken-font'],
  ])('%s', async (_name, changes, file, rule) => {
    const workspace = changed(root, changes);
    const found = validate(workspace, {}).diagnostics;
    expect([...new Set(found.map((one) => `${one.at.file} ${one.rule}`))]).toEqual([`${file} ${rule}`]);
    const { diagnostics } = await make(workspace, {
      year: '2030-31',
      theme: file === theme ? 'house' : 'accessible-reading',
      formats: ['docx'],
    });
    expect(diagnostics).toEqual(found);
  });

  test.each([
    ['the house’s theme', theme, 'Arimo', '中', 'error unprintable-character'],
    ['another theme', large, 'AtkinsonHyperlegibleNext', '⁂', 'advice character-missing-in-theme'],
  ])('what a font of the board’s own lacks is known in %s', (_name, file, like, character, finding) => {
    const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map(
      (face) => [`templates/fonts/Own-${face}.ttf`, readFileSync(`templates/fonts/${like}-${face}.ttf`)] as const,
    );
    const workspace = changed(
      { files: new Map([...root.files, ...faces]) },
      {
        ...own(file, 'Own'),
        'directions/2030-31/01-access.yaml': (text) =>
          text.replace('lead: Head of Nursing', `lead: Head of Nursing ${character}`),
      },
    );
    expect(validate(workspace, {}).diagnostics.map((one) => `${one.severity} ${one.rule}`)).toEqual([finding]);
  });

  test('a font that comes with the program is not opened for it, and no picture that no theme names', () => {
    const opened: string[] = [];
    class Watched extends Map<string, Uint8Array> {
      override get(path: string): Uint8Array | undefined {
        opened.push(path);
        return super.get(path);
      }
    }
    const files = new Watched([...root.files, ['templates/images/spare.svg', new Uint8Array()]]);
    expect(validate({ files }, {}).diagnostics).toEqual([]);
    expect(opened.filter((path) => /fonts|spare/.test(path))).toEqual([]);
  });
});

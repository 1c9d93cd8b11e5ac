import { expect, test } from 'vitest';
import { make, validate } from '../../src/spine.ts';
import { changed, faultless } from '../roots.ts';

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
    '#999999 on the draft mark (#efefef) has a contrast of 2.4 to 1; text needs 4.5 to 1.',
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

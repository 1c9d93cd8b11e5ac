/** Of a Word file that nobody changed no change is told: in every theme, for every audience, as a draft and as issued, and of a review copy. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { make } from '../src/make.ts';
import { Cache } from '../src/read/cache.ts';
import { review } from '../src/review.ts';
import { reviewCopy } from '../src/review-copy.ts';
import { themesOf } from '../src/roots.ts';
import { verify } from '../src/verify.ts';
import { changed, faultless } from './roots.ts';

const year = '2030-31';
const workspace = faultless();
const built = themesOf(workspace).flatMap((theme) => [
  { theme, as: 'draft' as const },
  { theme, as: 'issued' as const },
]);

test.each(built)('$theme, $as', async ({ theme, as }) => {
  const cache = new Cache();
  const packs = await make(workspace, { year, theme, as, formats: ['docx'] }, cache);
  const copy = await reviewCopy(workspace, { year, theme, as }, cache);
  const outputs = [...(packs.outputs ?? []), ...(copy.outputs ?? [])];
  expect(outputs).toHaveLength(4);
  for (const { name, bytes, isReviewCopy } of outputs) {
    if (isReviewCopy) expect(await verify(workspace, bytes)).toMatchObject({ kind: 'built', name });
    // As another program saves it: what is not changed at all is known by its bytes.
    const found = await review(workspace, zipSync(unzipSync(bytes), { level: 0 }));
    expect([name, 'points' in found && found.points]).toEqual([name, []]);
  }
});

test('words of the note of a version are named by where it is written', async () => {
  const note = 'amendments: [{ date: "2030-09-12", reference: "Report 5.2", note: "The {ijb} **met**." }]\n';
  const amended = changed(workspace, {
    'directions/2030-31/pack.yaml': (text) => text.replace('plan:', `${note}plan:`),
  });
  const { outputs = [] } = await make(amended, { year, as: 'draft', to: ['combined'], formats: ['docx'] });
  const parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array());
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('>met<');
  const found = await review(
    amended,
    zipSync({ ...parts, 'word/document.xml': strToU8(body.replace('>met<', '>sat<')) }),
  );
  expect('points' in found && found.points.map((one) => 'because' in one && one.because)).toEqual([
    'it is printed from “note” in directions/2030-31/pack.yaml:9',
  ]);
});

test('of a number in a table that counts no money it is not said that it is written with the money', async () => {
  const counting = changed(workspace, {
    'directions/2030-31/pack.yaml': (text) => text.replace('show: aims', 'show: served-aims'),
  });
  const { outputs = [] } = await make(counting, { year, as: 'draft', to: ['combined'], formats: ['docx'] });
  const parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array());
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const cell = '<w:t>1</w:t></w:r></w:p></w:tc>';
  expect(body).toContain(cell);
  const found = await review(
    counting,
    zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(cell, cell.replace('1', '7'))) }),
  );
  expect('points' in found && found.points.map((one) => 'because' in one && one.because)).toEqual([
    'it is not found in the texts of the files as they are now',
  ]);
});

test('words that end as a text of their own are none of it', async () => {
  const file = 'directions/2030-31/02-resources.yaml';
  const items = ['support services', 'carer support services', '24/7 care', 'care', 'medicine'];
  const rooted = () =>
    changed(workspace, {
      [file]: (text) =>
        text.replace(
          '\n  - The Board publishes what it spends.',
          `\n  - text: It plans\n    items:\n${items.map((one) => `      - "${one}"\n`).join('')}`,
        ),
    });
  let root = rooted();
  const after = async (document: string, from: string, to: string): Promise<string> => {
    const { outputs = [] } = await make(root, { year, document, as: 'draft', to: ['combined'], formats: ['docx'] });
    const parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array());
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body.includes(`>${from}<`)).toBe(true);
    const changedBody = strToU8(body.replace(`>${from}<`, `>${to}<`));
    const found = await review(root, zipSync({ ...parts, 'word/document.xml': changedBody }));
    const [own] = 'files' in found ? found.files : [];
    return own ? strFromU8(own.bytes) : 'nothing';
  };
  expect(await after('directions', 'carer support services', 'carer help services')).toContain(
    '- "carer help services"',
  );
  expect(await after('directions', '24/7 care', '24/7 help')).toContain('- "24/7 help"');
  expect(await after('funding', 'General medicine', 'General wards')).toBe('nothing');
  items.push('General medicine');
  root = rooted();
  expect(await after('funding', 'General medicine', 'General wards')).toBe('nothing');
  expect(await after('directions', 'General medicine', 'General wards')).toContain('- "General wards"');
});

test('of words that two groups say, those of the group are taken over where a reviewer changed them', async () => {
  const said = '\n  - The Board publishes what it spends.';
  const access = 'directions/2030-31/01-access.yaml';
  const root = changed(workspace, { [access]: (text) => text.replace('\ndirections:', `\ntext:${said}\ndirections:`) });
  const { outputs = [] } = await make(root, { year, as: 'draft', to: ['combined'], formats: ['docx'] });
  const parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array());
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const between = body.split('publishes what it spends');
  expect(between).toHaveLength(3);
  const taken = async ([one, two]: readonly [string, string], into = root): Promise<readonly string[]> => {
    const words = strToU8([between[0], one, between[1], two, between[2]].join(''));
    const found = await review(into, zipSync({ ...parts, 'word/document.xml': words }));
    return 'files' in found
      ? found.files.map(({ file, bytes }) => `${file} ${/The Board pub.*/.exec(strFromU8(bytes))?.[0]}`)
      : [];
  };
  const [spent, saved] = ['publishes what it spent', 'publishes what it saves'];
  expect(await taken([spent, 'publishes what it spends'])).toEqual([`${access} The Board ${spent}.`]);
  expect(new Set(await taken([spent, saved]))).toEqual(
    new Set([`${access} The Board ${spent}.`, `directions/2030-31/02-resources.yaml The Board ${saved}.`]),
  );
  // From another copy the first is there already, and the second is not.
  const since = changed(root, { [access]: (text) => text.replace('publishes what it spends', spent) });
  expect(await taken([spent, spent], since)).toEqual([`directions/2030-31/02-resources.yaml The Board ${spent}.`]);
});

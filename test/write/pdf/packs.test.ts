/** Every PDF of the real data and of the two boards that do not exist: it says what its Doc says, in that order, and has no fault. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/digest.ts';
import { make } from '../../../src/spine.ts';
import { audiencesOf, contextOf, documents } from '../../../src/documents/index.ts';
import { typeset } from '../../../src/doc/typeset.ts';
import { houseTheme } from '../../../src/doc/theme.ts';
import { docItems } from '../../inspect/doc.ts';
import { readPdf } from '../../inspect/pdf/read-pdf.ts';
import type { IsoDate } from '../../../src/model/iso-date.ts';
import { judge } from '../../../src/judge.ts';
import { Cache } from '../../../src/read/cache.ts';
import type { Workspace } from '../../../src/source/workspace.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { example, faultless, midlothian } from '../../roots.ts';

describe.each<[string, Workspace, string]>([
  ['Midlothian', midlothian(), '2023-24'],
  ['the example board', example(), '2030-31'],
  ['the faultless board', faultless(), '2030-31'],
])('%s', (_, workspace, year) => {
  const ofPack = documents.filter(({ overYears, ofReport, tellsChanges }) => !overYears && !ofReport && !tellsChanges);
  test.each(ofPack)('$name', async (document) => {
    const { pack, wording, looks, pictures, authored } = judge(workspace, year, new Cache(), {
      themes: [houseTheme],
      wants: { needs: new Set(['pictures']), toWrite: true },
    });
    if (!wording || !looks) throw new Error('The templates are broken');
    expect(audiencesOf(pack)).toHaveLength(3);
    const contexts = audiencesOf(pack)
      .map((audience) => ({
        ...contextOf(pack, wording, audience, pictures),
        fingerprint: fingerprint(authored.map(({ bytes }) => bytes)),
      }))
      .filter((context) => document.withheld?.(context) === undefined);
    for (const source of [true, false]) {
      const { outputs = [] } = await make(workspace, { document: document.name, year, formats: ['pdf'], source });
      expect(outputs).toHaveLength(contexts.length);
      for (const [index, context] of contexts.entries()) {
        const doc = typeset(document.compose(context));
        const facts = readPdf(outputs[index]?.bytes ?? new Uint8Array());
        expect(facts.faults).toEqual([]);
        expect(facts).toMatchObject({ title: doc.title, language: doc.language });
        expect(facts.items).toEqual(docItems(doc, layOut(doc, looks).pageOf));
        expect(facts.attachments.length > 0).toBe(source);
      }
    }
  });

  test.each(documents.filter(({ overYears }) => overYears === true))('$name, over years', async ({ name }) => {
    const asked = { on: '2030-06-01' as IsoDate, year };
    const { outputs = [], diagnostics } = await make(workspace, { document: name, year, formats: ['pdf'], asked });
    expect(outputs.length, diagnostics.map(({ message }) => message).join()).toBeGreaterThan(0);
    for (const { bytes } of outputs) expect(readPdf(bytes).faults).toEqual([]);
  });
});

/** Authored files, spreadsheets and finished packs that came to harm. */
import {
  holdAgainstLedger,
  exportFunding,
  importFunding,
  importProgress,
  make,
  review,
  sourcesIn,
  validate,
  verify,
} from '../../src/spine.ts';
import { applyFixes } from '../../src/edit/fixes.ts';
import { readWordFile } from '../../src/inspect/word-file.ts';
import { Cache } from '../../src/read/cache.ts';
import type { IsoDate } from '../../src/model/iso-date.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { example, faultless, midlothian, threeYears } from '../roots.ts';
import type { Kind } from './kind.ts';
import { mutated, mutatedInside, pick, type Chance } from './mutate.ts';
import { judge, sensible } from './truth.ts';
import { binary, pdf, plain, xml, yaml } from './words.ts';

export const year = '2030-31';

/** The day on which progress is reported. */
const today = '2026-01-10' as IsoDate;

interface Board {
  readonly workspace: Workspace;
  readonly year: string;
  readonly cache: Cache;
}
const board = (workspace: Workspace, its: string): Board => ({ workspace, year: its, cache: new Cache() });

/** The small ones come round more often. */
const small = board(faultless(), year);
const boards = [
  ...[small, small, small, small, small, small, small, small],
  board(example(), year),
  board(threeYears(), '2024-25'),
  board(midlothian(), '2023-24'),
];
const formats = ['docx', 'pdf', 'html', 'text'] as const;

/** One input in so many goes the whole way, to finished files. */
const whole = 200;

const authored: Kind = {
  name: 'yaml',
  part: 8,
  prepare: () =>
    Promise.all(boards.slice(-3).map((one) => make(one.workspace, { year: one.year, to: ['combined'], formats }))),
  async try(chance) {
    const { workspace, year: its, cache } = pick(boards, chance);
    const files = new Map(workspace.files);
    const paths = [...files.keys()].filter((path) => path.endsWith('.yaml'));
    for (let rest = 1 + chance(2); rest > 0; rest--) {
      const path = pick(paths, chance);
      files.set(path, mutated(files.get(path) ?? new Uint8Array(), yaml, chance));
    }
    const { diagnostics } = validate({ files }, chance(8) === 0 ? {} : { years: [its] }, cache);
    judge({ files }, diagnostics);
    if (chance(4) === 0) {
      const { files: fixed } = applyFixes({ files }, diagnostics);
      if (fixed.size > 0) {
        const after = { files: new Map([...files, ...fixed]) };
        judge(after, validate(after, { years: [its] }, cache).diagnostics);
      }
    }
    if (chance(whole) === 0) await make({ files }, { year: its, to: ['combined'], formats });
  },
};

function imported(extension: 'xlsx' | 'csv'): Kind {
  const own = board(example(), year);
  const { workspace, cache } = own;
  let sound: Uint8Array | undefined;
  return {
    name: extension,
    part: 4,
    async try(chance) {
      sound ??= (await exportFunding(workspace, year, extension, cache)).bytes ?? new Uint8Array();
      const bytes = extension === 'csv' ? mutated(sound, plain, chance) : mutatedInside(sound, xml, binary, chance);
      if (chance(10) === 0) {
        const { problems } = await holdAgainstLedger(workspace, year, { bytes, extension });
        for (const { message, help = '' } of problems) sensible(quotable(workspace, bytes), message + help);
        return;
      }
      const { diagnostics, problems, file } = await importFunding(workspace, year, bytes, extension, cache);
      judge(workspace, diagnostics);
      for (const { message } of problems)
        if (/\bundefined\b|\[object /.test(message)) throw new Error(`It says: ${message}`);
      // What is taken in is a budget that can be read.
      if (file) {
        const after = { files: new Map([...workspace.files, [file.file, file.bytes]]) };
        judge(after, validate(after, { years: [year] }, cache).diagnostics);
      }
    },
  };
}

/** A message may quote what was typed into a sheet, whatever it is. */
function quotable({ files }: Workspace, sheet: Uint8Array): Workspace['files'] {
  return new Map([...files, ['directions/sheet.csv', sheet]]);
}

/** What is reported of a year, as a spreadsheet program wrote it. */
function reported(): Kind {
  const { workspace } = board(threeYears(), '2025-26');
  let sound: Uint8Array | undefined;
  return {
    name: 'progress',
    part: 2,
    async try(chance) {
      sound ??= await filledIn(workspace);
      const bytes = mutated(sound, plain, chance);
      const { diagnostics, problems, file } = await importProgress(workspace, '2025-26', bytes, 'csv', today);
      judge(workspace, diagnostics);
      for (const { message, help = '' } of problems) sensible(quotable(workspace, bytes), message + help);
      if (!file) return;
      const after = { files: new Map([...workspace.files, [file.file, file.bytes]]) };
      judge(after, validate(after, { years: ['2025-26'] }).diagnostics);
    },
  };
}

/** The table in which progress is reported, with an entry in each row. */
async function filledIn(workspace: Workspace): Promise<Uint8Array> {
  const { outputs } = await make(workspace, {
    year: '2025-26',
    document: 'progress',
    formats: ['csv'],
    to: ['combined'],
    asked: { on: today, year: '2025-26' },
    toFillIn: true,
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(outputs?.[0]?.bytes);
  const entry = ',31/12/2025,Head of Nursing,late,"The post is filled, from January.",71%,Minute 4';
  return new TextEncoder().encode(text.replaceAll(/,{6}(?=\r\n)/g, entry));
}

function finished(format: 'docx' | 'pdf'): Kind {
  const { workspace } = board(faultless(), year);
  let made: Uint8Array = new Uint8Array();
  const harmed = (sound: Uint8Array, chance: Chance): Uint8Array =>
    format === 'docx' ? mutatedInside(sound, xml, binary, chance) : mutated(sound, pdf, chance);
  return {
    name: `from-${format}`,
    part: 5,
    async prepare() {
      const { outputs } = await make(workspace, { year, to: ['combined'], formats: [format] });
      made = outputs?.[0]?.bytes ?? new Uint8Array();
      await verify(workspace, made);
      if (format === 'docx') await review(workspace, made);
    },
    async try(chance) {
      const bytes = harmed(made, chance);
      sourcesIn(bytes);
      if (format === 'docx') readWordFile(bytes);
      if (chance(whole) !== 0) return;
      if (format === 'docx' && chance(2) === 0) await review(workspace, bytes);
      else await verify(workspace, bytes);
    },
  };
}

export const fromAuthors: readonly Kind[] = [
  authored,
  imported('xlsx'),
  imported('csv'),
  reported(),
  finished('docx'),
  finished('pdf'),
];

/** What leads editors: the schemas of a board, with its own ids, and the line in each authored file that names its schema. */
import { explanations } from './check/index.ts';
import { editorLine } from './edit/editor-line.ts';
import { isWaivable } from './findings/index.ts';
import { formatDeadline } from './model/deadline.ts';
import { previousYear } from './model/financial-year.ts';
import { everyDirection, isGiven, type Pack } from './model/pack.ts';
import { everyFunction } from './model/scheme.ts';
import { Cache } from './read/cache.ts';
import { editorSchema, type Named, type Proposal } from './read/editor-schema.ts';
import { readYear } from './read/read-year.ts';
import { schemas } from './read/schemas.ts';
import { reportsOf, yearsOf } from './roots.ts';
import { editorSchemaPath, kindOf, kinds, yearOf } from './source/kind.ts';
import { versionsOf } from './source/version.ts';
import { sameBytes, type Workspace } from './source/workspace.ts';

/** A file to be written, with what it holds now. */
export interface EditorFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface EditorFiles {
  /** Those that are not yet as they should be. */
  readonly files: readonly EditorFile[];
  /** Paths of the authored files that want their line too and stay as they are, since they are part of what was issued. */
  readonly kept: readonly string[];
}

/** Files of a year that was issued stay as they are, and so do those that several years share once one was. */
export function editorFiles(workspace: Workspace, cache = new Cache()): EditorFiles {
  const packs = yearsOf(workspace).map((year) => readYear(workspace, year, cache, []).pack);
  const open = packs.filter((pack) => !isGiven(pack));
  const proposals = proposalsOf(workspace, packs, open.length > 0 ? open : packs.slice(-1));
  const written = kinds
    .filter((kind) => kind !== 'theme' && kind !== 'wording')
    .map((kind) => ({
      file: editorSchemaPath(kind),
      bytes: new TextEncoder().encode(`${JSON.stringify(editorSchema(schemas[kind], proposals), null, 2)}\n`),
    }));
  const isKept = packs.some(({ year }) => versionsOf(workspace, year.id).length > 0);
  const isOpen = (file: string): boolean => {
    const year = yearOf(file);
    return year === undefined ? !isKept : open.some((pack) => pack.year.id === year);
  };
  const led = [...workspace.files].flatMap(([file, bytes]) => {
    const line = file.startsWith('directions/') && kindOf(file) ? editorLine(file, bytes) : undefined;
    return line ? [{ file, bytes: line }] : [];
  });
  return {
    files: [...written, ...led.filter(({ file }) => isOpen(file))].filter(({ file, bytes }) => {
      const before = workspace.files.get(file);
      return !before || !sameBytes(before, bytes);
    }),
    kept: led.flatMap(({ file }) => (isOpen(file) ? [] : [file])),
  };
}

/** Of the years in which something can still be written. */
function proposalsOf(
  workspace: Workspace,
  packs: readonly Pack[],
  open: readonly Pack[],
): ReadonlyMap<Named, readonly Proposal[]> {
  const earlier = packs.filter((pack) => open.some(({ year }) => previousYear(year) === pack.year.id));
  const of = (all: readonly Pack[], each: (pack: Pack) => readonly Proposal[]): readonly Proposal[] => [
    ...new Map(all.flatMap(each).map((one) => [one.id, { id: one.id, means: brief(one.means) }])).values(),
  ];
  return new Map<Named, readonly Proposal[]>([
    ['recipient', of(open, ({ ijb }) => ijb.recipients.map(({ id, name }) => ({ id, means: name })))],
    ['outcome', of(open, ({ outcomes }) => outcomes.map(({ id, text }) => ({ id, means: text })))],
    ['function', of(open, ({ scheme }) => [...everyFunction(scheme)].map(({ id, text }) => ({ id, means: text })))],
    [
      'deadline',
      of(open, ({ deadlines }) => [
        ...deadlines.map((one) => ({ id: one.id, means: formatDeadline(one) })),
        { id: 'continuing', means: 'There is no end.' },
      ]),
    ],
    ['aim', of(open, ({ plan }) => plan.aims.map(({ id, text }) => ({ id, means: text })))],
    ['plan', of(packs, ({ plan }) => [{ id: plan.id, means: plan.name }])],
    ['direction', of(open, numbered)],
    ['earlier-direction', of(earlier, numbered)],
    [
      'reference',
      of([...earlier, ...open], (pack) => numbered(pack).map((one) => ({ ...one, id: `${pack.year.id}/${one.id}` }))),
    ],
    ['group-of-lines', of(open, ({ budget }) => budget?.groups.map(({ id, title }) => ({ id, means: title })) ?? [])],
    ['report', reportsOf(workspace).map((id) => ({ id, means: '' }))],
    ['rule', explanations.filter(isWaivable).map(({ id, summary }) => ({ id, means: summary }))],
  ]);
}

function numbered(pack: Pack): readonly Proposal[] {
  return [...everyDirection(pack)].map(({ number, title, text }) => ({ id: number, means: title ?? text }));
}

/** In one line, for a list to choose from. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 160).replace(/ \S*$/, '')} …`;
}

/** `validate --fix`: applies what has one right answer, looks again, writes all files or none, and says what was done. */
import path from 'node:path';
import type { ValidateResult } from '../validate.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { applyFixes, type Fixed } from '../edit/fixes.ts';
import type { Workspace } from '../source/workspace.ts';
import type { Context } from './context.ts';
import { fileDiff } from './diff.ts';
import { rewrite } from './rewrite.ts';
import { shown } from './outputs.ts';
import { printable } from './printable.ts';
import { counted } from './report/sections.ts';
import type { Reading } from './workspace.ts';

/** One fix can make room for another; rules that contradicted each other would go on for ever. */
const mostRounds = 10;

export interface Fixing {
  /** As it is after the fixes. */
  readonly reading: Reading;
  readonly result: ValidateResult;
  readonly applied: readonly Diagnostic[];
  readonly skipped: Fixed['skipped'];
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** Fixes in memory what `concerns` lets through, until there is nothing left that can be fixed. */
export function fixInMemory(
  reading: Reading,
  judge: (workspace: Workspace) => ValidateResult,
  concerns: (diagnostic: Diagnostic) => boolean,
): Fixing {
  const isOwn = ({ fix = [] }: Diagnostic): boolean =>
    fix.every(({ at }) => isWithin(reading.root, reading.places.get(at.file)));
  const files = new Map<string, Uint8Array>();
  const applied: Diagnostic[] = [];
  let { workspace } = reading;
  let result = judge(workspace);
  let skipped: Fixed['skipped'] = [];
  for (let round = 0; round < mostRounds; round++) {
    const wanted = result.diagnostics.filter((one) => isOwn(one) && concerns(one));
    const fixed = applyFixes(workspace, wanted);
    skipped = fixed.skipped;
    if (fixed.files.size === 0) break;
    applied.push(...fixed.applied);
    for (const [file, bytes] of fixed.files) files.set(file, bytes);
    workspace = { files: new Map([...workspace.files, ...fixed.files]) };
    result = judge(workspace);
  }
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const changed = inOrder.map(([file, bytes]) => ({ file, bytes }));
  return { reading: { ...reading, workspace }, result, applied, skipped, files: changed };
}

/** The templates that come with the program are not the author's to change. */
function isWithin(root: string, place: string | undefined): boolean {
  return place !== undefined && !path.relative(root, place).startsWith('..');
}

/** Writes the files, or with `--dry-run` prints the change; says in either case what it comes to. */
export function finishFixing(context: Context, before: Reading, fixing: Fixing): void {
  const { world, options } = context;
  if (options.dryRun === true) {
    for (const { file, bytes } of fixing.files)
      context.print(fileDiff(shown(world, path.join(before.root, file)), before.workspace.files.get(file), bytes));
  } else rewrite(world, before, fixing.files);
  context.say(`${account(context, before, fixing).join('\n')}\n`);
}

function account(context: Context, { root }: Reading, { applied, skipped, files }: Fixing): readonly string[] {
  const { world, options, paint } = context;
  const placeOf = ({ at }: Diagnostic): string =>
    `${shown(world, path.join(root, at.file))}:${at.start.line}:${at.start.column}`;
  const done = options.dryRun === true ? 'Would fix' : 'Fixed';
  const lines = [
    applied.length === 0
      ? 'Nothing to fix.'
      : `${paint.err.good(done)} ${counted(applied.length, 'finding')} in ${counted(files.length, 'file')}.${options.dryRun === true ? ' Nothing was written.' : ''}`,
  ];
  if (options.dryRun !== true)
    lines.push(...applied.map((one) => `  ${placeOf(one)}: ${printable(one.help ?? one.message)} [${one.rule}]`));
  if (skipped.length > 0)
    lines.push(
      `Not fixed, to be done by hand: ${counted(skipped.length, 'finding')}.`,
      ...skipped.map(
        ({ diagnostic, because }) =>
          `  ${placeOf(diagnostic)}: ${printable(diagnostic.message)} [${diagnostic.rule}] (${because})`,
      ),
    );
  return lines;
}

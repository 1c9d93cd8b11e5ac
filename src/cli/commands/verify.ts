/** `directions verify`: which version or draft files are, whatever they are called, and what was changed in them since. */
import type { Edit } from '../../inspect/edits.ts';
import type { Change } from '../../model/changes.ts';
import type { Origin, Verdict } from '../../verify.ts';
import { changesText, onTerminal } from '../changes.ts';
import { complain } from '../complain.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { fileGiven, type FileGiven } from '../file-given.ts';
import { open } from '../opened.ts';
import { printable } from '../printable.ts';
import { sourceRefusals } from '../source-refusals.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';
import { atTop } from '../../diagnostic.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify <file…>',
  summary: 'Say which version or draft files are, and what was changed in them since',
  examples: [
    ['directions verify "Item 5.4 - Directions.pdf"', 'which version is this, and is it unchanged?'],
    ['directions verify sent/*.docx', 'exit code 1 if one of them was changed, or is of other sources'],
  ],
  takes: [
    ['[file...]', 'packs, appendices and letters in any format, whatever they are called'],
    ['--json', 'what each file is, for other programs'],
  ],
  async run(context) {
    // First, for it makes whole what a killed run left.
    const { workspace } = open(context);
    const files = await filesGiven(context);
    const spine = await context.spine();
    let code: number = exitCode.fine;
    let isHindered = false;
    const all: object[] = [];
    for (const { name, ...one } of files) {
      if (!('bytes' in one)) {
        all.push({ file: name, isKnown: false, ...one });
        continue;
      }
      const verdict = await spine.verify(workspace, one.bytes);
      const isKnown = verdict.kind === 'issued' || (verdict.kind === 'built' && verdict.side !== undefined);
      if (!isKnown) code = exitCode.problems;
      all.push({ file: name, isKnown, ...verdict });
      isHindered ||= isHinderedHere(verdict);
      if (context.options.json) continue;
      context.print(`${printable(name)}: ${sentence(verdict)}\n`);
      if (verdict.kind === 'changed') context.print(editsText(context, name, verdict.name, verdict.edits ?? []));
    }
    if (isHindered) context.say('What stands in the way here: directions validate\n');
    if (context.options.json) context.print(`${JSON.stringify(all, null, 2)}\n`);
    return files.every((one) => 'bytes' in one) ? code : exitCode.usage;
  },
};

/** One that is not there, or is none, and why. */
interface Unread {
  readonly name: string;
  readonly kind: 'unread';
  readonly message: string;
}

/** Of several, as a shell names all that lies in a folder, each that can be read; of the others it is said why they cannot. */
async function filesGiven({ world, words }: Context): Promise<readonly (FileGiven | Unread)[]> {
  if (words.length < 2) return [fileGiven(world, words[0], 'verify')];
  const files: (FileGiven | Unread)[] = [];
  for (const name of words) {
    try {
      files.push(fileGiven(world, name, 'verify'));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      await complain(world, error);
      files.push({ name, kind: 'unread', message: error.message });
    }
  }
  return files;
}

/** Whether more could be said of the file if what is here were in order. */
function isHinderedHere(verdict: Verdict): boolean {
  return verdict.kind === 'untold' || (verdict.kind === 'unknown' && verdict.lost !== undefined);
}

function sentence(verdict: Verdict): string {
  if (verdict.kind === 'issued')
    return `version ${verdict.version} of ${verdict.year} as issued on ${verdict.date} by ${printable(verdict.by)}, unchanged (${verdict.name})${sinceThen(verdict)}`;
  if (verdict.kind === 'built')
    return `as built from ${sourcesOf(verdict)}, unchanged since (${verdict.name})${verdict.side === undefined ? '. These are not the sources that are here: directions diff compares them' : ''}`;
  if (verdict.kind === 'changed') {
    const what =
      verdict.edits?.length === 0
        ? 'Its words are as they were built, as far as they are compared (contents lists of Word, pictures, what links lead to and what covers words are not): it was saved again, or built by another version of directions'
        : 'It was changed since, or built by another version of directions';
    return `not as built from ${sourcesOf(verdict)}. ${what}`;
  }
  if (verdict.kind === 'untold')
    return `made from ${sourcesOf(verdict)}, and it cannot be told whether it was changed since: nothing can be built from them`;
  const lost = verdict.lost
    ? ` as a version that is still here as it was kept (${verdict.lost.join(', ')} cannot be asked)`
    : '';
  return `neither issued${lost} nor a pack, appendix or letter that would be built now: it was changed, is another paper, or was made from other sources, in another theme or by another version of directions${verdict.refusal ? `. It ${sourceRefusals[verdict.refusal].replace(/\.$/, '')}` : ''}`;
}

/** What has been issued since the version that the file is of. */
function sinceThen({ also, last }: Extract<Verdict, { kind: 'issued' }>): string {
  return [
    ...also.map((version) => `. Version ${version} has the same file`),
    ...(last ? [`. Version ${last.version} has been issued since, on ${last.date}`] : []),
  ].join('');
}

function sourcesOf({ side, year, fingerprint }: Origin): string {
  if (side === undefined) return `other sources of ${year} (fingerprint ${fingerprint})`;
  return side === year ? `${year} as it is now (fingerprint ${fingerprint})` : `the sources of ${side}`;
}

/** Nothing for a file whose words cannot be told. */
function editsText(context: Context, name: string, made: string | undefined, edits: readonly Edit[]): string {
  if (edits.length === 0 || made === undefined) return '';
  const changes = edits.map((edit) => changeOf(edit, name));
  return changesText({ from: made, to: printable(name), changes }, onTerminal(context.paint.out));
}

function changeOf({ place, before, after }: Edit, name: string): Change {
  const kept = after === undefined ? 'taken-out' : 'changed';
  const kind = before === undefined ? 'added' : kept;
  const aspect = {
    key: 'words',
    aspect: 'Words',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    at: atTop(name),
  };
  const subject = place === '' ? 'The cover' : place;
  return { key: subject, subject, kind, aspects: [aspect] };
}

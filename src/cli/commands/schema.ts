/** `directions schema`: prints the JSON Schema of a kind of file, or writes those of a board for its editors. */
import { grouped } from '../../grouped.ts';
import { exitCode } from '../exit-code.ts';
import { known } from '../known.ts';
import { open } from '../opened.ts';
import { counted } from '../report/sections.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../context.ts';
import { fileDiff } from '../diff.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema [kind]',
  summary:
    'Print the JSON Schema of a kind of file, or have editors propose what the board has; without a kind, the list of kinds',
  examples: [
    ['directions schema', 'the kinds of file there are'],
    ['directions schema group > group.schema.json', 'the schema of a group of directions'],
    [
      'directions schema --write',
      'directions/schemas, from which Visual Studio Code proposes the board’s own recipients, functions, deadlines …',
    ],
    ['directions schema --write --dry-run', 'the same, only to look'],
  ],
  takes: [
    ['[kind]', 'for example group, budgets, pack'],
    ['--write', 'write the board’s own schemas into directions/schemas, and lead its files to them'],
    ['--dry-run', 'with --write: show the change, write nothing'],
  ],
  async run(context) {
    const spine = await context.spine();
    // The name of a file says of which kind it is: budgets.yaml.
    const kind = context.words[0]?.replace(/^.*[/\\]|\.ya?ml$/gi, '').toLowerCase();
    if (context.options.write) return writeSchemas(context, kind);
    const text = await spine.schema(kind);
    if (text === undefined) {
      const kinds = ((await spine.schema()) ?? '').split('\n').filter((name) => name !== '' && name !== kind);
      // Always throws: the spine has just said that it does not know the kind.
      known('kind of file', kind ?? '', kinds);
    } else {
      context.print(text.endsWith('\n') ? text : `${text}\n`);
    }
    return exitCode.fine;
  },
};

async function writeSchemas(context: Context, kind: string | undefined): Promise<number> {
  if (kind !== undefined)
    throw new UsageError('With --write the schemas of all kinds are written.', 'Type: directions schema --write');
  const spine = await context.spine();
  const reading = open(context, 'words');
  const { files, kept } = spine.editorFiles(reading.workspace);
  if (context.options.dryRun) {
    for (const { file, bytes } of files) {
      const before = reading.workspace.files.get(file);
      context.print(before ? fileDiff(file, before, bytes) : `${file} would be made.\n`);
    }
  } else {
    rewrite(context.world, reading, files);
    for (const { file } of files) context.print(`${file}\n`);
  }
  if (kept.length > 0) context.say(`Left as they are, since they are part of what was issued: ${inShort(kept)}.\n`);
  if (files.length === 0) context.say('The schemas, and the lines that lead to them, are as they should be.\n');
  else if (context.options.dryRun) context.say('Nothing was written.\n');
  else context.say('Editors now propose what the board has. When it has more: directions schema --write\n');
  return exitCode.fine;
}

/** Files by their names, those of a year by its folder. */
function inShort(files: readonly string[]): string {
  const folders = grouped(files, (file) => /^directions\/\d{4}-\d\d(?=\/)/.exec(file)?.[0] ?? file);
  return [...folders]
    .map(([name, all]) => (name === all[0] ? name : `${name} (${counted(all.length, 'file')})`))
    .join(', ');
}

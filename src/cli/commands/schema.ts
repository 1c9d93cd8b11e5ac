/** `directions schema`: prints the JSON Schema of a kind of file, for editors. */
import { exitCode } from '../exit-code.ts';
import { known } from '../known.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema [kind]',
  summary: 'Print the JSON Schema of a kind of file; without a kind, the list of kinds',
  examples: [
    ['directions schema', 'the kinds of file there are'],
    ['directions schema group > group.schema.json', 'the schema of a group of directions'],
  ],
  declare(parser) {
    parser.argument('[kind]', 'for example group, budgets, pack');
  },
  async run(context) {
    const spine = await context.spine();
    const [kind] = context.words;
    const text = await spine.schema(kind);
    if (text === undefined) {
      const kinds = ((await spine.schema()) ?? '').split('\n').filter((line) => line !== '');
      // Always throws: the spine has just said that it does not know the kind.
      known(
        'kind of file',
        kind ?? '',
        kinds.filter((name) => name !== kind),
      );
    } else {
      context.print(text.endsWith('\n') ? text : `${text}\n`);
    }
    return exitCode.fine;
  },
};

/** How a wrong command line, or a place that is not as it should be, is said. */
import { exitCode } from './exit-code.ts';
import { paintFor } from './paint.ts';
import { printable } from './printable.ts';
import { instead, withRoot } from './proposal.ts';
import type { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** Says it on stderr. @returns the exit code of it */
export async function complain(
  world: World,
  { message, help: said = '', refused = [], meant }: UsageError,
): Promise<number> {
  const paint = await paintFor(world, world.stderr, !world.argv.includes('--no-color'));
  const type = meant ? `Type: ${instead(world.argv, refused, meant)}` : '';
  const help = withRoot([said, type].filter((part) => part !== '').join(' '), world.argv);
  const lines = message.split('\n').map((line) => `${paint.severity.error('error:')} ${printable(line)}\n`);
  world.stderr.write(`${lines.join('')}${help === '' ? '' : `${paint.bold('help:')} ${printable(help)}\n`}`);
  return exitCode.usage;
}

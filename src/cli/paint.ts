/** Colour, where the reader wants it and the place it goes to can show it. Never the only carrier of a meaning. */
import type { Severity } from '../diagnostic.ts';
import type { Stream, World } from './world.ts';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

const same = (text: string): string => text;

/** No colour at all. */
export const plain: Paint = {
  bold: same,
  dim: same,
  good: same,
  severity: { error: same, warning: same, advice: same },
};

/** The colours for this stream; `wanted` is false after `--no-color`. Loads chalk only when there is something to colour. */
export async function paintFor(world: World, stream: Stream, wanted: boolean): Promise<Paint> {
  if (!wanted || !showsColour(world.env, stream)) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    severity: {
      error: (text) => chalk.bold.red(text),
      warning: (text) => chalk.bold.yellow(text),
      advice: (text) => chalk.bold.cyan(text),
    },
  };
}

/** https://no-color.org and https://force-color.org: either counts when it is set and not empty; "no" beats "yes". */
function showsColour(env: World['env'], stream: Stream): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced === '0' || forced === 'false') return false;
  if (forced) return true;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

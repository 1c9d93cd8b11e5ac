/** Where the program starts: answers `--version` at once, loads the rest only when needed, and turns a fault of ours into a report. */
import { exitCode } from './exit-code.ts';
import type { Spine } from './spine.ts';
import type { World } from './world.ts';
import { version } from './version.ts';

export { realWorld } from './world.ts';

/** Runs one command in the given world and answers with the exit code. */
export async function main(
  world: World,
  loadSpine: () => Promise<Spine> = () => import('../spine.ts'),
): Promise<number> {
  try {
    if (world.argv.includes('--version') || world.argv[0] === '-V') {
      world.stdout.write(`${version}\n`);
      return exitCode.fine;
    }
    const { run } = await import('./program.ts');
    return await run(world, loadSpine);
  } catch (error) {
    if (['EMFILE', 'ENFILE'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')) {
      world.stderr.write(
        'error: The system lets the program open too few files at once.\nhelp: Allow more: ulimit -n 256\n',
      );
      return exitCode.usage;
    }
    world.stderr.write(fault(error));
    return exitCode.fault;
  }
}

function fault(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'error: directions itself has failed; your files are not to blame, and nothing you typed is.',
    'help: please report it to those who look after directions for you, with the command you typed and everything below.',
    '',
    `directions ${version}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    trace,
    '',
  ].join('\n');
}

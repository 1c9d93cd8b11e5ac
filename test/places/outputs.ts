/** The files whose places are kept: what the command line makes of the real year and of both boards. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, realWorld } from '../../src/cli/main.ts';

const home = new URL('../../', import.meta.url);

/** Each a run of the program. What a pack to one recipient leaves out is seen once; what an appendix says is in the pack as well. */
const commands: readonly string[] = [
  'build 2023-24 --to combined nhs-lothian --format docx pdf',
  'build 2030-31 --root test/root --to combined --format docx pdf',
  'build 2030-31 --root test/example --to combined --format docx pdf',
  'build 2030-31 --root test/example --to combined --theme accessible-reading --format docx pdf',
  'funding 2023-24 --to combined --format docx pdf xlsx',
  'funding 2030-31 --root test/root --to combined --format pdf xlsx',
  'funding 2030-31 --root test/example --to specimen-council --format docx pdf',
  'funding 2030-31 --root test/example --to combined --format xlsx',
];

/** Their bytes by name, for example `specimen-ijb-funding-2030-31.xlsx`. */
export async function outputs(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'directions-places-'));
  try {
    for (const command of commands) await run([...command.split(' '), '--quiet', '--out', folder]);
    const names = readdirSync(folder).filter((name) => name !== 'manifest.json');
    return new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(argv: readonly string[]): Promise<void> {
  let said = '';
  const write = (text: string): void => void (said += text);
  const world = realWorld(home);
  const code = await main({
    ...world,
    argv,
    cwd: fileURLToPath(home),
    env: {},
    stdout: { write },
    stderr: { write },
  });
  if (code !== 0) throw new Error(`directions ${argv.join(' ')} answers ${code}: ${said}`);
}

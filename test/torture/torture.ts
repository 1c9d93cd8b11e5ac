/**
 * Shows the program files that came to harm and fails where it throws, is slow, says what is untrue, needs too much memory, or asks for the
 * network or for other programs. usage: [KIND | all] [COUNT] [SEED], or kills [COUNT] [SEED]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fromAuthors } from './authored.ts';
import { batch, type BatchReport } from './batch.ts';
import { kills } from './kills.ts';
import type { Kind } from './kind.ts';
import { links } from './links.ts';
import { ofLooks } from './looks.ts';

const kinds: readonly Kind[] = [...fromAuthors, ...ofLooks, links];
/** A process of its own for so many: what one keeps is soon given back, and what it took is known. */
const perBatch = 1000;

const [wanted = 'all', count = '1000', seed = '1', from] = process.argv.slice(2);

if (wanted === 'kills') process.exitCode = kills(Number(count), Number(seed));
else if (from !== undefined)
  await child(
    kinds.findIndex(({ name }) => name === wanted),
    Number(from),
  );
else process.exitCode = parent() ? 0 : 1;

async function child(place: number, first: number): Promise<void> {
  const kind = kinds[place];
  if (!kind) throw new Error(`There is no kind ${wanted}.`);
  const report = await batch(kind, place, Number(seed), first, first + Number(count));
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

/** Whether all is well. */
function parent(): boolean {
  const chosen = kinds.filter(({ name }) => wanted === 'all' || wanted === name);
  if (chosen.length === 0) throw new Error(`Kinds: all, kills, ${kinds.map(({ name }) => name).join(', ')}.`);
  let [failed, tried] = [0, 0];
  for (const { name, part } of chosen) {
    const own = wanted === 'all' ? Math.max(10, Math.ceil((Number(count) * part) / 100)) : Number(count);
    const reports: BatchReport[] = [];
    for (let first = 0; first < own; first += perBatch)
      reports.push(tryBatch(name, first, Math.min(perBatch, own - first)));
    const faults = reports.flatMap((one) => one.faults);
    for (const { index, fault } of faults) process.stderr.write(`${name}, input ${index} of seed ${seed}: ${fault}\n`);
    failed += faults.length;
    tried += own;
    const most = (of: (one: BatchReport) => number): number => Math.max(...reports.map(of));
    process.stdout.write(
      `${name.padEnd(10)} ${String(own).padStart(6)} inputs, ${faults.length} faults; the slowest ${most((one) => one.slowest).toFixed(2)} s of CPU, ${most((one) => one.mebibytes)} MiB at most\n`,
    );
  }
  process.stdout.write(`${tried} inputs, ${failed} faults\n`);
  return failed === 0;
}

function tryBatch(name: string, first: number, own: number): BatchReport {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), name, String(own), seed, String(first)],
    { encoding: 'utf8', timeout: 3_600_000, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = stdout.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  if (status === 0 && last.startsWith('{')) return JSON.parse(last) as BatchReport;
  const fault = `The program dies (${signal ?? `exit code ${status}`}): ${stderr.slice(0, 2000)}`;
  return { faults: [{ index: Number(last), fault }], slowest: 0, mebibytes: 0 };
}

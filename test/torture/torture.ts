/** Shows the program files that came to harm and fails where it throws, is slow, says what is untrue or needs too much memory. usage: [KIND] [COUNT of each kind] [SEED] */
import { kinds } from './kinds.ts';
import { chanceOf } from './mutate.ts';

const [wanted = 'all', count = '100', seed = '1'] = process.argv.slice(2);
const mostSeconds = 2;
/** Of the whole run, with three boards and what the engine itself takes. */
const mostMebibytes = 800;

let failed = 0;
for (const [at, kind] of kinds.entries()) {
  if (wanted !== 'all' && wanted !== kind.name) continue;
  let slowest = 0;
  for (let index = 0; index < Number(count); index++) {
    const before = process.cpuUsage();
    const fault = await faultOf(kind, chanceOf(Number(seed) * 1_000_003 + at * 100_003 + index));
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    slowest = Math.max(slowest, seconds);
    const slow = seconds > mostSeconds ? `It takes ${seconds.toFixed(1)} seconds.` : undefined;
    for (const one of [fault, slow]) {
      if (one === undefined) continue;
      failed++;
      process.stderr.write(`${kind.name}, input ${index} of seed ${seed}: ${one}\n`);
    }
  }
  process.stdout.write(`${kind.name.padEnd(12)} ${count} inputs, the slowest ${slowest.toFixed(2)} s of CPU\n`);
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${memory} MiB at most\n`);
if (memory > mostMebibytes) failed++;
process.exitCode = failed === 0 ? 0 : 1;

async function faultOf(kind: (typeof kinds)[number], chance: ReturnType<typeof chanceOf>): Promise<string | undefined> {
  try {
    await kind.try(chance);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
  }
}

/** A process that tries some inputs of one kind and says of each fault what it is, so that one that dies, hangs or swells is seen from outside. */
import { guarded } from './guard.ts';
import type { Kind } from './kind.ts';
import { chanceOf } from './mutate.ts';

/** What one input may cost. */
const limits = { seconds: 2, mebibytes: 500 };

export interface BatchReport {
  readonly faults: readonly { readonly index: number; readonly fault: string }[];
  readonly slowest: number;
  readonly mebibytes: number;
}

/** @param place the kind's in the list, which the harm depends on */
export async function batch(kind: Kind, place: number, seed: number, from: number, to: number): Promise<BatchReport> {
  const tried = guarded();
  const faults: { index: number; fault: string }[] = [];
  let slowest = 0;
  let mebibytes = 0;
  await kind.prepare?.();
  await faultOf(kind, chanceOf(seed));
  for (let index = from; index < to; index++) {
    process.stdout.write(`${index}\n`);
    const add = (fault: string): unknown => faults.push({ index, fault });
    const asked = tried.length;
    const before = process.cpuUsage();
    const fault = await faultOf(kind, chanceOf(seed * 1_000_003 + place * 100_003 + index));
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    slowest = Math.max(slowest, seconds);
    if (fault !== undefined) add(fault);
    if (seconds > limits.seconds) add(`It takes ${seconds.toFixed(1)} seconds.`);
    for (const door of tried.slice(asked)) add(`It asks for ${door}.`);
    const peak = process.resourceUsage().maxRSS / 1024;
    if (peak > limits.mebibytes && mebibytes <= limits.mebibytes) add(`It needs ${Math.round(peak)} MiB.`);
    mebibytes = peak;
  }
  return { faults, slowest, mebibytes: Math.round(mebibytes) };
}

async function faultOf(kind: Kind, chance: ReturnType<typeof chanceOf>): Promise<string | undefined> {
  try {
    await kind.try(chance);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
  }
}

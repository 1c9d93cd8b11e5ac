// Times whole processes in pairs, so that a busy machine disturbs both sides alike.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Without what tells every Node.js on this machine to do more at its start: certificates alone can take longer than the rest of it. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_|SSL_)/.test(name)));

/**
 * A job is a list of commands, each a list of words, that run one after the other; `may` lists the exit codes that are in
 * order; the folder `clear` is removed before the clock starts.
 */
export function runJob({ commands, may = [0], cwd, env, clear }) {
  if (clear) rmSync(clear, { recursive: true, force: true });
  const begun = process.hrtime.bigint();
  for (const [program, ...words] of commands) {
    const { status, error, stderr } = spawnSync(program, words, {
      cwd,
      env: { ...clean, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 28,
    });
    if (error) throw error;
    if (!may.includes(status)) throw new Error(`exit code ${status} of ${program} ${words.join(' ')}\n${stderr}`);
  }
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

/**
 * Runs two jobs in turn, A B B A A B …, after one run of each that does not count.
 * Times are medians in milliseconds; `above` is the median of the differences of the pairs, the ratio that of their ratios, with its quartiles.
 */
export function inPairs(base, job, runs) {
  runJob(base);
  runJob(job);
  const pairs = Array.from({ length: runs }, (_, index) => {
    if (index % 2 === 0) {
      const one = runJob(base);
      return { one, other: runJob(job) };
    }
    const other = runJob(job);
    return { one: runJob(base), other };
  });
  const ratios = pairs.map(({ one, other }) => other / one);
  return {
    base: quantile(
      pairs.map(({ one }) => one),
      0.5,
    ),
    job: quantile(
      pairs.map(({ other }) => other),
      0.5,
    ),
    above: quantile(
      pairs.map(({ one, other }) => other - one),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  };
}

/**
 * Peak memory in MiB and processor time in ms of the Node.js processes of a job. A process that is not Node.js is only seen
 * where /usr/bin/time is; otherwise it is left out, and the answer is marked as incomplete.
 */
export function peakOf(job) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'directions-bench-'));
  const notes = path.join(folder, 'peak');
  const hook = `--import=${new URL('peak.js', import.meta.url).href}`;
  let complete = true;
  let peak = 0;
  let cpu = 0;
  for (const command of job.commands) {
    const isNode = command[0] === process.execPath;
    const timed =
      !isNode && existsSync('/usr/bin/time')
        ? ['/usr/bin/time', '-f', '%M %U %S', '-o', notes, '-a', ...command]
        : command;
    complete &&= isNode || timed !== command;
    runJob({
      ...job,
      commands: [timed],
      env: { ...job.env, ...(isNode ? { NODE_OPTIONS: hook, DIRECTIONS_BENCH_PEAK: notes } : {}) },
    });
  }
  if (existsSync(notes)) {
    for (const line of readFileSync(notes, 'utf8').trim().split('\n')) {
      const numbers = line.split(' ').map(Number);
      if (numbers.some(Number.isNaN)) continue;
      peak = Math.max(peak, numbers[0] / 1024);
      cpu += numbers.length === 2 ? numbers[1] / 1000 : (numbers[1] + numbers[2]) * 1000;
    }
  }
  rmSync(folder, { recursive: true });
  return { peak, cpu, complete };
}

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

/** Kills the program itself while it writes, at each system call in turn (strace) and at random moments, and looks at what the next command leaves. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chanceOf, pick, type Chance } from './mutate.ts';

const home = fileURLToPath(new URL('../', import.meta.url));
const program = path.join(home, 'bin/directions.js');
const year = '2030-31';

interface Job {
  readonly name: string;
  /** What is typed before, so that there is something to replace. */
  readonly before: readonly string[];
  /** Changes the root after that. */
  readonly changes?: (root: string) => void;
  readonly command: string;
  /** One of these is typed after the kill. */
  readonly next: readonly string[];
}

const outputs = '--to combined nhs-specimen --format html text';
const jobs: readonly Job[] = [
  {
    name: 'build',
    before: [`build ${year} ${outputs}`],
    changes: (root) => edit(root, 'pack.yaml', (text) => text.replace(/\.$/m, ', again.')),
    command: `build ${year} ${outputs}`,
    next: [`build ${year} ${outputs} --check`, `validate ${year}`, 'status', 'verify directions/ijb.yaml'],
  },
  {
    name: 'funding',
    before: [`funding ${year} --format xlsx csv`],
    changes: (root) => edit(root, 'budgets.yaml', (text) => text.replace('Beds for', 'More beds for')),
    command: `funding ${year} --format xlsx csv`,
    next: [`funding ${year} --format xlsx csv --check`, `show ${year} --stage text`],
  },
  {
    name: 'import',
    before: [`funding export ${year} figures.csv`],
    changes: (root) => {
      const place = path.join(root, 'figures.csv');
      fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(/Indicative/, 'Agreed'));
    },
    command: `funding import ${year} figures.csv --yes`,
    next: [`validate ${year}`, `build ${year} --to combined --format text --check`],
  },
  {
    name: '--fix',
    before: [],
    changes: (root) => {
      for (const name of ['pack.yaml', '01-access.yaml', '02-resources.yaml'])
        edit(root, name, (text) => text.replace(/ (with|and|of) /, ' $1  '));
    },
    command: 'validate --fix',
    next: [`validate ${year}`, `build ${year} --to combined --format text --check`],
  },
];

function edit(root: string, name: string, change: (text: string) => string): void {
  const place = path.join(root, 'directions', year, name);
  fs.writeFileSync(place, change(fs.readFileSync(place, 'utf8')));
}

/** Files by name, with their bytes. */
type Lying = ReadonlyMap<string, string>;

interface Stage {
  readonly job: Job;
  /** The root before the command. */
  readonly base: string;
  readonly old: Lying;
  readonly new: Lying;
  readonly milliseconds: number;
  /** Every system call of the writing: its name, and the how manieth it is. Empty without strace. */
  readonly calls: readonly (readonly [string, number])[];
}

const isLeftover = (name: string): boolean => /\.directions-(new|old|journal)/.test(name);
const writes = 'openat,write,pwrite64,fsync,rename,link,unlink,mkdir,chmod,fchmod,chown,fchown';

/** @returns the exit code */
export function kills(count: number, seed: number): number {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'directions-kills-'));
  try {
    const hasStrace = spawnSync('strace', ['-V']).status === 0;
    if (!hasStrace)
      process.stdout.write(
        'strace is not installed here: only kills at random moments are tried. test/cli/killed.test.ts kills at every step within the process.\n',
      );
    const chance = chanceOf(seed);
    const stages = jobs.map((job) => staged(work, job, hasStrace));
    const faults = stages.reduce((all, stage) => all + tried(work, stage, Math.ceil(count / jobs.length), chance), 0);
    process.stdout.write(`${faults} faults\n`);
    return faults === 0 ? 0 : 1;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function staged(work: string, job: Job, hasStrace: boolean): Stage {
  const base = path.join(work, `${job.name}-base`);
  fs.cpSync(path.join(home, 'test/example'), base, { recursive: true });
  for (const line of job.before) type(base, line);
  job.changes?.(base);
  const whole = path.join(work, 'whole');
  fs.cpSync(base, whole, { recursive: true });
  const began = Date.now();
  const { code, err } = type(whole, job.command);
  const milliseconds = Date.now() - began;
  const stage = { job, base, old: lying(base), new: lying(whole), milliseconds };
  if (same(stage.old, stage.new)) throw new Error(`${job.command} changes nothing (exit code ${code}): ${err}`);
  fs.rmSync(whole, { recursive: true });
  fs.cpSync(base, whole, { recursive: true });
  const calls = hasStrace ? callsOf(work, whole, job.command) : [];
  fs.rmSync(whole, { recursive: true });
  return { ...stage, calls };
}

/** Those from the first file that is created on, of the thread that writes. */
function callsOf(work: string, root: string, line: string): Stage['calls'] {
  const trace = path.join(work, 'trace');
  spawnSync('strace', ['-qq', '-o', trace, '-e', `trace=${writes}`, process.execPath, program, ...line.split(' ')], {
    cwd: root,
  });
  const counts = new Map<string, number>();
  const found: [string, number][] = [];
  const lines = fs.readFileSync(trace, 'utf8').split('\n');
  let writing = false;
  for (const one of lines) {
    const name = /^(\w+)\(/.exec(one)?.[1];
    if (name === undefined) continue;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    writing ||= one.includes('O_CREAT') || one.includes('mkdir(');
    if (writing) found.push([name, nth]);
  }
  return found;
}

/** Kills half of the times at a chosen call, as long as there are any, and the others at a random moment. @returns how many faults */
function tried(work: string, stage: Stage, count: number, chance: Chance): number {
  const seen = { old: 0, new: 0, mixed: 0, leftovers: 0, refused: 0 };
  let [deaths, milliseconds] = [0, stage.milliseconds];
  const chosen = Math.min(stage.calls.length, Math.ceil(count * (stage.calls.length > 0 ? 0.6 : 0)));
  for (let index = 0; index < count; index++) {
    const root = path.join(work, 'root');
    fs.cpSync(stage.base, root, { recursive: true });
    // Spread over all of them where not each can be tried.
    const call = index < chosen ? stage.calls[Math.floor((index * stage.calls.length) / chosen)] : undefined;
    const moment = Math.ceil(milliseconds * (0.4 + chance(60) / 100));
    const began = Date.now();
    const died = killed(root, stage.job.command, call, moment);
    if (died) deaths++;
    // Sooner than was thought: from now on moments are chosen within what it takes now.
    else if (!call) milliseconds = Math.min(milliseconds, Date.now() - began);
    else process.stderr.write(`${stage.job.name}, ${call.join(' ')}: not killed\n`);
    const { code, err } = type(root, pick(stage.job.next, chance));
    const found = lying(root);
    const verdict = verdictOf(stage, found, code);
    seen[verdict]++;
    if (verdict !== 'old' && verdict !== 'new')
      process.stderr.write(
        `${stage.job.name}, ${call ? `killed at ${call.join(' ')}` : `killed after ${moment} ms`}: ${verdict}, ${[...found.keys()].join(' ')} ${err.slice(0, 500)}\n`,
      );
    fs.rmSync(root, { recursive: true });
  }
  const { mixed, leftovers, refused } = seen;
  process.stdout.write(
    `${stage.job.name.padEnd(8)} ${chosen} kills at ${stage.calls.length} system calls and ${count - chosen} at random (${deaths} died): ${seen.old} old, ${seen.new} new, ${mixed} mixed, ${leftovers} with leftovers, ${refused} refused by the next command\n`,
  );
  return mixed + leftovers + refused;
}

function verdictOf(stage: Stage, found: Lying, code: number): 'old' | 'new' | 'mixed' | 'leftovers' | 'refused' {
  if (code > 1) return 'refused';
  if ([...found.keys()].some(isLeftover)) return 'leftovers';
  if (same(found, stage.new)) return 'new';
  return same(found, stage.old) ? 'old' : 'mixed';
}

/** Whether it was killed before it had ended by itself. */
function killed(root: string, line: string, call: Stage['calls'][number] | undefined, moment: number): boolean {
  const words = [process.execPath, program, ...line.split(' ')];
  if (call === undefined) {
    const [node = '', ...rest] = words;
    return spawnSync(node, rest, { cwd: root, timeout: moment, killSignal: 'SIGKILL' }).signal === 'SIGKILL';
  }
  const [name, nth] = call;
  const inject = `inject=${name}:signal=KILL:when=${nth}`;
  // Not with --seccomp-bpf, which makes strace 6.1 inject nothing.
  const { signal } = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', `trace=${name}`, '-e', inject, ...words], {
    cwd: root,
  });
  return signal === 'SIGKILL';
}

function type(root: string, line: string): { readonly code: number; readonly err: string } {
  const { status, stderr } = spawnSync(process.execPath, [program, ...line.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status ?? 99, err: stderr };
}

function lying(folder: string): Lying {
  return new Map(
    fs
      .readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((place) => [path.relative(folder, place), fs.readFileSync(place, 'latin1')]),
  );
}

function same(one: Lying, other: Lying): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}

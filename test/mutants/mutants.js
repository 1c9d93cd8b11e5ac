// How much the tests see: small faults put into the code one at a time, each tried against the tests that import its file. Run with
// `npm run mutants`; `-- --sample 40 --seed 7 --room check` draws others. A fault that no test notices survives, and is printed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutationsOf } from './mutations.js';

const { values: asked } = parseArgs({
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '2030' },
    room: { type: 'string', multiple: true, default: ['model', 'check', 'source', 'edit', 'documents'] },
  },
});
const home = fileURLToPath(new URL('../../', import.meta.url));
// In a copy, so that an interrupted run leaves no fault behind.
const copy = mkdtempSync(path.join(os.tmpdir(), 'directions-mutants-'));
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of readdirSync(home))
  if (!['node_modules', 'out', '.cache', '.git'].includes(name))
    cpSync(path.join(home, name), path.join(copy, name), { recursive: true });
symlinkSync(path.join(home, 'node_modules'), path.join(copy, 'node_modules'));

const files = asked.room.flatMap((room) =>
  readdirSync(path.join(copy, 'src', room), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${room}/${name}`)
    .sort(),
);
const all = files.flatMap((file) =>
  mutationsOf(readFileSync(path.join(copy, file), 'utf8')).map((one) => ({ file, ...one })),
);
const drawn = draw(all, Number(asked.sample), Number(asked.seed));
console.log(`${drawn.length} of ${all.length} faults, seed ${asked.seed}`);

/** The share of faults that has to be seen. */
const floor = 0.7;
let killed = 0;
for (const [index, { file, line, from, to, words, text }] of drawn.entries()) {
  const place = path.join(copy, file);
  const whole = readFileSync(place, 'utf8');
  writeFileSync(place, whole.slice(0, from) + text + whole.slice(to));
  const isSeen = !passes(file);
  writeFileSync(place, whole);
  if (isSeen) killed++;
  console.log(`${index + 1} ${isSeen ? 'seen    ' : 'SURVIVES'} ${file}:${line} ${words}`);
}
process.exitCode = killed < drawn.length * floor ? 1 : 0;
console.log(`${killed} of ${drawn.length} are seen: ${Math.round((killed / drawn.length) * 100)} %`);

function passes(file) {
  const words = ['vitest', 'related', '--run', file, '--bail', '1', '--testTimeout', '120000'];
  const { status } = spawnSync('npx', words, {
    cwd: copy,
    stdio: 'ignore',
    timeout: 900_000,
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A sample by a small generator of our own (mulberry32), so that a seed means the same everywhere. */
function draw(list, count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0],
  );
}

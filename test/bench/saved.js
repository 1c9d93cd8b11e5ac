// Times what a running process does when a sentence has been saved: node saved.js ROOT FILE TIMES <words of a command with --watch>.
// Prints the median of milliseconds from the look that finds the change to the end of the command; the first third, while V8 still learns, does not count.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { quantile } from './measure.js';

const [root, file, times, ...argv] = process.argv.slice(2);
const home = fileURLToPath(new URL('../..', import.meta.url));
const { load } = createRequire(import.meta.url)(path.join(home, 'bin/script.js'));
const { main, realWorld } = load(path.join(home, 'dist/cli/main.js'));

const text = readFileSync(file, 'utf8');
const wanted = Number(times);
const taken = [];
let saved = 0;
let begun;

// Between two looks: first something is saved; the next look finds it, the one after finds it at rest, and the command runs.
async function rest() {
  if (begun !== undefined) taken.push(performance.now() - begun);
  begun = undefined;
  if (taken.length === wanted) return false;
  if (saved === taken.length) {
    const changed = text.replace('collaborative', `collaborative${saved % 2 ? 'ly' : ''} and shared`);
    if (changed === text) throw new Error(`${file} has another text`);
    writeFileSync(file, changed);
    saved++;
  } else begun = performance.now();
  return true;
}

const silent = { write: () => true };
const own = { argv: [...argv, '--watch'], cwd: root, stdout: silent, stderr: silent, rest };
const world = Object.create(
  realWorld(pathToFileURL(`${home}${path.sep}`)),
  Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }])),
);
const code = await main(world);
writeFileSync(file, text);
if (code > 1) throw new Error(`exit code ${code}`);
console.log(quantile(taken.slice(Math.ceil(wanted / 3)), 0.5).toFixed(1));

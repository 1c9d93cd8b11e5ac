/** Roots on the disk with links, names and leftovers that a stranger put there: nothing outside is read, said, enclosed or written. */
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Files, World } from '../../src/cli/world.ts';
import * as spine from '../../src/spine.ts';
import type { Kind } from './kind.ts';
import { pick, type Chance } from './mutate.ts';

/** What lies outside, and must be seen nowhere. */
const secret = 'CANARY-7b1f';
const home = fileURLToPath(new URL('../', import.meta.url));
const year = 'root/directions/2030-31';

/** `outside/` beside the root has what a link may lead to. */
const targets = [
  'outside/secret.yaml',
  'outside',
  'outside/fonts',
  '/proc/self/environ',
  '/etc/passwd',
  '/dev/zero',
  '/',
  'root',
  'root/directions',
  'nowhere',
  '/proc/self/fd/0',
];
const places = [
  `${year}/11-more.yaml`,
  `${year}/pack.yaml`,
  `${year}/budgets.yaml`,
  `${year}/imports.zip`,
  `${year}/versions`,
  `${year}/versions/1.zip`,
  `${year}/\u001b[2J\u001b]0;pwned\u0007.yaml`,
  `${year}/a\n::error file=x::pwned.yaml`,
  `${year}/\u202egnp.yaml`,
  `${year}/deep`,
  'root/directions/ijb.yaml',
  'root/directions/reports',
  'root/directions/2031-32',
  'root/templates',
  'root/templates/theme.yaml',
  'root/templates/wording.yaml',
  'root/templates/images/logo.png',
  'root/templates/themes/large.yaml',
  'root/templates/fonts/Arimo-Regular.ttf',
  'root/out',
  'root/out/2030-31',
  'root/out/2030-31/manifest.json',
  `root/out/2030-31/.manifest.json.${process.pid}.directions-new`,
  'root/out/2030-31/example-ijb-directions-2030-31.html',
  `root/out/2030-31/.example-ijb-directions-2030-31.html.${process.pid}.directions-new`,
  'root/.directions-journal',
  `root/.directions-journal-${process.pid}`,
  `${year}/.pack.yaml.${process.pid}.directions-new`,
  'root/figures.csv',
];
const commands = [
  'validate',
  'validate --format json',
  'validate --format github',
  'validate --fix',
  'validate 2030-31 --format sarif',
  'build 2030-31 --to combined --format html text',
  'build 2030-31 --to combined --format html --check',
  'build 2030-31 --document funding --to combined --format csv',
  'funding export 2030-31 figures.csv',
  'funding import 2030-31 figures.csv --yes',
  'show 2030-31 --stage pack',
  'status 2030-31 --format json',
  'log --format csv',
  'deadlines --format ics',
  'new 2031-32 --from 2030-31',
  'diff 2030-31@1 2030-31',
  'extract figures.csv',
];
const journals = [
  '{"pid":1,"host":"x","moves":[{"beside":"nothing","place":"../outside/secret.yaml"}],"below":["../outside"]}',
  '{"pid":-1,"host":"","moves":[{"beside":"new","place":"directions/ijb.yaml"}],"below":[]}',
  '{"pid":99999999,"host":"desk","moves":[{"beside":"nothing","place":"out/../../outside/secret.yaml"}],"below":[""]}',
  '[]',
  'null',
  '{',
];

export const links: Kind = {
  name: 'links',
  part: 1,
  async try(chance) {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'directions-torture-')));
    try {
      stage(folder);
      for (let rest = 1 + chance(3); rest > 0; rest--) plant(folder, chance);
      await tryIn(folder, pick(commands, chance));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

function stage(folder: string): void {
  fs.mkdirSync(path.join(folder, 'outside/fonts'), { recursive: true });
  fs.cpSync(path.join(home, 'test/root'), path.join(folder, 'root'), { recursive: true });
  for (const name of ['secret.yaml', 'pack.yaml', 'ijb.yaml', 'fonts/secret.ttf'])
    fs.writeFileSync(path.join(folder, 'outside', name), `id: ${secret}\ntoken: ${secret}\n`);
}

function plant(folder: string, chance: Chance): void {
  const place = path.join(folder, pick(places, chance));
  try {
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.rmSync(place, { recursive: true, force: true });
    if (place.endsWith('.directions-journal') && chance(2) === 0) fs.writeFileSync(place, pick(journals, chance));
    else fs.symlinkSync(leadsTo(folder, place, chance), place);
  } catch {
    // Where an earlier one stands in the way, it alone is tried.
  }
}

/** A target in whole or from the place, or by way of another link. */
function leadsTo(folder: string, place: string, chance: Chance): string {
  const whole = path.resolve(folder, pick(targets, chance));
  if (chance(2) === 0) return whole;
  if (chance(2) === 0) return path.relative(path.dirname(place), whole);
  const between = path.join(folder, 'root/.between');
  fs.rmSync(between, { force: true });
  fs.symlinkSync(whole, between);
  return between;
}

async function tryIn(folder: string, line: string): Promise<void> {
  const before = textsIn(path.join(folder, 'outside'));
  const heard = { out: '', err: '' };
  const trespasses: string[] = [];
  process.env['DIRECTIONS_CANARY'] = secret;
  const code = await main(worldOf(folder, line, heard, trespasses), () => Promise.resolve(spine));
  if (code === 3) throw new Error(`${line}: ${heard.err}`);
  if (trespasses.length > 0) throw new Error(`${line}: ${trespasses.join(', ')}`);
  const said = heard.out + heard.err;
  if (said.includes(secret) || said.includes('root:x:0')) throw new Error(`${line} says what lies outside: ${said}`);
  const odd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.exec(
    line.includes('--format') ? heard.err : said,
  );
  if (odd) throw new Error(`${line} says ${JSON.stringify(odd[0])}: ${said}`);
  if (JSON.stringify(textsIn(path.join(folder, 'outside'))) !== JSON.stringify(before))
    throw new Error(`${line} writes outside.`);
  for (const [name, text] of Object.entries(textsIn(path.join(folder, 'root'))))
    if (text.includes(secret)) throw new Error(`${line} encloses what lies outside in ${name}.`);
}

/** The plain files below a folder; links are not followed. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) found[place] = fs.readFileSync(place, 'latin1');
  }
  return found;
}

/** The first word of these is a place that they write to; of the first two also the second. */
const writing = ['renameSync', 'linkSync', 'writeFileSync', 'rmSync', 'mkdirSync', 'chmodSync', 'chownSync'] as const;

/** The real disk, which says when a file is read or written that lies neither in the root nor in the installation. */
function watched(folder: string, trespasses: string[]): Files {
  const root = path.join(folder, 'root');
  const isIn = (place: string, within: string): boolean => place === within || place.startsWith(within + path.sep);
  const really = (place: string): string => {
    const parent = path.dirname(place);
    try {
      return path.join(fs.realpathSync(parent), path.basename(place));
    } catch {
      return parent === place ? place : path.join(really(parent), path.basename(place));
    }
  };
  const files: Record<string, unknown> = { ...fs };
  for (const [index, name] of writing.entries()) {
    const real = fs[name] as (...words: unknown[]) => unknown;
    files[name] = (...words: unknown[]): unknown => {
      for (const place of words.slice(0, index < 2 ? 2 : 1).map(String))
        if (!isIn(really(place), root)) trespasses.push(`${name} ${place}`);
      return real(...words);
    };
  }
  return files as unknown as Files;
}

function worldOf(folder: string, line: string, heard: { out: string; err: string }, trespasses: string[]): World {
  return {
    argv: line.split(' '),
    cwd: path.join(folder, 'root'),
    env: {},
    home,
    stdout: { write: (text) => void (heard.out += text) },
    stderr: { write: (text) => void (heard.err += text) },
    files: watched(folder, trespasses),
    git: () => ({ stdout: '', stderr: '' }),
    pid: process.pid,
    host: 'desk',
    isRunning: () => false,
    today: () => '2030-06-01',
    pause: () => undefined,
    rest: () => Promise.resolve(false),
    show: () => false,
  };
}

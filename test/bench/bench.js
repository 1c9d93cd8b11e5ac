// npm run bench: how long the commands take and how much memory, beside an empty Node.js and beside what one would use instead.
//   --runs 15      pairs to run for each row
//   --money        only how time grows with lines of money
//   --growth       also how time and memory grow with pages, with files, and with each thing that a root can have much of
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { missing, pdfFile, validateGroups, wordFile, writeContent } from './alternatives.js';
import { dimensions, faultlessFiles, moreDirections, moreFiles, moreLines } from './grow.js';
import { inPairs, peakOf, runJob } from './measure.js';
import { parts, without } from './parts.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const year = '2023-24';
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 15;
const work = mkdtempSync(path.join(os.tmpdir(), 'directions-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const directions = (...words) => [process.execPath, path.join(repository, 'bin/directions.js'), ...words];
// What is remembered is remembered here alone: in the places of each system.
const own = path.join(work, 'own');
const job = (commands, more = {}) => ({
  commands,
  cwd: repository,
  env: { XDG_CACHE_HOME: own, LOCALAPPDATA: own, HOME: own },
  ...more,
});
const empty = job([[process.execPath, '-e', '0']]);
const fonts = path.join(repository, 'templates/fonts');

// What is measured is what would be installed now.
if (spawnSync(process.execPath, ['build.js'], { cwd: repository, stdio: 'inherit' }).status !== 0) process.exit(1);

console.log(
  `Node.js ${process.versions.node}, ${os.platform()} ${os.arch()}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}; medians of ${runs} pairs. Compare ratios, not milliseconds.\n`,
);
const combined = (format) => fresh(directions('build', year, '--quiet', '--to', 'combined', '--format', format));

if (process.argv.includes('--money')) money();
else {
  console.log(row(['', 'ms', 'cpu ms', 'MiB', 'beside', 'ms', 'above', 'ratio', '(quartiles)', 'goal']));

  againstEmpty('directions --version', 6, job([directions('--version')]));
  againstEmpty(`directions validate ${year}`, 75, job([anew(year)], { may: [0, 1] }));
  againstEmpty('the same, nothing changed', 75, job([directions('validate', year)], { may: [0, 1] }));
  againstEmpty('directions build: 1 PDF', 145, combined('pdf'));
  againstEmpty('directions build: 1 Word file', 135, combined('docx'));
  againstEmpty('directions build: 3 packs, 6 files', 240, fresh(directions('build', year, '--quiet')));
  againstEmpty(
    'directions funding: 1 appendix, 4 formats',
    165,
    fresh(directions('funding', year, '--quiet', '--to', 'combined')),
  );
  changedSentence();
  await partsOfBuild();
  againstOthers();
  if (process.argv.includes('--growth')) growth();
}

/** Validation that remembers nothing. */
function anew(...words) {
  return directions('validate', '--no-cache', ...words);
}

/** A build into a folder that is empty each time, so that nothing is spared as unchanged. */
function fresh(command) {
  const out = path.join(work, 'out');
  return job([[...command, '--out', out]], { clear: out });
}

/** @param most milliseconds above an empty Node.js */
function againstEmpty(name, most, subject) {
  print(name, subject, 'node -e 0', empty, { above: most });
}

/** What a process that watches takes for each save of one sentence. */
function changedSentence() {
  console.log('\nA changed sentence, in a process that is running (--watch)');
  console.log(row(['', 'ms', '', '', '', '', '', '', '', 'goal']));
  const root = path.join(work, 'saved');
  for (const name of ['directions', 'templates'])
    cpSync(path.join(repository, name), path.join(root, name), { recursive: true });
  const file = path.join(root, 'directions', year, '01-health-and-wellbeing.yaml');
  const build = ['build', year, '--to', 'combined', '--format'];
  for (const [name, goal, ...words] of [
    ['findings', 10, 'validate', year],
    ['web page', 15, ...build, 'html'],
    ['PDF', 30, ...build, 'pdf'],
    ['Word', undefined, ...build, 'docx'],
    ['3 packs, 6 files', undefined, 'build', year],
  ]) {
    const program = fileURLToPath(new URL('saved.js', import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, root, file, String(3 * runs), ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const met = Number(stdout) <= goal ? 'met' : 'MISSED';
    console.log(row([name, stdout.trim(), '', '', '', '', '', '', '', goal ? `≤ ${goal} ms ${met}` : '']));
  }
}

/** What a part of the writers costs: the same build by a program in which that part does nothing. */
async function partsOfBuild() {
  console.log('\nWhat the parts of a build cost: beside the same build without the part');
  for (const [name, part] of Object.entries(parts)) {
    const command = ['build', year, '--quiet', '--to', 'combined', '--format', part.format];
    const lesser = await without(repository, name, path.join(work, 'without', part.format, name.replaceAll(' ', '-')));
    const [whole, rest] = [directions(...command), [process.execPath, lesser, ...command]].map(fresh);
    const { base, job: ms, above, ratio, low, high } = inPairs(rest, whole, runs);
    console.log(
      row([
        `${part.format}: ${name}`,
        ms.toFixed(0),
        '',
        '',
        'without',
        base.toFixed(0),
        above.toFixed(0),
        ratio.toFixed(2),
        `(${low.toFixed(2)}–${high.toFixed(2)})`,
      ]),
    );
  }
}

function againstOthers() {
  const lacking = missing(['ajv-cli 5', 'Typst', 'pandoc']);
  if (lacking.length > 0) {
    console.log(`\nNOT COMPARED with ajv-cli + pandoc + Typst:\n  ${lacking.join('\n  ')}\n`);
    return;
  }
  const shown = spawnSync(process.execPath, directions('show', year, '--stage', 'doc').slice(1), {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (shown.status !== 0) throw new Error(shown.stderr);
  const folder = path.join(work, 'others');
  writeContent(JSON.parse(shown.stdout), folder);
  const groups = path.join(repository, 'directions', year, '[0-9]*.yaml');
  const four = job([
    validateGroups(repository, groups),
    ...['nhs', 'council'].flatMap((name) => [wordFile(folder, name), pdfFile(folder, name, fonts)]),
  ]);
  print(
    'build: 2 packs, 4 files, validated',
    fresh(directions('build', year, '--quiet', '--to', 'nhs-lothian', 'midlothian-council')),
    'ajv-cli + pandoc + Typst',
    four,
    { ratio: 0.45 },
  );
  print(
    'build: 1 tagged PDF, validated',
    combined('pdf'),
    'Typst, not validated',
    job([pdfFile(folder, 'one', fonts)]),
    { ratio: 2 },
  );
}

function growth() {
  console.log('\nGrowth with pages: one combined pack as PDF and Word');
  console.log(row(['directions', 'ms', 'ms a page', 'MiB', 'pages']));
  for (const times of [1, 10, 100, 440]) {
    const root = path.join(work, `pages-${times}`);
    mkdirSync(root);
    const count = moreDirections(repository, root, times);
    const out = path.join(root, 'out');
    const subject = job([directions('build', year, '--quiet', '--to', 'combined', '--root', root, '--out', out)], {
      clear: out,
    });
    const ms = Math.min(runJob(subject), runJob(subject));
    const { peak } = peakOf(subject);
    const pages = pagesIn(out);
    console.log(row([String(count), ms.toFixed(0), (ms / pages).toFixed(1), peak.toFixed(0), String(pages)]));
  }
  files('faultless files', faultlessFiles, { anew: 3.6, unchanged: 0.2 });
  files('the real files, with some ten findings each', moreFiles, { anew: 11, unchanged: 0.7 });
  money();
  exponents();
}

function files(what, make, goals) {
  console.log(`\nGrowth with files: validate all years, ${what}`);
  console.log(row(['files', 'ms', 'ms a file', 'MiB', 'beside', 'ms', 'above', 'ratio', '', 'goal']));
  const lacking = missing(['ajv-cli 5']);
  for (const count of [15, 150, 1500, 15000]) {
    const root = path.join(work, `files-${count}`);
    mkdirSync(root);
    const files = make(repository, root, count);
    const words = ['--format', 'compact', '--root', root];
    for (const [kind, command] of Object.entries({
      anew: anew(...words),
      unchanged: directions('validate', ...words),
    })) {
      const subject = job([command], { may: [0, 1] });
      // What is unchanged was found once: here.
      const { peak } = peakOf(subject);
      const goal = count === 15000 ? `≤ ${goals[kind]}` : '';
      if (lacking.length > 0) {
        const ms = Math.min(runJob(subject), runJob(subject));
        const none = 'not installed: ajv-cli';
        console.log(
          row([String(files), ms.toFixed(0), (ms / files).toFixed(2), peak.toFixed(0), none, '', '', '', kind, goal]),
        );
        continue;
      }
      const other = job([validateGroups(repository, path.join(root, 'directions/[0-9]*/[0-9]*.yaml'))]);
      const { base, job: ms, above, ratio } = inPairs(other, subject, count > 1000 ? 2 : 5);
      console.log(
        row([
          String(files),
          ms.toFixed(0),
          (ms / files).toFixed(2),
          peak.toFixed(0),
          'ajv-cli, groups only',
          base.toFixed(0),
          above.toFixed(0),
          ratio.toFixed(2),
          kind,
          goal,
        ]),
      );
    }
    rmSync(root, { recursive: true });
  }
}

function money() {
  console.log('\nGrowth with lines of money, beside an empty Node.js (goal: 4 × of it for each 1,000 lines)');
  console.log(row(['lines', 'ms', 'ms a line', 'MiB', 'what', 'empty', '', 'ratio', 'per 1,000', 'goal']));
  for (const count of [500, 1000, 5000]) {
    const root = path.join(work, `lines-${count}`);
    mkdirSync(root);
    moreLines(repository, root, count);
    const book = path.join(root, 'book.xlsx');
    const words = ['--root', root, '--as', 'draft'];
    const edited = path.join(root, 'edited');
    const steps = {
      export: job([directions('funding', 'export', '2030-31', book, '--root', root)], { clear: book }),
      import: job([directions('funding', 'import', '2030-31', book, '--dry-run', '--root', root)]),
      merge: job([directions('funding', 'import', '2030-31', book, '--dry-run', '--root', edited)]),
      'Word, PDF, XLSX, CSV': job(
        [directions('funding', '2030-31', ...words, '--quiet', '--to', 'combined', '--out', path.join(root, 'out'))],
        { clear: path.join(root, 'out') },
      ),
    };
    for (const [name, subject] of Object.entries(steps)) {
      if (name === 'merge') withEdit(root, edited);
      const { base, job: ms, ratio } = inPairs(empty, subject, 3);
      const each = (ratio * 1000) / count;
      const isMoney = !name.startsWith('Word');
      console.log(
        row([
          String(count),
          ms.toFixed(0),
          (ms / count).toFixed(2),
          peakOf(subject).peak.toFixed(0),
          name,
          base.toFixed(0),
          '',
          ratio.toFixed(1),
          each.toFixed(1),
          isMoney ? (each <= 4 ? '≤ 4 met' : '≤ 4 MISSED') : '',
        ]),
      );
    }
  }
}

/** The root as an officer has edited it since the export: an import has to hold three against each other. */
function withEdit(root, edited) {
  cpSync(path.join(root, 'directions'), path.join(edited, 'directions'), { recursive: true });
  const file = path.join(edited, 'directions/2030-31/budgets.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('label: Service 7,', 'label: Service seven,'));
}

/** What a command takes for once, four and sixteen times as much of one thing: the power of the amount with which its time grows, whatever its start takes. */
function exponents() {
  console.log('\nGrowth with one thing: CPU ms at ×1, ×4 and ×16, and the exponent (goal: at most 1.1)');
  console.log(row(['', 'least', '×1', '×4', 'command', '×16', 'exponent']));
  for (const [name, { least, make }] of Object.entries(dimensions)) {
    const roots = [1, 4, 16].map((times) => {
      const root = path.join(work, `${name}-${times}`);
      mkdirSync(root);
      make(repository, root, least * times);
      return root;
    });
    const commands = {
      validate: (root) => job([anew('--quiet', '--root', root)], { may: [0, 1] }),
      ...(name === 'years' ? {} : { 'build, Word and PDF': (root) => built(root) }),
    };
    for (const [command, subject] of Object.entries(commands)) {
      const [one, four, sixteen] = roots.map((root) =>
        Math.min(...Array.from({ length: 3 }, () => peakOf(subject(root)).cpu)),
      );
      const exponent = Math.log((sixteen - four) / (four - one)) / Math.log(4);
      console.log(
        row([
          name,
          String(least),
          one.toFixed(0),
          four.toFixed(0),
          command,
          sixteen.toFixed(0),
          exponent.toFixed(2),
          exponent <= 1.1 ? 'met' : 'MISSED',
        ]),
      );
    }
    for (const root of roots) rmSync(root, { recursive: true });
  }
}

function built(root) {
  const out = path.join(root, 'out');
  const words = ['--as', 'draft', '--quiet', '--to', 'combined', '--root', root, '--out', out];
  return job([directions('build', '2030-31', ...words)], { clear: out, may: [0, 1] });
}

/** The page objects of the PDF in the folder. */
function pagesIn(folder) {
  const name = readdirSync(folder).find((file) => file.endsWith('.pdf'));
  return readFileSync(path.join(folder, name), 'latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? Number.NaN;
}

/** @param goal `above`, at most so many milliseconds above the other, or `ratio`, at most so many times as long */
function print(name, subject, otherName, other, goal) {
  const { base, job: ms, above, ratio, low, high } = inPairs(other, subject, runs);
  const { peak, cpu } = peakOf(subject);
  const [most, is, unit] = goal.above === undefined ? [goal.ratio, ratio, '×'] : [goal.above, above, 'ms'];
  const verdict = `≤ ${most} ${unit} ${is <= most ? 'met' : 'MISSED'}`;
  console.log(
    row([
      name,
      ms.toFixed(0),
      cpu.toFixed(0),
      peak.toFixed(0),
      otherName,
      base.toFixed(0),
      above.toFixed(0),
      ratio.toFixed(2),
      `(${low.toFixed(2)}–${high.toFixed(2)})`,
      verdict,
    ]),
  );
}

function row(cells) {
  const widths = [42, 8, 10, 8, 26, 8, 8, 8, 14, 16];
  return cells
    .map((cell, index) => (index === 0 || index === 4 ? cell.padEnd(widths[index]) : cell.padStart(widths[index])))
    .join(' ')
    .trimEnd();
}

// Where the blocks of web pages stand in a real Chromium, on a narrow and a wide screen, compared with test/places/golden.
// usage: node boxes.js FOLDER-OF-NODE-MODULES CHROMIUM write|compare PAGE.html…
// Answers 0 when everything is where it was, within a pixel; otherwise 1 with the first lines that differ.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [modules, executablePath, what, ...files] = process.argv.slice(2);
const { chromium } = createRequire(path.resolve(modules, 'x.js'))('playwright-core');
const here = path.dirname(fileURLToPath(import.meta.url));
const fonts = path.join(here, '../../templates/fonts');
const widths = [400, 1280];

// The house font is taken from what the machine has; here it is always the same one, which is as wide.
const face = (file, weight, style) => {
  const data = readFileSync(path.join(fonts, file)).toString('base64');
  return `@font-face { font-family: Arial; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${data}) }`;
};
const sheet = [
  face('Arimo-Regular.ttf', 400, 'normal'),
  face('Arimo-Bold.ttf', 700, 'normal'),
  face('Arimo-Italic.ttf', 400, 'italic'),
].join('\n');

const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
let failed = false;
try {
  const page = await browser.newPage({ bypassCSP: true });
  for (const file of files) {
    const lines = [];
    for (const width of widths) lines.push(`${width} pixels wide`, ...(await boxes(page, file, width)));
    const golden = path.join(here, '../places/golden', `${path.basename(file)}.txt`);
    if (what === 'write') writeFileSync(golden, `${lines.join('\n')}\n`);
    else report(golden, lines);
  }
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;

async function boxes(page, file, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.addStyleTag({ content: sheet });
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(measured);
}

// Runs in the page: a line for each block that has words or a look of its own: `x y width height what words`. Each `y` is counted from the
// block in the line before, so that what grows does not move everything below it.
function measured() {
  const lines = [];
  let before = 0;
  const seen =
    'h1,h2,h3,p,li,dt,dd,caption,th,td,figcaption,table,figure,header,nav,main,aside,footer,.track,.bar,.name,svg,img';
  for (const element of document.body.querySelectorAll(seen)) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const name = [element.localName, ...element.classList].join('.');
    const leaf = element.querySelector(seen) === null;
    const words = leaf ? element.textContent.replace(/\s+/g, ' ').trim().slice(0, 32) : '';
    const place = [x, y + scrollY - before, width, height].map(Math.round).join(' ');
    before = y + scrollY;
    const looks = leaf && words !== '' ? `${style.fontSize} ${style.fontWeight} ${style.textAlign} ` : '';
    lines.push(`${'  '.repeat(depthOf(element))}${place} ${name} ${looks}${words}`.trimEnd());
  }
  return lines;

  function depthOf(element) {
    let depth = 0;
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
      if (one.matches(seen)) depth++;
    return depth;
  }
}

function report(golden, lines) {
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8').trimEnd().split('\n') : [];
  const length = Math.max(expected.length, lines.length);
  const differ = Array.from({ length }, (_, at) => at).filter((at) => !isNear(expected[at] ?? '', lines[at] ?? ''));
  console.log(`${differ.length === 0 ? 'ok  ' : 'FAIL'} ${path.basename(golden, '.txt')}`);
  failed ||= differ.length > 0;
  if (differ.length === 0) return;
  const now = path.join(mkdtempSync(path.join(tmpdir(), 'directions-boxes-')), 'now.txt');
  writeFileSync(now, `${lines.join('\n')}\n`);
  const { stdout } = spawnSync('diff', ['-U1', golden, now], { encoding: 'utf8' });
  rmSync(path.dirname(now), { recursive: true });
  console.log(stdout.split('\n').slice(2, 62).join('\n'));
  console.log('     npm run places writes what is true now');
}

/** Places may differ by a pixel, for browsers round. */
function isNear(one, other) {
  const split = (line) => {
    const [, indent, numbers, rest] = /^( *)((?:-?\d+ ){4}|)(.*)$/.exec(line);
    return { words: indent + rest, numbers: numbers.trim().split(' ').map(Number) };
  };
  const [left, right] = [split(one), split(other)];
  return left.words === right.words && left.numbers.every((number, at) => Math.abs(number - right.numbers[at]) <= 1);
}

// Looks at web pages with axe-core in a real Chromium: by day and by night, on narrow and wide screens, with and without scripts.
// usage: node axe.js FOLDER-OF-NODE-MODULES CHROMIUM PAGE.html…
// Answers 0 when nothing is found, 1 with one line for each finding.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// 320 pixels are also what is left of 1280 at a zoom of 400 %, which WCAG 2.2 asks for (1.4.10). What has been told is not asked again: a
// width changes no colour, so that the contrast is told on the narrowest page and the widest; by night nothing but the colours is other,
// and where readers have chosen the colours of everything the contrast is theirs (axe takes for those of the words the ones they are not
// shown in).
const ofColours = ['color-contrast', 'link-in-text-block'];
const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 768, without: ['color-contrast'] },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280, only: ofColours },
  { colorScheme: 'dark', forcedColors: 'active', width: 1280, only: ['link-in-text-block'] },
];
// Every colour of a page is plain, so that contrast can always be told but for what is scrolled out of sight, and for words of one
// letter, which axe takes for a picture.
const untold = ['elmPartiallyObscured', 'shortTextContent'];
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
let failed = false;
try {
  const [scripted, bare] = [await opened({}), await opened({ javaScriptEnabled: false })];
  for (const file of files) {
    const findings = await inEachLook(scripted, bare, file);
    console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${path.basename(file)}`);
    for (const finding of findings) console.log(`     ${finding}`);
    failed ||= findings.length > 0;
  }
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;

// One page is looked at in each, as by a reader who turns a screen or a switch: most of the time of a look is opening the page.
async function inEachLook(scripted, bare, file) {
  let said;
  const found = await visit(scripted, file, async (page) => {
    said = await words(page);
    await page.evaluate(axe);
    const inAll = [];
    for (const { colorScheme, forcedColors = 'none', width, ...asked } of looks) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.setViewportSize({ width, height: 800 });
      const name = `${colorScheme}, ${forcedColors === 'active' ? 'forced colours, ' : ''}${width} pixels`;
      for (const finding of await look(page, asked)) inAll.push(`${name}: ${finding}`);
    }
    return inAll;
  });
  return [...found, ...(await withoutScripts(bare, file, said))];
}

async function look(page, { only, without = [] }) {
  const others = {
    'target-size': { enabled: true },
    ...Object.fromEntries(without.map((id) => [id, { enabled: false }])),
  };
  // What passes is not asked for: of a long page it is most of the answer, and of the time.
  const asked = { ...(only ? { runOnly: only } : { rules: others }), resultTypes: ['violations', 'incomplete'] };
  const { violations, incomplete } = await page.evaluate(async (how) => {
    const answer = await globalThis.axe.run(document, how);
    return { violations: answer.violations, incomplete: answer.incomplete };
  }, asked);
  const wider = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`)),
    ...incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => undecided(nodes)),
    ...(await unseenBars(page)),
    ...(wider > 0 ? [`the page is ${wider} pixels wider than the screen`] : []),
  ];
}

// A full bar is seen by its area and a hollow one by its edge, against what they stand on.
async function unseenBars(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.measure')].flatMap((bar) => {
      const isPlain = (colour) => /^rgba\(.*, 0\)$/.test(colour);
      let under = bar.parentElement;
      while (under.parentElement && isPlain(getComputedStyle(under).backgroundColor)) under = under.parentElement;
      const { backgroundColor, borderTopColor } = getComputedStyle(bar);
      const own = bar.classList.contains('hollow') ? borderTopColor : backgroundColor;
      return isPlain(own) || own === getComputedStyle(under).backgroundColor
        ? [`a bar is not seen: ${bar.outerHTML.slice(0, 160)}`]
        : [];
    }),
  );
}

function undecided(nodes) {
  const told = nodes.filter(({ any }) => !untold.includes(any[0]?.data?.messageKey));
  return told.map(({ html, any }) => `color-contrast cannot be told: ${any[0]?.message}: ${html.slice(0, 160)}`);
}

async function words(page) {
  return page.locator('body').innerText();
}

// The page says the same, and the first key press finds the way past the contents.
async function withoutScripts(window, file, said) {
  return visit(window, file, async (page) => {
    const same = (await words(page)) === said && said.length > 0;
    await page.keyboard.press('Tab');
    const skip = await page.locator('a:focus').boundingBox({ timeout: 5000 });
    await page.keyboard.press('Enter');
    const arrived = await page.locator('main:focus, main:target').count();
    return [
      ...(same ? [] : ['says something else without scripts']),
      ...(skip && skip.y >= 0 ? [] : ['the skip link is not seen']),
      ...(arrived === 1 ? [] : ['the skip link does not lead to the main part']),
    ];
  });
}

// A window in which one page is opened after another: to open a window takes as long as all that is asked of a page. Whatever a page asks
// for or complains of is a finding.
async function opened(settings) {
  const page = await browser.newPage(settings);
  const window = { page, address: '', found: [] };
  const find = (what) => window.found.push(what);
  page.on('request', (request) => request.url().split('#')[0] === window.address || find(`asks for ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && find(`the browser complains: ${message.text()}`));
  page.on('pageerror', (error) => find(`a script fails: ${error.message}`));
  return window;
}

async function visit(window, file, ask) {
  window.address = pathToFileURL(path.resolve(file)).href;
  window.found = [];
  await window.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await window.page.setViewportSize({ width: 1280, height: 800 });
  await window.page.goto(window.address);
  const found = await ask(window.page);
  return [...window.found, ...found];
}

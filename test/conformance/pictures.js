// Small grey pictures of pages, held against those that are kept in test/pictures: one sheet for each file and, of web pages, each width.
// usage: node pictures.js FOLDER-OF-NODE-MODULES CHROMIUM write|compare FOLDER-OF-PGM FOLDER-FOR-WHAT-MOVED PAGE.html…
// Answers 0 when every page looks as it did, otherwise 1 with a picture of each sheet that does not: as kept, as it is, and where the two differ.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [modules, executablePath, what, small, moved, ...webPages] = process.argv.slice(2);
const load = createRequire(path.resolve(modules, 'x.js'));
const { chromium } = load('playwright-core');
const { PNG } = load('pngjs');
const here = path.dirname(fileURLToPath(import.meta.url));
const kept = path.join(here, '../pictures');
const across = 8;
/** Of the screen, with how wide the picture is. */
const widths = [
  [360, 84],
  [768, 128],
  [1280, 192],
];

// How much the mean grey of a cell may differ, and how large cells are. A PDF is drawn alike by every poppler; LibreOffice and Chromium set letters a
// little otherwise from version to version, so that of Word files and web pages the ink of broad bands is compared.
const manners = {
  pdf: { cell: [4, 4], most: 20 },
  docx: { cell: [8, 6], most: 14 },
  html: { cell: [8, 8], most: 10 },
};

const sheets = [...fromFolder(small), ...(await fromBrowser(webPages))];
let failed = 0;
if (what === 'write') {
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  for (const { name, image } of sheets) writeFileSync(path.join(kept, `${name}.png`), encoded(image));
} else for (const sheet of sheets) failed += compared(sheet) ? 0 : 1;
if (what !== 'write') failed += seesHarm(sheets) ? 0 : 1;
process.exitCode = failed > 0 ? 1 : 0;

function compared({ name, image, manner }) {
  let before;
  try {
    before = decoded(readFileSync(path.join(kept, `${name}.png`)));
  } catch {
    console.log(`FAIL ${name}: no picture of it is kept`);
    return false;
  }
  const cells = differing(before, image, manner);
  if (cells.length === 0) {
    console.log(`ok   ${name}`);
    return true;
  }
  mkdirSync(moved, { recursive: true });
  const file = path.join(moved, `${name}.png`);
  writeFileSync(file, shown(before, image, cells, manner));
  console.log(`FAIL ${name}: ${cells.length} places look otherwise than they did; ${file} shows them`);
  return false;
}

/** A page with a column moved, a row gone or a colour changed has to be found, or the comparison is worth nothing. */
function seesHarm(all) {
  const harms = {
    'a column moved by three letters': columnMoved,
    'a row gone': rowGone,
    'a colour changed': recoloured,
  };
  let sees = true;
  for (const kind of Object.keys(manners)) {
    const { image, manner } = all.find(
      ({ name, manner: own }) => own === manners[kind] && /specimen.*(pdf|docx|1280)$/.test(name),
    );
    for (const [harm, done] of Object.entries(harms)) {
      const found = differing(image, done(image), manner).length > 0;
      console.log(`${found ? 'ok  ' : 'FAIL'} ${kind}: ${harm} ${found ? 'is' : 'is not'} seen`);
      sees &&= found;
    }
  }
  return sees;
}

function columnMoved(image) {
  const copy = { ...image, data: Uint8Array.from(image.data) };
  for (let y = 0; y < image.height; y++)
    for (let x = 30; x < 64; x++) copy.data[y * image.width + x] = image.data[y * image.width + x - 3];
  return copy;
}

function rowGone(image) {
  const copy = { ...image, data: Uint8Array.from(image.data) };
  for (let y = 40; y < 120; y++)
    for (let x = 0; x < 96; x++) copy.data[y * image.width + x] = image.data[(y + 4) * image.width + x];
  return copy;
}

function recoloured(image) {
  return { ...image, data: image.data.map((grey) => (grey > 60 && grey < 140 ? grey + 60 : grey)) };
}

/** The cells whose mean grey is another. */
function differing(before, after, { cell: [wide, high], most }) {
  const cells = [];
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  for (let y = 0; y < height; y += high)
    for (let x = 0; x < width; x += wide)
      if (Math.abs(mean(before, x, y, wide, high) - mean(after, x, y, wide, high)) > most) cells.push([x, y]);
  return cells;
}

function mean({ width, height, data }, left, top, wide, high) {
  let sum = 0;
  for (let y = top; y < top + high; y++)
    for (let x = left; x < left + wide; x++) sum += x < width && y < height ? data[y * width + x] : 255;
  return sum / (wide * high);
}

/** As it was, as it is, and as it is with red where the two differ, side by side. */
function shown(before, after, cells, { cell: [wide, high] }) {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const png = new PNG({ width: width * 3, height });
  const put = (x, y, red, green, blue) => png.data.set([red, green, blue, 255], (y * width * 3 + x) * 4);
  const grey = ({ width: own, height: down, data }, x, y) => (x < own && y < down ? data[y * own + x] : 128);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const [index, image] of [before, after, after].entries()) {
        const value = grey(image, x, y);
        put(index * width + x, y, value, value, value);
      }
  for (const [left, top] of cells)
    for (let y = top; y < Math.min(top + high, height); y++)
      for (let x = left; x < Math.min(left + wide, width); x++)
        put(2 * width + x, y, 255, grey(after, x, y) >> 1, grey(after, x, y) >> 1);
  return PNG.sync.write(png);
}

/** The pages of each file on one sheet. */
function fromFolder(folder) {
  const files = new Map();
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace(/-\d+\.pgm$/, '');
    files.set(name, [...(files.get(name) ?? []), pgm(readFileSync(path.join(folder, file)))]);
  }
  return [...files].map(([name, pages]) => ({
    name,
    image: onSheet(pages),
    manner: manners[path.extname(name).slice(1)],
  }));
}

function pgm(bytes) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  return { width: Number(width), height: Number(height), data: bytes.subarray(head.length) };
}

function onSheet(pages) {
  const [{ width, height }] = pages;
  const columns = Math.min(across, pages.length);
  const sheet = { width: columns * width, height: Math.ceil(pages.length / across) * height };
  const data = new Uint8Array(sheet.width * sheet.height).fill(255);
  for (const [index, page] of pages.entries()) {
    const [left, top] = [(index % across) * width, Math.floor(index / across) * height];
    for (let y = 0; y < height; y++)
      data.set(page.data.subarray(y * width, (y + 1) * width), (top + y) * sheet.width + left);
  }
  return quiet({ ...sheet, data });
}

/** Sixteen greys: what is finer nobody sees, and it is most of a picture’s bytes. */
function quiet({ width, height, data }) {
  return { width, height, data: data.map((grey) => Math.round(grey / 17) * 17) };
}

async function fromBrowser(files) {
  const fonts = path.join(here, '../../templates/fonts');
  const face = (file, weight, style) =>
    `@font-face { font-family: Arial; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${readFileSync(path.join(fonts, file)).toString('base64')}) }`;
  const content = [
    face('Arimo-Regular.ttf', 400, 'normal'),
    face('Arimo-Bold.ttf', 700, 'normal'),
    face('Arimo-Italic.ttf', 400, 'italic'),
  ].join('\n');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const sheets = [];
  try {
    // One window of each width for all pages: to open one takes as long as to take the picture.
    const windows = [];
    for (const [width, pixels] of widths) {
      const viewport = { width, height: 800 };
      const page = await browser.newPage({ viewport, deviceScaleFactor: pixels / width, bypassCSP: true });
      windows.push({ width, page });
    }
    for (const file of files)
      for (const { width, page } of windows) {
        await page.goto(pathToFileURL(path.resolve(file)).href);
        await page.addStyleTag({ content });
        await page.evaluate(() => document.fonts.ready);
        const image = columned(decoded(await page.screenshot({ fullPage: true })));
        sheets.push({ name: `${path.basename(file)}-${width}`, image, manner: manners.html });
      }
  } finally {
    await browser.close();
  }
  return sheets;
}

/** A long page as columns side by side. */
function columned({ width, height, data }) {
  const high = 480;
  const pages = Array.from({ length: Math.ceil(height / high) }, (_, index) => {
    const page = new Uint8Array(width * high).fill(255);
    page.set(data.subarray(index * high * width, Math.min(height, (index + 1) * high) * width));
    return { width, height: high, data: page };
  });
  return onSheet(pages);
}

function decoded(bytes) {
  const { width, height, data } = PNG.sync.read(bytes);
  const greys = new Uint8Array(width * height);
  for (let at = 0; at < greys.length; at++)
    greys[at] = Math.round(0.299 * data[at * 4] + 0.587 * data[at * 4 + 1] + 0.114 * data[at * 4 + 2]);
  return { width, height, data: greys };
}

function encoded({ width, height, data }) {
  return PNG.sync.write(
    { width, height, data: Buffer.from(data) },
    { inputColorType: 0, colorType: 0, bitDepth: 8, inputHasAlpha: false },
  );
}

/** Drawings, images, fonts and Word templates that came to harm: each as it is read, and now and then as it is printed. */
import { make } from '../../src/spine.ts';
import { readPng } from '../../src/read/pictures/png.ts';
import { Refused } from '../../src/read/pictures/refused.ts';
import { readSvg } from '../../src/read/pictures/svg.ts';
import { dressed } from '../../src/write/docx/reference/dress.ts';
import { referenceFault, referenceOf } from '../../src/write/docx/reference/open.ts';
import { fontFault } from '../../src/write/layout/font-fault.ts';
import { subsetOf, webFontOf } from '../../src/write/layout/subset.ts';
import { openFace } from '../../src/write/layout/truetype.ts';
import type { Theme } from '../../src/doc/theme.ts';
import { changed, faultless } from '../roots.ts';
import { templateParts, zipped } from '../write/docx/template.ts';
import type { Kind } from './kind.ts';
import { mutated, mutatedInside, type Chance } from './mutate.ts';
import { judge, sensible } from './truth.ts';
import { year } from './authored.ts';
import { binary, xml } from './words.ts';

interface Look {
  readonly name: string;
  readonly part: number;
  /** The theme's text with the line that names the file. */
  readonly line: (theme: string) => string;
  readonly path: string;
  readonly sound: Uint8Array;
  readonly harm: (bytes: Uint8Array, chance: Chance) => Uint8Array;
  /** Reads it as the program would, and uses all of it. */
  readonly read: (bytes: Uint8Array) => void;
  /** One input in so many is printed too. */
  readonly printed: number;
}

const made = { year, to: ['combined'], formats: ['docx', 'pdf', 'html'] as const };

function kindOf({ name, part, line, path, sound, harm, read, printed }: Look): Kind {
  const board = changed(faultless(), { 'templates/theme.yaml': line });
  return {
    name,
    part,
    prepare: () => make(board.files.has(path) ? board : { files: new Map([...board.files, [path, sound]]) }, made),
    async try(chance) {
      const bytes = harm(sound, chance);
      read(bytes);
      if (chance(printed) !== 0) return;
      const workspace = { files: new Map([...board.files, [path, bytes]]) };
      const { diagnostics } = await make(workspace, made);
      judge(workspace, diagnostics);
    },
  };
}

const logo = (file: string) => (theme: string) =>
  `${theme}logo: { image: ${file}, alternative: "A logo", height: 48 }\n`;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><g fill="#0b4f5c" transform="rotate(5)"><path d="M10 10h30v30H10zM60 10 C80 10 80 40 60 40z"/><circle cx="50" cy="25" r="9" stroke="#000" fill="none"/></g></svg>';

/** A pixel in a PNG that is sound. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=='),
  (one) => one.charCodeAt(0),
);

/** A refusal is an answer, when it is one in words. */
function refusing(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sensible(new Map(), error.message);
  }
}

function readFont(bytes: Uint8Array): void {
  let face: ReturnType<typeof openFace>;
  try {
    face = openFace(bytes, 'Arimo-Regular');
  } catch {
    // The program says that it is no font.
    return;
  }
  if (fontFault(face) !== undefined) return;
  const codes = face.characters().map(([code]) => code);
  for (const code of codes) face.advance(face.glyph(code));
  subsetOf(face, [0, ...codes.slice(0, 200).map((code) => face.glyph(code))]);
  webFontOf(face, codes.slice(0, 200));
}

const ours = new Map([
  [
    'word/styles.xml',
    '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
  ],
]);

function readTemplate(bytes: Uint8Array): void {
  const looks = { theme: { reference: 'house.dotx' } as Theme, files: new Map([['house.dotx', bytes]]) };
  const fault = referenceFault(looks);
  if (fault !== undefined) sensible(new Map(), fault);
  const reference = fault === undefined ? referenceOf(looks) : undefined;
  if (reference) dressed(ours, reference, 'en-GB');
}

const font = 'templates/fonts/Arimo-Regular.ttf';

export const ofLooks: readonly Kind[] = [
  {
    name: 'svg',
    part: 100,
    line: logo('logo.svg'),
    path: 'templates/images/logo.svg',
    sound: new TextEncoder().encode(drawing),
    harm: (bytes: Uint8Array, chance: Chance) => mutated(bytes, xml, chance),
    read: (bytes: Uint8Array) => refusing(() => readSvg(bytes)),
    printed: 300,
  },
  {
    name: 'png',
    part: 100,
    line: logo('logo.png'),
    path: 'templates/images/logo.png',
    sound: png,
    harm: (bytes: Uint8Array, chance: Chance) => mutated(bytes, binary, chance),
    read: (bytes: Uint8Array) => refusing(() => readPng(bytes)),
    printed: 300,
  },
  {
    name: 'font',
    part: 6,
    line: (theme: string) => theme,
    path: font,
    sound: faultless().files.get(font) ?? new Uint8Array(),
    harm: (bytes: Uint8Array, chance: Chance) => mutated(bytes, binary, chance),
    read: readFont,
    printed: 300,
  },
  {
    name: 'template',
    part: 7,
    line: (theme: string) => theme.replace('font:', 'reference: house.dotx\nfont:'),
    path: 'templates/house.dotx',
    sound: zipped(templateParts),
    harm: (bytes: Uint8Array, chance: Chance) => mutatedInside(bytes, xml, binary, chance),
    read: readTemplate,
    printed: 300,
  },
].map(kindOf);

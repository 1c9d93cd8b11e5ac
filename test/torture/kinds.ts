/** What strangers can send: a sound file of each kind, and what is done with one that came to harm. */
import { unzipSync, zipSync } from 'fflate';
import { exportFunding, importFunding, make, sourcesIn, validate } from '../../src/spine.ts';
import { readWordFile } from '../../src/inspect/word-file.ts';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, example, faultless, midlothian } from '../roots.ts';
import { templateParts, zipped } from '../write/docx/template.ts';
import { mutated, pick, type Chance } from './mutate.ts';

export interface Kind {
  readonly name: string;
  /** Does harm and shows it to the program; what it says must be true of the input. */
  try(chance: Chance): Promise<void>;
}

const year = '2030-31';
const boards = [midlothian(), faultless(), example()];
const yaml = [
  ': ',
  '- ',
  '\n',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '}',
  ' #',
  '&a ',
  '*a ',
  '!!x ',
  '|',
  '>-',
  '---\n',
  '{deadline}',
  '<<: ',
  '? ',
  '.',
  ' ',
  '\u00a0',
  '\u202e',
  'а',
  '*a ',
  '[a](',
  '(',
  '\r',
  '\0',
];
const xml = [
  '<',
  '>',
  '"',
  '&amp;',
  '&x;',
  '<!--',
  ']]>',
  '<a>',
  '</a>',
  '<constructor/>',
  'toString="1"',
  '__proto__',
  ' 1e999',
  ' -1',
  'M0 0 C1 1 2 2 3 3 ',
  'url(#a)',
  '1904',
  '[',
  '_x0041_',
  '\0',
];
const plain = [',', '"', '\n', ';', '£', '1e9', '=1+1', '31/04/2030', 'NaN', '\t', '\ufeff', '\0'];
const binary = ['\0\0\0\0', '\u007f', 'IDAT', 'IHDR', 'glyf', 'PK\u0003\u0004'];

/** What is said must be words about places that there are. */
function judge({ files }: Workspace, diagnostics: readonly Diagnostic[]): void {
  for (const { rule, message, help = '', at } of diagnostics) {
    if (
      /\bundefined\b(?! entity)|\bNaN\b|\[object |\[native code\]/.test(rule + message + help) &&
      !namesItself(files, message + help)
    )
      throw new Error(`It says: ${message} ${help}`);
    if (!isWithin(files, at))
      throw new Error(`It names a place that is not there: ${at.file}:${at.start.line}:${at.start.column}`);
  }
}

/** Whether the words are those of the file, which is quoted. */
function namesItself(files: Workspace['files'], words: string): boolean {
  const [odd = ''] = /\bundefined\b(?! entity)|\bNaN\b|\[object |\[native code\]/.exec(words) ?? [];
  return [...files].some(
    ([path, bytes]) => path.startsWith('directions/') && new TextDecoder().decode(bytes).includes(odd),
  );
}

function isWithin(files: Workspace['files'], { file, start }: Span): boolean {
  const bytes = files.get(file);
  if (bytes === undefined) return start.line === 1 && start.column === 1;
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n|\n|\r/);
  return start.line >= 1 && start.line <= lines.length + 1;
}

const authored: Kind = {
  name: 'yaml',
  async try(chance) {
    const board = pick(boards, chance);
    const files = new Map(board.files);
    const paths = [...files.keys()].filter((path) => path.endsWith('.yaml'));
    for (let rest = 1 + chance(2); rest > 0; rest--) {
      const path = pick(paths, chance);
      files.set(path, mutated(files.get(path) ?? new Uint8Array(), yaml, chance));
    }
    const { diagnostics } = validate({ files }, {});
    judge({ files }, diagnostics);
    if (chance(10) === 0)
      await make(
        { files },
        { year: board === boards[0] ? '2023-24' : year, to: ['combined'], formats: ['docx', 'pdf', 'html', 'text'] },
      );
  },
};

function imported(extension: 'xlsx' | 'csv'): Kind {
  const board = example();
  let sound: Uint8Array | undefined;
  return {
    name: extension,
    async try(chance) {
      sound ??= (await exportFunding(board, year, extension)).bytes ?? new Uint8Array();
      const bytes = extension === 'csv' ? mutated(sound, plain, chance) : inZip(sound, xml, chance);
      const { diagnostics, file } = await importFunding(board, year, bytes, extension);
      judge(board, diagnostics);
      // What is taken in is a budget that can be read.
      if (file) judge(board, validate({ files: new Map([...board.files, [file.path, file.bytes]]) }, {}).diagnostics);
    },
  };
}

/** Harm to one part, or to the package itself. */
function inZip(bytes: Uint8Array, tokens: readonly string[], chance: Chance): Uint8Array {
  if (chance(4) === 0) return mutated(bytes, binary, chance);
  const parts = unzipSync(bytes);
  const name = pick(Object.keys(parts), chance);
  return zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array(), tokens, chance) });
}

/** A file that a theme names, looked at by `validate` and, where nothing is found, made into pages. */
function ofTheme(
  name: string,
  line: (theme: string) => string,
  path: string,
  sound: () => Uint8Array,
  harm: (bytes: Uint8Array, chance: Chance) => Uint8Array,
): Kind {
  const board = changed(faultless(), { 'templates/theme.yaml': line });
  return {
    name,
    async try(chance) {
      const workspace = { files: new Map([...board.files, [path, harm(sound(), chance)]]) };
      const { diagnostics } = await make(workspace, { year, to: ['combined'], formats: ['docx', 'pdf', 'html'] });
      judge(workspace, diagnostics);
    },
  };
}

const logo = (file: string) => (theme: string) =>
  `${theme}logo: { image: ${file}, alternative: "A logo", height: 48 }\n`;
const sound = (path: string) => () => boards[1]?.files.get(path) ?? new Uint8Array();
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><g fill="#0b4f5c" transform="rotate(5)"><path d="M10 10h30v30H10zM60 10 C80 10 80 40 60 40z"/><circle cx="50" cy="25" r="9" stroke="#000" fill="none"/></g></svg>';

function finished(format: 'docx' | 'pdf'): Kind {
  const board = faultless();
  let made: Uint8Array | undefined;
  return {
    name: `from-${format}`,
    async try(chance) {
      made ??=
        (await make(board, { year, to: ['combined'], formats: [format] })).outputs?.[0]?.bytes ?? new Uint8Array();
      const bytes =
        format === 'docx'
          ? inZip(made, xml, chance)
          : mutated(made, ['/EmbeddedFile', 'endobj', '<<', '>>', '[', '0 R', 'stream'], chance);
      sourcesIn(bytes);
      if (format === 'docx') readWordFile(bytes);
    },
  };
}

/** A pixel in a PNG that is sound. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=='),
  (one) => one.charCodeAt(0),
);

export const kinds: readonly Kind[] = [
  authored,
  imported('xlsx'),
  imported('csv'),
  ofTheme(
    'svg',
    logo('logo.svg'),
    'templates/images/logo.svg',
    () => new TextEncoder().encode(drawing),
    (bytes, chance) => mutated(bytes, xml, chance),
  ),
  ofTheme(
    'png',
    logo('logo.png'),
    'templates/images/logo.png',
    () => png,
    (bytes, chance) => mutated(bytes, binary, chance),
  ),
  ofTheme(
    'font',
    (theme) => theme,
    'templates/fonts/Arimo-Regular.ttf',
    sound('templates/fonts/Arimo-Regular.ttf'),
    (bytes, chance) => mutated(bytes, binary, chance),
  ),
  ofTheme(
    'template',
    (theme) => theme.replace('font:', 'reference: house.dotx\nfont:'),
    'templates/house.dotx',
    () => zipped(templateParts),
    (bytes, chance) => inZip(bytes, xml, chance),
  ),
  finished('docx'),
  finished('pdf'),
];

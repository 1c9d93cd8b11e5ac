/** Slips with whole files: renamed, copied, moved, lost, in another encoding. */
import type { Board } from '../board.ts';
import type { changed } from '../../roots.ts';
import { withFiles, type Kind, type Slip } from '../slip.ts';

const year = /^directions\/\d{4}-\d\d\//;
const group = /\/\d\d-[^/]+\.yaml$/;

/** A file under another name; what the reader of files does not take in is only named. */
const renamed = (name: string, to: (path: string) => string, which = group, copy = false): Kind => ({
  name,
  slips: (board) =>
    board.sheets.flatMap(({ path }): readonly Slip[] => {
      const other = to(path);
      if (!which.test(path) || other === path) return [];
      const text = new TextDecoder().decode(board.workspace.files.get(path));
      const isRead = /\.ya?ml$/i.test(other);
      return [
        withFiles(
          board,
          { ...(copy ? {} : { [path]: undefined }), ...(isRead ? { [other]: text } : {}) },
          [other, path],
          isRead ? [] : [other],
        ),
      ];
    }),
});

const encoded = (name: string, encode: (text: string, bytes: Uint8Array) => Uint8Array): Kind => ({
  name,
  slips: (board: Board) =>
    board.sheets.flatMap(({ path }) => {
      const bytes = board.workspace.files.get(path) ?? new Uint8Array();
      const text = new TextDecoder().decode(bytes);
      const workspace = (): ReturnType<typeof changed> => ({
        files: new Map([...board.workspace.files, [path, encode(text, bytes)]]),
      });
      // Where nothing changes there is no slip.
      if (Buffer.from(encode(text, bytes)).equals(bytes)) return [];
      return year.test(path) ? [{ workspace, file: path, files: [path], lines: [1], shown: path }] : [];
    }),
});

const text = (name: string, change: (text: string) => string): Kind =>
  encoded(name, (words) => new TextEncoder().encode(change(words)));

export const files: readonly Kind[] = [
  renamed('ending in capitals', (path) => path.replace('.yaml', '.YAML'), year),
  renamed('ending .yml', (path) => path.replace('.yaml', '.yml'), year),
  renamed('ending .yaml.txt', (path) => `${path}.txt`, year),
  renamed('ending .docx', (path) => path.replace('.yaml', '.docx')),
  renamed('no ending', (path) => path.replace('.yaml', ''), year),
  renamed('space behind the name', (path) => `${path} `),
  renamed('no number before the name', (path) => path.replace(/\d\d-/, '')),
  renamed('one figure before the name', (path) => path.replace(/\/0?\d(?=\d?-)/, '/')),
  renamed('space in the name', (path) => path.replace(/(\d\d)-/, '$1 ')),
  renamed('file misnamed', (path) => path.replace(/s\.yaml$/, '.yaml'), /(?:deadlines|budgets)\.yaml$/),
  renamed('copy beside a group', (path) => path.replace('.yaml', ' - Copy.yaml'), group, true),
  renamed('second copy beside a group', (path) => path.replace('.yaml', ' (1).yaml'), group, true),
  renamed('copy before a group', (path) => path.replace(/\/(?=\d\d-)/, '/Copy of '), group, true),
  renamed('conflict of a cloud beside a group', (path) => path.replace('.yaml', '-LAPTOP-7Q.yaml'), group, true),
  renamed('group in a folder of its own', (path) => path.replace(/\/(?=\d\d-)/, '/old/')),
  renamed('group of another number', (path) =>
    path.replace(/\/(\d\d)-/, (_all, digits: string) => `/${Number(digits) + 20}-`),
  ),
  {
    name: 'file lost',
    slips: (board) =>
      board.sheets.flatMap(({ path }) => {
        const last = board.sheets.filter((sheet) => group.test(sheet.path)).at(-1)?.path;
        if (!year.test(path) || path === last || path.endsWith('budgets.yaml')) return [];
        // What is missing may be said of the file, or of those beside it.
        const [before, after] = [-1, 1].map(
          (step) => board.sheets[board.sheets.findIndex((sheet) => sheet.path === path) + step]?.path ?? path,
        );
        return [withFiles(board, { [path]: undefined }, [path, before ?? path, after ?? path])];
      }),
  },
  encoded('saved as UTF-16', (words) =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]),
  ),
  encoded('saved as Windows-1252', (words) =>
    Uint8Array.from([...words.replace(' ', ' £')].map((letter) => letter.charCodeAt(0) & 255)),
  ),
  text('emptied', () => ''),
  text('cut off in the middle', (words) => words.slice(0, Math.floor(words.length / 2))),
  text('marks of a merge', (words) =>
    words.replace(/^(title|payments|deadlines|entries):.*$/m, '<<<<<<< HEAD\n$&\n=======\n$&\n>>>>>>> other'),
  ),
  text('three hyphens in the middle', (words) =>
    words.replace(/(?<=\n\S.*\n(?: .*\n)*)(directions|payments|introduction|reported):/, '---\n$1:'),
  ),
  text('tabs for all spaces', (words) => words.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2))),
];

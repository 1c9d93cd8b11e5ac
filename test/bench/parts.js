// Programs in which one part of the writers does nothing, to see what that part costs. A user has no switch for any of them.
//
// The method: `build.js` bundles the same source with one module replaced by the shortest that the others can live with, and both programs
// build the same pack in turn, as whole processes (measure.js). The ratio of their times is what the part costs of what remains without it:
// 1.10 is a tenth more. What such a program writes is no sound file, so nobody may ship it, and its time is the only thing looked at.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../../build.js';

/** By name: the format to build, the module that is replaced, and by what. */
export const parts = {
  // Nothing is marked, and no element is made: no structure tree, no parent tree.
  tags: {
    format: 'pdf',
    module: 'write/pdf/tree.ts',
    instead: `const none = { add() { return none; }, end() {}, mark(tag, draw) { draw(); return none; }, link() {}, dictionary: { data: {} } };
      export class StructureTree { enter() { return none; } close() {} }
      export function tagOf() { return 'P'; }
      export function figureEntries() { return {}; }`,
  },
  // The outlines of the glyphs are neither gathered nor compressed; widths and Unicode maps are still written.
  'embedded fonts': {
    format: 'pdf',
    module: 'write/layout/subset.ts',
    instead:
      'export function subsetOf() { return new Uint8Array(); } export const webFontOf = subsetOf; export function componentPlaces() { return []; }',
  },
  // Word breaks its own pages: our layout is made for the numbers in its contents list, and for nothing else.
  'page numbers in the contents': {
    format: 'docx',
    module: 'write/layout/lay-out.ts',
    instead: `import { flowOf } from '../../flow/flow-of.ts';
      export function layOut(doc, looks) { return { looks, flow: flowOf(doc, looks.theme), pages: [], tallRows: new Set(), openers: new Set(), pageOf: new Map(), pageCount: 1 }; }`,
  },
};

/** Puts a program without the part into the folder; answers with the path of the script that starts it. */
export async function without(repository, name, folder, isCompiled = true) {
  const { module, instead } = parts[name];
  const replaced = [];
  mkdirSync(folder, { recursive: true });
  const plugin = {
    name: 'without',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
        if (!file.replaceAll('\\', '/').endsWith(`/src/${module}`)) return undefined;
        replaced.push(file);
        return { contents: instead, resolveDir: path.dirname(file) };
      });
    },
  };
  await bundle(path.join(folder, 'dist'), [plugin], isCompiled);
  if (replaced.length !== 1) throw new Error(`${module} is no part of the program`);
  cpSync(path.join(repository, 'bin'), path.join(folder, 'bin'), { recursive: true });
  for (const shared of ['package.json', 'templates', 'schemas', 'node_modules'])
    symlinkSync(path.join(repository, shared), path.join(folder, shared));
  return path.join(folder, 'bin/directions.js');
}

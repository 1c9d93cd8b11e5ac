// Bundles src/ into dist/: one small file to start from, and one for each thing that is loaded on demand.
import { build, transformSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const { compiledOf, load, scriptOf } = createRequire(import.meta.url)('./bin/script.js');

// pdfkit imports these for font files, wrapped text, PNG images and encryption. Packs use none of them: they give pdfkit a font program
// of their own and lines already broken. They are most of what pdfkit would load.
const unusedByPacks = {
  name: 'unused-by-packs',
  setup(bundle) {
    bundle.onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]js[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        'const unused = undefined; export { unused as default, unused as create, unused as cbc, unused as ecb };',
    }));
  },
};

// What fflate exports for Node.js starts threads; what it exports for browsers is the same without them, and all that is used.
const withoutThreads = {
  name: 'without-threads',
  setup(bundle) {
    bundle.onResolve({ filter: /^fflate$/ }, ({ resolveDir }) =>
      bundle.resolve('fflate/browser', { kind: 'import-statement', resolveDir }),
    );
  },
};

// A schema as text is read faster than the same as a program, and most runs need only a part of it.
const schemasAsText = {
  name: 'schemas-as-text',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]schemas[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))});`,
    }));
  },
};

/**
 * Bundles into a folder. `plugins` may put other modules in the place of some: the bench leaves parts out to see what they cost.
 * Compiled beforehand it takes longest to make, and starts soonest.
 */
export async function bundle(folder, plugins = [], isCompiled = true) {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const outdir = path.resolve(root, folder);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile, outputFiles } = await build({
    entryPoints: { 'cli/main': 'src/cli/main.ts' },
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [unusedByPacks, withoutThreads, schemasAsText, ...plugins],
  });
  for (const { path: file, text } of outputFiles) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, file.endsWith('.js') ? asScript(text) : text);
  }
  if (isCompiled) {
    compile(outputFiles.map(({ path: file }) => file).filter((file) => file.endsWith('.js')));
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), asUsed, outdir], { cwd: root, stdio: 'ignore' });
  }
  writeFileSync(path.join(outdir, 'NOTICES.txt'), noticesOf(packagesIn(metafile, root)));
}

/** A module as a script, which loads in half the time; in ASCII, for V8 keeps and reads other texts at twice the size. */
function asScript(module) {
  const { code } = transformSync(module, {
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  // What esbuild leaves as it is, in regular expressions.
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Keeps beside each script what V8 makes of it, every function of it, for most of a run is spent on compiling code that runs once.
 * V8 does not take what another version or other settings of it have made; then it compiles, as if there were nothing.
 */
function compile(files) {
  setFlagsFromString('--no-lazy');
  const scripts = files.map((file) => [file, scriptOf(file)]);
  // Its settings are part of what it recognises.
  setFlagsFromString('--lazy');
  for (const [file, script] of scripts) writeFileSync(compiledOf(file), script.createCachedData());
}

const asUsed = '--as-used';

/**
 * Of the scripts that validation loads, which is run most, keeps what it calls instead of every function: reading what nobody calls takes
 * longer than compiling what another command calls besides.
 */
async function compileAsUsed(outdir) {
  const made = new Map();
  process.argv = [process.execPath, 'directions', 'validate', '--no-cache'];
  const { main, realWorld } = load(path.join(outdir, 'cli/main.js'), made);
  const code = await main(realWorld(new URL('./', import.meta.url)));
  // Where there is nothing to validate, nothing has been called.
  if (code > 1) return;
  for (const [file, script] of made) writeFileSync(compiledOf(file), script.createCachedData());
}

/** The folders of the packages that are in the bundle, in the order of their names. */
function packagesIn({ inputs }, root) {
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].sort().map((folder) => path.join(root, folder));
}

/** Their names, versions and licences: who passes the bundle on passes on their work. */
function noticesOf(folders) {
  return folders
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      if (!license && !file) throw new Error(`Nothing says under which licence ${name} may be passed on.`);
      const text = file
        ? readFileSync(path.join(folder, file), 'utf8').trim()
        : `By ${author?.name ?? author}, licensed under ${license}.`;
      return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === asUsed) await compileAsUsed(process.argv[3]);
  else await bundle('dist');
}

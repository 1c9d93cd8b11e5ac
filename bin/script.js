// The scripts of the bundle: how they are read, and how one loads another.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

/** Where it is kept what Node.js has made of a script: the code of another version or another kind of processor has another name. */
function compiledOf(file) {
  return `${file}.${process.version}-${process.arch}`;
}

/** @param cachedData what was made of it before; V8 refuses what is not of the same version and settings */
function scriptOf(file, cachedData) {
  const code = readFileSync(file, 'latin1');
  return new Script(`(function (module, exports, require, __url) { 'use strict'; ${code}\n})`, {
    filename: file,
    cachedData,
  });
}

const loaded = new Map();

/**
 * What a script exports, after those that it requires.
 * @param made is given each script that was compiled anew, as it runs; without it what was made before is taken
 */
function load(file, made) {
  const before = loaded.get(file);
  if (before) return before.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const requireFrom = (name) =>
    name.startsWith('.') ? load(path.join(path.dirname(file), name), made) : require(name);
  const script = scriptOf(file, made ? undefined : compiled(file));
  made?.set(file, script);
  const run = script.runInThisContext();
  run(module, module.exports, requireFrom, pathToFileURL(file).href);
  return module.exports;
}

function compiled(file) {
  try {
    return readFileSync(compiledOf(file));
  } catch {
    // Node.js is another one since the program was bundled, or the program came without: then it compiles as it runs.
    return undefined;
  }
}

module.exports = { compiledOf, load, scriptOf };

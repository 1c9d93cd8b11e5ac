#!/usr/bin/env node
// Runs the bundled program, dist/cli/main.js, with the real world.
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const home = path.join(__dirname, '..');
const bundle = path.join(home, 'dist/cli/main.js');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `directions needs Node.js 20.19 or later; this is ${process.versions.node}. Install the current version from nodejs.org.`,
  );
} else if (!isSomewhere()) {
  fail('The folder you are in has been removed. Change to one that is there.');
} else if (!existsSync(bundle)) {
  fail('directions has not been built yet. Run "npm ci" in its folder first (or "npm run build" if that was done).');
} else {
  const { main, realWorld } = require('./script.js').load(bundle);
  main(realWorld(pathToFileURL(`${home}${path.sep}`))).then((code) => {
    process.exitCode = code;
  });
}

function isSomewhere() {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 2;
}

#!/usr/bin/env node
// Runs the bundled program, dist/cli/main.js, with the real world.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli/main.js', import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `directions needs Node.js 20.19 or later; this is ${process.versions.node}. Install the current version from nodejs.org.`,
  );
} else if (!existsSync(bundle)) {
  fail('directions has not been built yet. Run "npm ci" in its folder first (or "npm run build" if that was done).');
} else {
  const { main, realWorld } = await import(bundle.href);
  process.exitCode = await main(realWorld(new URL('..', import.meta.url)));
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 2;
}

// Bundles a program of the tests, which reads files by their place beside its folder, and runs it.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';

/** @param name of the folder in test/, and of the program in it */
export async function runBundled(name) {
  const bundle = new URL(`.${name}.mjs`, import.meta.url);
  await build({
    entryPoints: [new URL(`${name}/${name}.ts`, import.meta.url).pathname],
    bundle: true,
    outfile: bundle.pathname,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  try {
    await import(bundle.href);
  } finally {
    rmSync(bundle);
  }
}

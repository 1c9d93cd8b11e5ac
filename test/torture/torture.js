// Bundles and runs the torture: npm run torture [-- KIND] [COUNT] [SEED].
import { build } from 'esbuild';
import { rmSync } from 'node:fs';

// Beside the folder whose files it reads by their place.
const bundle = new URL('../.torture.mjs', import.meta.url);
await build({
  entryPoints: [new URL('torture.ts', import.meta.url).pathname],
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

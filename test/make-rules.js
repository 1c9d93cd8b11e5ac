// Writes docs/rules.md, the page of rules. Run with `npm run rules` after a change to the words of a rule.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

// Beside this file, so that the packages it imports are found.
const bundle = new URL('.rules-table.mjs', import.meta.url);
const { outputFiles } = await build({
  entryPoints: ['test/rules-table.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});
writeFileSync(bundle, outputFiles[0].text);
try {
  const { rulesPage } = await import(bundle.href);
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/rules.md', rulesPage());
} finally {
  rmSync(bundle);
}

// Writes the Word template of the tests to the path given, so that a pack can be built in its looks.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${root}test/write/docx/template.ts`],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { templateParts, zipped } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);
writeFileSync(process.argv[2], zipped(templateParts));

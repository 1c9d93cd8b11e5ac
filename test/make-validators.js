// Compiles schemas/*.json into src/read/validators.generated.js. Run with `npm run validators` after a change to a schema.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);

/** The text of the generated module, from the schemas as they are now. */
export async function validatorsText() {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    messages: false,
    unicodeRegExp: false,
    code: { source: true, esm: true, lines: true },
  });
  const refs = {};
  for (const file of readdirSync(new URL('schemas/', root)).sort()) {
    const schema = JSON.parse(readFileSync(new URL(`schemas/${file}`, root), 'utf8'));
    refs[file.replace('.schema.json', '')] = schema.$id;
    ajv.addSchema(withoutWords(schema));
  }
  const { outputFiles } = await build({
    stdin: { contents: standalone.default(ajv, refs), resolveDir: fileURLToPath(root), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    write: false,
  });
  return `// Made from schemas/ by \`npm run validators\`. Do not edit.\n${outputFiles[0].text}`;
}

/** What decides, without what explains: messages take their words from the schemas themselves. */
function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const explains = ([key, inner]) =>
    (['title', 'description', 'idOf'].includes(key) && typeof inner === 'string') ||
    (['examples', 'enumDescriptions'].includes(key) && Array.isArray(inner));
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !explains(entry))
      .map(([key, inner]) => [key, withoutWords(inner)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('src/read/validators.generated.js', root), await validatorsText());

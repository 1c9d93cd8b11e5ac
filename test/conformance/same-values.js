// Compares two workbooks cell by cell: numbers to the penny, words as they are. The second was computed anew by another program.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${root}src/source/sheets/read-xlsx.ts`],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { readXlsx } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);

const [ours, theirs] = process.argv.slice(2).map((path) => cellsOf(readXlsx(readFileSync(path))));
const different = [...ours].filter(([place, value]) => !same(value, theirs.get(place)));
for (const [place, value] of different.slice(0, 20))
  console.log(`     ${place}: ${value} here, ${theirs.get(place)} there`);
console.log(`     ${ours.size} cells`);
process.exitCode = different.length > 0 || ours.size === 0 ? 1 : 0;

function cellsOf({ sheets }) {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        [...cells].map(([column, cell]) => [`${name}!${column + 1}/${number}`, cell.value]),
      ),
    ),
  );
}

function same(one, other) {
  return typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) < 0.005 * Math.max(1, Math.abs(one) / 1e9)
    : one === other;
}

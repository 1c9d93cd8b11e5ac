// One tagged PDF by the Typst compiler from npm. usage: node typst.js <home> <fonts> in.typ out.pdf
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , home, fonts, input, output] = process.argv;
const { NodeCompiler } = createRequire(path.join(home, 'typst', 'anchor.js'))('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: path.dirname(input), fontArgs: [{ fontPaths: [fonts] }] });
const result = compiler.compile({ mainFilePath: input });
if (result.hasError()) {
  result.printDiagnostics();
  process.exit(1);
}
writeFileSync(
  output,
  compiler.pdf(result.result, { pdfTags: true, pdfStandard: 'ua-1', creationTimestamp: 1679000000 }),
);

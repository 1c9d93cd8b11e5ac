// Writes what docx makes of a document without words into src/write/docx/skeleton.generated.js. Run with `npm run skeleton` after another version of docx.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Document, Footer, Header, Packer } from 'docx';

const lengths = ['width', 'height', 'top', 'right', 'bottom', 'left', 'header', 'footer'];
/** A length that stands for another, by its name: no part has these numbers otherwise. */
const numbers = Object.fromEntries(lengths.map((name, index) => [name, 770001 + index]));

/** Page, headers and footers still empty, and the looks. */
function documentWithout() {
  const { width, height, ...margin } = numbers;
  return new Document({
    // Ours are written as text; without this docx adds its own.
    styles: { importedStyles: [] },
    theme: { name: 'Pack', fonts: { headings: '{font}', body: '{font}' } },
    // Spaces between paragraphs add up, as in our layout; without this Word takes the larger of the two.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width, height }, margin: { ...margin, gutter: 0 } } },
        headers: { default: new Header({ children: [] }), first: new Header({ children: [] }) },
        footers: { default: new Footer({ children: [] }), first: new Footer({ children: [] }) },
        children: [],
      },
    ],
  });
}

/** The text of the generated module: the parts by their paths, but for those that hold nothing and the properties, which have the clock's time. */
export function skeletonText() {
  // What is behind `Packer.toBuffer`, without its zip, whose times and order are not ours. The types call it private; docx is pinned exactly.
  const parts = [...Packer.compiler.compile(documentWithout())].filter(
    ([path, content]) =>
      typeof content === 'string' && !content.endsWith('/relationships"/>') && path !== 'docProps/core.xml',
  );
  // Lists are ours alone: what docx puts there unasked is left out.
  const unlisted = (xml) => xml.replace(/<w:abstractNum [^]*(?=<\/w:numbering>)/, '');
  const named = ([path, xml]) => [
    path,
    lengths.reduce((text, name) => text.replace(numbers[name], `{${name}}`), unlisted(xml)),
  ];
  const entries = JSON.stringify(Object.fromEntries(parts.map(named)), null, 1);
  return `// Made by the package docx, by \`npm run skeleton\`. Do not edit.\nexport const skeleton = ${entries};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../src/write/docx/skeleton.generated.js', import.meta.url), skeletonText());

/** What changed between two packs as a web page: words that went and that came as such, for eyes and for screen readers. */
import { oneLine, wordsOf, headingOf, summaryOf, type Compared, type Marks } from './changes.ts';
import { printable } from './printable.ts';

const style = `body{font:1.1rem/1.5 Arial,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h2{font-size:1.15rem;margin:1.6rem 0 .2rem}dl{margin:0}dt{font-weight:bold;margin-top:.4rem}dd{margin:0}
ins{background:#d9f2df;color:#06401a;text-decoration:underline}del{background:#fbe0e0;color:#7a0b0b}
.said{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
@media print{ins{font-weight:bold}}`;

const marks: Marks = {
  gone: (words) => `<del><span class="said">[taken out: </span>${escaped(words)}<span class="said">]</span></del>`,
  come: (words) => `<ins><span class="said">[put in: </span>${escaped(words)}<span class="said">]</span></ins>`,
};

export function changesHtml({ from, to, changes }: Compared): string {
  const title = escaped(printable(`Changes from ${from} to ${to}`));
  const parts = changes.map((change) => {
    const aspects = change.aspects.map(({ aspect, before, after }) => {
      const value = wordsOf(oneLine(before), oneLine(after), marks, escaped);
      return `<dt>${escaped(printable(aspect))}</dt><dd>${value}</dd>`;
    });
    return `<h2>${escaped(printable(headingOf(change)))}</h2>\n<dl>${aspects.join('')}</dl>`;
  });
  return [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head>`,
    `<body><main><h1>${title}</h1>\n<p>${escaped(printable(summaryOf(from, to, changes)))}</p>`,
    ...parts,
    '</main></body></html>',
    '',
  ].join('\n');
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

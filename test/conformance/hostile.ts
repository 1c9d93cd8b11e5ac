/** Writes the hostile root into a folder, and the document of every block in every format into another. usage: FOLDER-OF-ROOT FOLDER-OF-PACKS full|small */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toDocx } from '../../src/write/docx/to-docx.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { toPdf } from '../../src/write/pdf/to-pdf.ts';
import { toText } from '../../src/write/text/to-text.ts';
import { hostileDoc } from '../hostile/doc.ts';
import { full, hostile, small } from '../hostile/root.ts';
import { accessible, looks } from '../write/looks.ts';

async function write(root: string, packs: string, size: string): Promise<void> {
  for (const [file, bytes] of hostile(size === 'full' ? full : small).files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), bytes);
  }
  mkdirSync(packs, { recursive: true });
  for (const [extension, toBytes] of Object.entries({ docx: toDocx, html: toHtml, pdf: toPdf, txt: toText }))
    writeFileSync(path.join(packs, `every-block.${extension}`), await toBytes(hostileDoc, looks));
  writeFileSync(path.join(packs, 'every-block-accessible-reading.html'), await toHtml(hostileDoc, accessible));
}

const [root = '.', packs = '.', size = 'small'] = process.argv.slice(2);
void write(root, packs, size);

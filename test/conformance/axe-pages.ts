/** Writes the sample page, the hostile page and one of pictures into a folder, for a browser to look at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Theme } from '../../src/doc/theme.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { sampleDoc } from '../sample-doc.ts';
import { hostileDoc } from '../hostile/doc.ts';
import { picturesDoc } from '../write/pictures-doc.ts';

async function write(folder: string): Promise<void> {
  const theme = parse(readFileSync('templates/theme.yaml', 'utf8')) as Theme;
  for (const [name, doc] of Object.entries({ sample: sampleDoc, hostile: hostileDoc, pictures: picturesDoc() })) {
    writeFileSync(`${folder}/${name}.html`, await toHtml(doc, { theme, files: new Map() }));
  }
}

void write(process.argv[2] ?? '.');

/** Writes the sample page and that of the pictures into a folder, in every theme, for a browser to look at. */
import { writeFileSync } from 'node:fs';
import { toHtml } from '../../src/write/html/to-html.ts';
import { sampleDoc } from '../sample-doc.ts';
import { picturesDoc } from '../write/pictures-doc.ts';
import { accessible, looks } from '../write/looks.ts';

async function write(folder: string): Promise<void> {
  for (const [name, doc] of Object.entries({ sample: sampleDoc, pictures: picturesDoc() })) {
    writeFileSync(`${folder}/${name}.html`, await toHtml(doc, looks));
    writeFileSync(`${folder}/${name}-accessible-reading.html`, await toHtml(doc, accessible));
  }
}

void write(process.argv[2] ?? '.');

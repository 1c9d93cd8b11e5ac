/** Writes pairs of packs, and for each a Word file with the changes tracked; some of those in which something moved once more, in `moves`. usage: FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { toDocx, toTrackedDocx } from '../../src/write/docx/to-docx.ts';
import { addedAtEnds, examplePack, pairOf, pairs, pairsOfTests } from '../write/docx/pairs.ts';

/** For proofs that take long. */
const someMoves = 3;

async function write(folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'moves'), { recursive: true });
  const { pack, looks } = examplePack();
  let moves = 0;
  const drawn = fc.sample(pairs, pairsOfTests).map((pair) => pairOf(pack, pair));
  for (const [index, [before, after]] of [...drawn, addedAtEnds(pack)].entries()) {
    const tracked = toTrackedDocx(before, after, looks, { author: 'Chief Officer', date: '2030-03-31' });
    const files = { before: await toDocx(before, looks), after: await toDocx(after, looks), tracked };
    const number = String(index + 1).padStart(3, '0');
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(path.join(folder, `${number}-${name}.docx`), bytes);
    const hasMoved = /<w:moveFrom .*<w:moveTo /s.test(strFromU8(unzipSync(tracked)['word/document.xml'] ?? tracked));
    if (hasMoved && ++moves <= someMoves) writeFileSync(path.join(folder, 'moves', `moves-${number}.docx`), tracked);
  }
}

void write(process.argv[2] ?? '.');

/** Prints what `validate` makes of a thousand slips of the hand, by class, and fails where a figure is below its floor. usage: [CLASS] shows each of a class */
import { example, faultless, midlothian, threeYears } from '../roots.ts';
import { boardOf } from './board.ts';
import { below, floors } from './floors.ts';
import { contents } from './kinds/contents.ts';
import { files } from './kinds/files.ts';
import { layout } from './kinds/layout.ts';
import { names } from './kinds/names.ts';
import { pasted } from './kinds/pasted.ts';
import { values } from './kinds/values.ts';
import { measure } from './measure.ts';
import { inFull, table } from './table.ts';

const seed = 1;
const kinds = [...names, ...layout, ...pasted, ...values, ...contents, ...files];
const boards = [
  boardOf('2023-24', midlothian()),
  boardOf('root', faultless()),
  boardOf('example', example()),
  boardOf('three-years', threeYears(), 'progress.yaml'),
];
const [wanted] = process.argv.slice(2);
const asked = wanted === undefined ? kinds : kinds.filter(({ name }) => name.includes(wanted) || wanted === 'all');
const outcomes = measure(asked, boards, seed);
process.stdout.write(wanted === undefined ? table(outcomes) : inFull(outcomes));
const short = wanted === undefined ? below(outcomes, floors) : [];
for (const line of short) process.stderr.write(`${line}\n`);
process.exitCode = short.length === 0 ? 0 : 1;

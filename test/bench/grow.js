// Roots of any size, made from the real one: more directions for more pages, more years for more files. TEST DATA.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const year = '2023-24';

/** A root whose groups hold every direction `times` times over, numbered on. Answers with the number of directions. */
export function moreDirections(from, to, times) {
  cpSync(path.join(from, 'directions'), path.join(to, 'directions'), { recursive: true });
  const folder = path.join(to, 'directions', year);
  let count = 0;
  for (const name of readdirSync(folder).filter((file) => /^\d\d-/.test(file))) {
    const group = parse(readFileSync(path.join(folder, name), 'utf8'));
    const directions = group.directions ?? [];
    group.directions = Array.from({ length: times }, () => directions).flat().map((direction, index) => ({ ...direction, number: `${group.number}.${index + 1}` }));
    count += group.directions.length;
    writeFileSync(path.join(folder, name), stringify(group, { aliasDuplicateObjects: false }));
  }
  return count;
}

/** A root with at least this many YAML files: the real year again and again, as the years after it. Answers with their number. */
export function moreFiles(from, to, count) {
  cpSync(path.join(from, 'directions'), path.join(to, 'directions'), { recursive: true });
  const files = readdirSync(path.join(from, 'directions', year)).map((name) => [name, readFileSync(path.join(from, 'directions', year, name), 'utf8')]);
  let total = readdirSync(path.join(to, 'directions'), { recursive: true }).filter((name) => name.endsWith('.yaml')).length;
  for (let first = 2024; total < count; first++) {
    const other = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
    mkdirSync(path.join(to, 'directions', other));
    for (const [name, text] of files) writeFileSync(path.join(to, 'directions', other, name), text.replaceAll(year, other));
    total += files.length;
  }
  return total;
}

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
    group.directions = Array.from({ length: times }, () => directions)
      .flat()
      .map((direction, index) => ({ ...direction, number: `${group.number}.${index + 1}` }));
    count += group.directions.length;
    writeFileSync(path.join(folder, name), stringify(group, { aliasDuplicateObjects: false }));
  }
  return count;
}

/** A root with at least this many YAML files: the real year again and again, as the years after it. Answers with their number. */
export function moreFiles(from, to, count) {
  cpSync(path.join(from, 'directions'), path.join(to, 'directions'), { recursive: true });
  const files = readdirSync(path.join(from, 'directions', year)).map((name) => [
    name,
    readFileSync(path.join(from, 'directions', year, name), 'utf8'),
  ]);
  let total = readdirSync(path.join(to, 'directions'), { recursive: true }).filter((name) =>
    name.endsWith('.yaml'),
  ).length;
  for (let first = 2024; total < count; first++) {
    const other = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
    mkdirSync(path.join(to, 'directions', other));
    for (const [name, text] of files)
      writeFileSync(path.join(to, 'directions', other, name), text.replaceAll(year, other));
    total += files.length;
  }
  return total;
}

/** A root of faultless files, at least so many: years of 147 groups, each with words of its own. Answers with their number. */
export function faultlessFiles(from, to, count) {
  const example = path.join(from, 'test/root/directions');
  cpSync(example, path.join(to, 'directions'), {
    recursive: true,
    filter: (place) => !/\d{4}-\d\d$/.test(place) || /plans/.test(place),
  });
  const read = (name) => readFileSync(path.join(example, '2030-31', name), 'utf8');
  let total = 0;
  for (let first = 2030; total < count; first++) {
    const [id, last] = [yearFrom(first), yearFrom(first - 1)];
    const folder = path.join(to, 'directions', id);
    mkdirSync(folder);
    const inYear = (text) =>
      text
        .replaceAll('2030-33', 'PLAN')
        .replaceAll('2030-31', id)
        .replaceAll('2029-30', last)
        .replaceAll('2031', String(first + 1))
        .replaceAll('2030', String(first))
        .replaceAll('PLAN', '2030-33');
    for (const name of ['pack.yaml', 'deadlines.yaml', 'budgets.yaml'])
      writeFileSync(path.join(folder, name), inYear(read(name)));
    for (let group = 1; group <= Math.min(147, count); group++) {
      const text = read('01-access.yaml')
        .replace('number: "1"', `number: "${group}"`)
        .replace(/- number: "1\.(\d+)"/g, (_, number) => `- number: "${group}.${number}"`)
        .replace('its access criteria', `its access criteria of group ${group}`)
        .replace('its day services', `its day services in area ${group}`);
      writeFileSync(path.join(folder, `${String(group).padStart(2, '0')}-group.yaml`), inYear(text));
    }
    total += 3 + Math.min(147, count);
  }
  return total;
}

function yearFrom(first) {
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The faultless root with so many lines of money. */
export function moreLines(from, to, count) {
  cpSync(path.join(from, 'test/root/directions'), path.join(to, 'directions'), { recursive: true });
  const file = path.join(to, 'directions/2030-31/budgets.yaml');
  const budget = parse(readFileSync(file, 'utf8'));
  const line = budget.allocations.find(({ source }) => source === 'payment');
  budget.allocations = Array.from({ length: count }, (_, index) => ({
    ...line,
    id: `line-${index + 1}`,
    label: `Service ${index + 1}`,
    amount: '£1',
  }));
  delete budget['set-asides'];
  for (const payment of budget.payments) payment.amount = payment.recipient === line.recipient ? `£${count}` : '£0';
  writeFileSync(file, stringify(budget, { aliasDuplicateObjects: false }));
}

// Roots of any size, made from the real one: more directions for more pages, more years for more files. TEST DATA.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const year = '2023-24';

/** A root whose groups hold every direction `times` times over, numbered on, in the words and lines of the authors. Answers with the number of directions. */
export function moreDirections(from, to, times) {
  cpSync(path.join(from, 'directions'), path.join(to, 'directions'), { recursive: true });
  const folder = path.join(to, 'directions', year);
  let count = 0;
  for (const name of readdirSync(folder).filter((file) => /^\d\d-/.test(file))) {
    const [head, ...directions] = readFileSync(path.join(folder, name), 'utf8').split(/^(?= {2}- number: )/m);
    const group = /^number: "(.*)"$/m.exec(head)?.[1];
    const all = Array.from({ length: times }, () => directions).flat();
    const text = all.map((one, index) => one.replace(/".*?"/, `"${group}.${index + 1}"`));
    writeFileSync(path.join(folder, name), head + text.join(''));
    count += all.length;
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
export function faultlessFiles(from, to, count, groups = 147) {
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
    for (let group = 1; group <= Math.min(groups, count); group++) {
      const text = read('01-access.yaml')
        .replace('number: "1"', `number: "${group}"`)
        .replace(/- number: "1\.(\d+)"/g, (_, number) => `- number: "${group}.${number}"`)
        .replace('its access criteria', `its access criteria of group ${group}`)
        .replace('its day services', `its day services in area ${group}`);
      writeFileSync(path.join(folder, `${String(group).padStart(2, '0')}-group.yaml`), inYear(text));
    }
    total += 3 + Math.min(groups, count);
  }
  return total;
}

function yearFrom(first) {
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The faultless root with so many lines of money. */
export function moreLines(from, to, count) {
  faultlessWith(from, to, { '2030-31/budgets.yaml': (text) => linesOfMoney(text, count) });
}

/** The faultless root with other texts in some of its files. @param changes by name of file */
function faultlessWith(from, to, changes) {
  cpSync(path.join(from, 'test/root/directions'), path.join(to, 'directions'), { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(to, 'directions', name);
    const before = readFileSync(file, 'utf8');
    const text = change(before);
    if (text === before) throw new Error(`nothing is changed in ${name}`);
    writeFileSync(file, text);
  }
}

function linesOfMoney(text, count) {
  const line = (_, index) =>
    `  - { id: line-${index + 1}, label: Service ${index + 1}, recipient: nhs-example, source: payment, amount: "£1", use: Nursing at home. }\n`;
  return text
    .replace('amount: "£3,000,000", status', `amount: "£${count.toLocaleString('en-GB')}", status`)
    .replace('amount: "£2,000,000", status', 'amount: "£0", status')
    .replace(/^set-asides:\n.*\n/m, '')
    .replace(/(?<=^allocations:\n)[^]*/m, Array.from({ length: count }, line).join(''));
}

/** The first direction of a group so many times, each with a number and words of its own. */
function directionsOf(text, count, change = (one) => one) {
  const [head, first] = text.split(/^(?= {2}- number: )/m);
  const all = Array.from({ length: count }, (_, index) => change(numbered(first, index + 10), index));
  return head + all.join('');
}

function numbered(direction, number) {
  return direction
    .replace('"1.1"', `"1.${number}"`)
    .replace(/ {4}changes: .*\n/, '')
    .replace('its access criteria', `its access criteria of area ${number}`);
}

const ofFirstGroup = (change) => (from, to, count) =>
  faultlessWith(from, to, { '2030-31/01-access.yaml': (text) => change(text, count) });

/** What a root can have much of, how much the smallest of three roots has of it, and the roots: four times and sixteen times as much. */
export const dimensions = {
  years: { least: 8, make: (from, to, count) => faultlessFiles(from, to, 10 * count, 7) },
  groups: { least: 9, make: (from, to, count) => faultlessFiles(from, to, count, count) },
  directions: { least: 50, make: ofFirstGroup(directionsOf) },
  words: {
    least: 600,
    make: ofFirstGroup((text, count) =>
      directionsOf(text, 10, (one) =>
        one.replace('access criteria', `criteria${' of access to care'.repeat(count / 40)}`),
      ),
    ),
  },
  rows: { least: 100, make: moreLines },
  functions: {
    least: 50,
    make: (from, to, count) =>
      faultlessWith(from, to, {
        'scheme.yaml': (text) =>
          text.replace(
            / {10}- \{ id: council-4.*\n/,
            Array.from(
              { length: count },
              (_, index) =>
                `          - { id: council-${index + 4}, number: "${index + 4}", text: Care at home ${index + 4}., provision: core }\n`,
            ).join(''),
          ),
      }),
  },
  links: {
    least: 50,
    make: ofFirstGroup((text, count) =>
      directionsOf(text, count, (one, index) =>
        one.replace('its access criteria', `its [access criteria](https://example.org/${index})`),
      ),
    ),
  },
  findings: { least: 50, make: ofFirstGroup((text, count) => directionsOf(text, count, withFault)) },
  waivers: {
    least: 50,
    make: ofFirstGroup((text, count) =>
      directionsOf(text, count, (one, index) =>
        withFault(one, index).replace(
          / {4}text: /,
          '    waive: [{ rule: ampersand-in-text, because: So the report has it. }]\n$&',
        ),
      ),
    ),
  },
};

function withFault(direction) {
  return direction.replace('its access criteria', 'its access & care criteria');
}

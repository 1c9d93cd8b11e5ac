/** The change of a file as a unified diff, which `git apply` takes. Fixes never add or remove a line, so lines pair off. */

const context = 3;

/** Empty when nothing differs. Lines are printed as they stand, with their own ends. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]));
  const hunks: { first: number; last: number }[] = [];
  for (const index of changed) {
    const hunk = hunks.at(-1);
    if (hunk && index - hunk.last <= 2 * context) hunk.last = index;
    else hunks.push({ first: index, last: index });
  }
  if (hunks.length === 0) return '';
  return `--- a/${path}\n+++ b/${path}\n${hunks.map(({ first, last }) => hunkText(old, fresh, Math.max(first - context, 0), Math.min(last + context, old.length - 1))).join('')}`;
}

function hunkText(old: readonly string[], fresh: readonly string[], from: number, to: number): string {
  const range = `${from + 1},${to - from + 1}`;
  let text = `@@ -${range} +${range} @@\n`;
  for (let index = from; index <= to; ) {
    if (old[index] === fresh[index]) {
      text += marked(' ', old[index++]);
      continue;
    }
    let end = index;
    while (end <= to && old[end] !== fresh[end]) end++;
    text += old
      .slice(index, end)
      .map((line) => marked('-', line))
      .join('');
    text += fresh
      .slice(index, end)
      .map((line) => marked('+', line))
      .join('');
    index = end;
  }
  return text;
}

function marked(mark: string, line = ''): string {
  return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** With their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

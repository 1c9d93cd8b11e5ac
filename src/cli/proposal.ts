/** The commands that messages propose: whoever copies one and pastes it gets what was meant, also in the place that was named with `--root`. */
import { asTyped } from './printable.ts';

/** What stands in a text to be typed: behind a colon or in brackets, and without a root of its own. A command that is only spoken of stands in quotation marks. */
const proposed =
  /(?<=:(?:\u001b\[\d+m)? |\()directions(?= (?:build|validate|funding|diff|new|issue|revise|verify|extract|review|report|progress|plans|deadlines|log|status|explain|show|schema)\b)(?![^\n]{0,1000}--(?:root|help)\b)/g;

/** A line of an authored file, as reports show it: “17 | text: directions issue from …” is nothing to be typed. */
const authored = /^(?:\u001b\[\d+m)?\d+ \|/;

/** The text with the root in each command that it proposes, where one was typed. */
export function withRoot(text: string, argv: readonly string[]): string {
  const root = rootTyped(argv);
  if (root === undefined) return text;
  const rooted = (line: string): string => line.replace(proposed, () => `directions --root ${asTyped(root)}`);
  return text
    .split('\n')
    .map((line) => (authored.test(line) ? line : rooted(line)))
    .join('\n');
}

/** What stands behind `--root`. */
export function rootTyped(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => /^--root(?:=|$)/.test(word));
  const word = argv[at];
  return word?.startsWith('--root=') ? word.slice('--root='.length) : word && argv[at + 1];
}

/** The whole command that was typed, with other words in the place of some of it; one may also be a part of a word, the year of `2023/24@1`, of a list with commas or behind `--on=`. */
export function instead(argv: readonly string[], words: readonly string[], meant: readonly string[]): string {
  const at = new Set(words.map((word) => argv.indexOf(word)));
  const first = Math.min(...[...at].filter((index) => index !== -1), argv.length);
  const whole = argv.flatMap((word, index) => [...(index === first ? meant : []), ...(at.has(index) ? [] : [word])]);
  const inParts = (): readonly string[] =>
    argv.map((word) => word.replaceAll(/[^,@=]+/g, (part) => (words.includes(part) ? meant.join(' ') : part)));
  return commandOf(first < argv.length ? whole : inParts());
}

/** A command to be typed: what somebody has still to fill in stands as it is. */
function commandOf(words: readonly string[]): string {
  return ['directions', ...words.map((word) => (/^<[\w ]+>$/.test(word) ? word : asTyped(word)))].join(' ');
}

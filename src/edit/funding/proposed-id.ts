/** Proposes the id of something new from its name: what a person would have written, and nobody else has. */

/** So long at most, without half a word at the end. */
const longest = 40;

/** @param otherwise what it begins with where its name does not begin with a letter */
export function proposedId(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const whole = (/^[a-z]/.test(words[0] ?? '') ? words : [otherwise, ...words]).reduce((id, word) =>
    id.length + 1 + word.length > longest ? id : `${id}-${word}`,
  );
  const id = whole.slice(0, longest);
  let number = 2;
  if (!taken.has(id)) return id;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

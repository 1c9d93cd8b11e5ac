/** The boards of our roots as other boards number: every number of a direction and of a group in another form, and all that names it. */

export interface Form {
  readonly name: string;
  /** @param group from 1 @param own from 1, within the group */
  number(group: number, own: number): string;
  group(group: number): string;
}

export const forms: readonly Form[] = [
  { name: '12', number: (group, own) => String(group * 10 + own), group: (group) => 'ABCDEF'.charAt(group - 1) },
  { name: '2.1.1', number: (group, own) => `${group}.1.${own}`, group: String },
  { name: 'D01a', number: (group, own) => `D${group}${own}a`, group: (group) => `D${group}` },
  { name: '280126-9', number: (group, own) => `280126-${group}${own}`, group: String },
  { name: 'EDI-2025-4', number: (group, own) => `EDI-2025-${group * 10 + own}`, group: (group) => `EDI-${group}` },
  { name: 'HSCP.20.049', number: (group, own) => `HSCP.20.0${group}${own}`, group: String },
  {
    name: 'A.1',
    number: (group, own) => `${'ABCDEF'.charAt(group - 1)}.${own}`,
    group: (group) => 'ABCDEF'.charAt(group - 1),
  },
  { name: '2025/12', number: (group, own) => `2025/${group}${own}`, group: String },
  { name: '2025-12', number: (group, own) => `2025-${group}${own}`, group: String },
  // As long as a number can be.
  {
    name: '2025/IJB/DIRECTIO/12',
    number: (group, own) => `2025/IJB/DIRECTIO/${group}${own}`,
    group: (group) => `GROUP-OF-DIRECTION-${group}`,
  },
];

/** The text of an authored file of a year or a report in that form. */
export function renumbered(text: string, { number, group }: Form): string {
  const whole = (digits: string): string => number(Number(digits[0]), Number(digits[2]));
  return (
    text
      .replace(/^number: "(\d)"/m, (_, digit: string) => `number: "${group(Number(digit))}"`)
      .replace(/(?<=(?:number: |direction: |(?:directions|withdrawn): \[(?:"[^"]*", )*)")\d\.\d(?=")/g, whole)
      .replace(/(?<=\d{4}-\d\d\/)\d\.\d/g, whole)
      .replace(/(?<=\b[Dd]irections? (?:\d\.\d(?:, | and ))*)\d\.\d/g, whole)
      // The digests of what was reported are of other numbers.
      .replace(/^reported:\n[^]*/m, '')
  );
}

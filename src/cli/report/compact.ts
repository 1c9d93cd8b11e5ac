/** One line for each finding, for editors and for searching. */
import type { Report } from './findings.ts';
import { heading } from './heading.ts';

export const compact: Report = {
  name: 'compact',
  summary: 'one line for each finding',
  write: (findings) => findings.diagnostics.map((diagnostic) => `${heading(diagnostic, findings)}\n`).join(''),
};

/** The list of all findings that are not a rule's, and how a finding gets its name: only one that is listed has one. */
import type { Diagnostic, Explanation, Finding, ListedName } from '../diagnostic.ts';
import { aboutContents } from './about-contents.ts';
import { aboutVersions } from './about-versions.ts';
import { aboutYaml } from './about-yaml.ts';

const about = { ...aboutYaml, ...aboutContents, ...aboutVersions };

/** The name of a finding that the list has; with another the code does not compile. */
export type FindingId = keyof typeof about;

/** Each with its name. A rule brings its own explanation: `check/index.ts` puts them all together. */
export const findings: readonly Explanation[] = Object.entries(about).map(([id, one]) => ({ id, ...one }));

/** A finding of this name, as heavy as the list says. */
export function found(id: FindingId, finding: Finding): Diagnostic {
  return foundBy({ id, severity: about[id].severity }, finding);
}

/** A finding of the rule. */
export function foundBy({ id, severity }: Pick<Explanation, 'id' | 'severity'>, finding: Finding): Diagnostic {
  return { ...finding, rule: id as ListedName, severity };
}

/** Whether the authors may make an exception, with their reason: not of an error, which cannot be right. */
export function isWaivable({ severity, waivable }: Explanation): boolean {
  return severity !== 'error' && waivable !== false;
}

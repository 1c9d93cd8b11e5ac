/** What tells a document from others of its name: the version that was issued, and of any other the date it bears and the fingerprint of its sources. */
import { formatDate } from '../../model/iso-date.ts';
import { datedOf, issueOf, versionOf } from '../../model/pack.ts';
import type { Context } from '../context.ts';

export function edition({ pack, fingerprint, say }: Context): string {
  const issue = issueOf(pack);
  if (issue) return say('document.edition-issued', { version: String(versionOf(pack)), date: formatDate(issue.date) });
  const status = say(`status.${pack.status}`);
  const dated = datedOf(pack);
  const words = dated
    ? say('document.edition-dated', { status, date: formatDate(dated) })
    : say('document.edition-undated', { status });
  return fingerprint === undefined ? words : say('document.edition-fingerprint', { edition: words, fingerprint });
}

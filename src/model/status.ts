/** How far a pack has come, and what stops it there. */
import type { Severity } from '../diagnostic.ts';

/** The life of a pack, in order. */
export const statuses = ['draft', 'for-approval', 'approved', 'issued', 'amended'] as const;
export type Status = (typeof statuses)[number];

/**
 * Whether a problem of this severity stops a pack of this status: an error always does; a warning (not fit to issue)
 * only from approved on, so that an unfinished draft may circulate; advice never does.
 */
export function stops(severity: Severity, status: Status): boolean {
  if (severity === 'warning') return statuses.indexOf(status) >= statuses.indexOf('approved');
  return severity === 'error';
}

/** What a pack of this status becomes next; undefined once it was issued. */
export function nextStatus(status: Status): Status | undefined {
  return isIssued(status) ? undefined : statuses[statuses.indexOf(status) + 1];
}

/** Whether the pack has been sent to the recipients, and so binds them. */
export function isIssued(status: Status): boolean {
  return status === 'issued' || status === 'amended';
}

/** Whether the pack has not yet been decided by the Board, and is marked as a draft on every page. */
export function isDraft(status: Status): boolean {
  return status === 'draft' || status === 'for-approval';
}

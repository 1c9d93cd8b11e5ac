/** Builds the integration scheme. */
import type { Recipient } from '../../model/recipient.ts';
import type { Ages, DelegatedFunction, Delegation, FunctionList, Scheme } from '../../model/scheme.ts';
import type { Directory } from '../directory.ts';
import type { Entry } from '../entry.ts';

export function buildScheme(file: Entry, recipients: Directory<Recipient>): Scheme {
  const delegations = file.entries('delegations').flatMap((entry) => {
    const recipient = recipients.find(entry.text('recipient'), entry.origin, 'recipient');
    return recipient ? [buildDelegation(entry, recipient)] : [];
  });
  return { origin: file.origin, name: file.text('name'), delegations };
}

function buildDelegation(entry: Entry, recipient: Recipient): Delegation {
  const lists = entry.entries('lists').map((list) => buildList(list, recipient));
  return { origin: entry.origin, recipient, ...entry.given('statement'), lists };
}

function buildList(entry: Entry, recipient: Recipient): FunctionList {
  const ages = entry.maybe<'ages', Ages>('ages');
  return {
    ...entry.authored('id'),
    ...entry.maybe('label', 'heading'),
    ...ages,
    functions: entry.entries('functions').map((single) => buildFunction(single, recipient, ages)),
  };
}

function buildFunction(entry: Entry, recipient: Recipient, ages: { readonly ages?: Ages }): DelegatedFunction {
  return {
    ...entry.authored('id', 'number', 'text'),
    recipient,
    ...ages,
    ...entry.maybe<'provision', 'core' | 'hosted' | 'set-aside'>('provision'),
    parts: entry.entries('parts').map((part) => buildFunction(part, recipient, ages)),
  };
}

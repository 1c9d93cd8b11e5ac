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
  return {
    origin: entry.origin,
    recipient,
    statement: entry.text('statement'),
    lists: entry.entries('lists').map((list) => buildList(list, recipient)),
  };
}

function buildList(entry: Entry, recipient: Recipient): FunctionList {
  const ages = entry.maybe<'ages', Ages>('ages', 'ages');
  return {
    origin: entry.origin,
    id: entry.text('id'),
    ...entry.maybe('label', 'label'),
    ...entry.maybe('heading', 'heading'),
    ...ages,
    functions: entry.entries('functions').map((single) => buildFunction(single, recipient, ages)),
  };
}

function buildFunction(entry: Entry, recipient: Recipient, ages: { readonly ages?: Ages }): DelegatedFunction {
  return {
    origin: entry.origin,
    id: entry.text('id'),
    number: entry.text('number'),
    text: entry.text('text'),
    recipient,
    ...ages,
    ...entry.maybe<'provision', 'core' | 'hosted' | 'set-aside'>('provision', 'provision'),
    parts: entry.entries('parts').map((part) => buildFunction(part, recipient, ages)),
  };
}

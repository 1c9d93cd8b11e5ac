/** Finds issued packs that name nobody to ask for another format. */
import { isIssued } from '../../model/status.ts';
import type { Rule } from '../rule.ts';

export const contactNotRecorded: Rule = {
  severity: 'warning',
  summary: 'An issued pack does not say whom to ask for another format or language.',
  why: 'Every cover says how to ask for the document in another format or language. Without a contact an issued pack says that this is to be confirmed. No duty to print a contact was found; that public documents carry one is common practice.',
  example: {
    file: 'ijb.yaml',
    at: 'contact:\n  name: Example IJB, Planning team\n  email: planning@ijb.example\n  telephone: 01632 960000\n  address: 1 Example Street, Exampleton\n',
    bad: '',
    good: 'contact:\n  email: planning@ijb.example\n',
  },
  needsAll: true,
  *check({ status, ijb }) {
    if (!isIssued(status) || ijb.contact) return;
    yield {
      message: `The pack is ${status}, and names nobody to ask for it in another format or language.`,
      at: ijb.origin.span('contact'),
      help: 'Add “contact:” with an email, a telephone number or an address to directions/ijb.yaml.',
    };
  },
};

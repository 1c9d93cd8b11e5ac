/** Finds reports whose author can be asked, and nobody knows where. */
import { inReport, type Rule } from '../rule.ts';

/** An address of mail or web, a telephone number, or a street's. */
const address = /@|\bwww\.|https?:|\d{3}/;

export const contactWithoutAddress: Rule = {
  severity: 'advice',
  summary: 'The contact of a report’s author has no address and no number: “Via email or MS Teams”.',
  why: 'Reports are public. A member of the public who wants to ask has nowhere to write to.',
  example: inReport('contact: Via email', 'contact: planning@ijb.example'),
  holds: 'reports',
  *check({ report }) {
    if (!report || address.test(report.author.contact)) return;
    yield {
      message: `“${report.author.contact}” is no address.`,
      at: report.author.origin.span('contact'),
      help: 'Give an address for mail, or a telephone number.',
    };
  },
};

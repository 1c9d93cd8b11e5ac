/** The sentences that open the appendix: how much there is and how much more than last year; what of it is indicative or not yet allocated; and one for each way in which some is offered and not accepted. Only what is known is said: of money that is not known in full, how much of it is. */
import type { Block, Inline } from '../../doc/doc.ts';
import { para, text } from '../../doc/build.ts';
import { amountOf, sumOfAll, type Account } from '../../model/account.ts';
import { isSettled, type FundingStatus } from '../../model/budget.ts';
import { formatPerMille, formatRounded, perMille, rounded } from '../../model/display-unit.ts';
import { previousYear } from '../../model/financial-year.ts';
import { formatDate, type IsoDate } from '../../model/iso-date.ts';
import { nothing, sizeOf, subtract, sum, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';

export function story(accounts: readonly Account[], context: Context): readonly Block[] {
  const all = sumOfAll(accounts.map(({ figures }) => sumOfAll(figures.map(amountOf))));
  const known = sum(accounts.flatMap(({ figures }) => figures.flatMap((one) => amountOf(one) ?? [])));
  if (all === undefined && isNone(known)) return [];
  const amount = sumWords(known, context);
  const { say, audience, names, pack } = context;
  // Where some of it is not known, “of it” is of what is.
  const whole = all ?? known;
  const facts = {
    amount,
    year: pack.year.id,
    change: changeWords(whole, accounts, context),
    recipients: names(audience.recipients),
  };
  const key = all === undefined ? 'funding.story-known' : 'funding.story';
  const first = say(audience.others.length > 0 ? `${key}-for` : key, facts);
  const open = [unsettled(accounts, whole, context), ...offers(accounts, whole, context).map((one) => [one])];
  const rest = open.flatMap((parts) => (parts.length === 0 ? [] : [text(' '), ...emphasised(parts)]));
  return [para([...emphasised([{ words: first, amount }]), ...rest])];
}

interface Part {
  readonly words: string;
  /** The sum in it, which is set off. */
  readonly amount: string;
}

/** ", £3.6 million (2.3%) more than in 2029-30"; without the per cent of nothing, and nothing where last year's figure is not known of every account. */
function changeWords(whole: Money, accounts: readonly Account[], context: Context): string {
  const { say, pack } = context;
  const previous = sumOfAll(accounts.map((account) => account.previous));
  if (previous === undefined) return '';
  const change = subtract(whole, previous);
  const percent = perMille(sizeOf(change), previous);
  const facts = {
    'last-year': previousYear(pack.year),
    change: sumWords(sizeOf(change), context),
    percent: percent === undefined ? '' : formatPerMille(percent),
  };
  if (change === 0) return say('funding.story-same', facts);
  return say(`funding.story-${change > 0 ? 'more' : 'less'}${percent === undefined ? '-only' : ''}`, facts);
}

/** What no line takes up, and what is only indicative; of which the first may be a part. */
function unsettled(accounts: readonly Account[], whole: Money, context: Context): readonly Part[] {
  const { say } = context;
  const left = accounts.filter(
    ({ lines, unallocated = nothing }) => lines.length > 0 && unallocated > 0 && !isNone(unallocated),
  );
  const isOpen = accounts.some(({ allocated }) => allocated.isOpen);
  const indicative = accounts.flatMap((account) => sumsOf(account, 'indicative'));
  const isIndicative = !isNone(sum(indicative.map((one) => one.amount)));
  const isWithin =
    isIndicative &&
    left.every(({ figures }) => figures.length > 0 && figures.every(({ status }) => status === 'indicative'));
  const parts: Part[] = [];
  if (isIndicative) {
    const [until, ...others] = new Set(indicative.map((one) => one.until));
    const amount = shareWords(sum(indicative.map((one) => one.amount)), whole, context);
    const key =
      until !== undefined && others.length === 0 ? 'funding.story-indicative-until' : 'funding.story-indicative';
    parts.push({ amount, words: say(key, { amount, date: until === undefined ? '' : formatDate(until) }) });
  }
  if (left.length > 0) {
    const amount = sumWords(sum(left.flatMap(({ unallocated }) => unallocated ?? [])), context);
    const key = isWithin ? 'funding.story-part' : 'funding.story-unallocated';
    const words = say(`${key}${isOpen ? '-open' : ''}`, { amount });
    parts.push({ amount, words });
  }
  return parts.map((part, index) => {
    const joint = index < parts.length - 1 ? say(isWithin ? 'funding.story-within' : 'funding.story-and') : '.';
    return { ...part, words: part.words + joint };
  });
}

/** A sentence for each way in which money that the Directions rest on is offered and not accepted. */
function offers(accounts: readonly Account[], whole: Money, context: Context): readonly Part[] {
  return (['offered', 'acceptance-not-recorded', 'offered-not-accepted'] as const).flatMap(
    (status): readonly Part[] => {
      const all = sum(accounts.flatMap((account) => sumsOf(account, status)).map((one) => one.amount));
      if (isNone(all)) return [];
      const amount = shareWords(all, whole, context);
      return [{ amount, words: `${context.say(`funding.story-${status}`, { amount })}.` }];
    },
  );
}

/** The figures of an account that have the status, or, where all of its figures are settled, its lines that have it: no sum is told twice. */
function sumsOf(
  { figures, lines }: Account,
  status: FundingStatus,
): readonly { readonly amount: Money; readonly until?: IsoDate }[] {
  const ofLines = figures.length > 0 && figures.every(isSettled);
  return (ofLines ? lines : figures).flatMap((one) => {
    const amount = amountOf(one);
    const until = 'confirmBy' in one ? one.confirmBy : undefined;
    return one.status !== status || amount === undefined ? [] : [{ amount, ...(until !== undefined && { until }) }];
  });
}

/** What is printed as nothing is not worth a sentence. */
function isNone(amount: Money): boolean {
  return rounded(amount, '£') === 0;
}

/** "All" of it, or the sum. */
function shareWords(amount: Money, whole: Money, context: Context): string {
  return amount === whole ? context.say('funding.story-all') : sumWords(amount, context);
}

/** "£162.1 million"; sums below a million in full pounds. */
function sumWords(amount: Money, { say }: Context): string {
  const size = sizeOf(amount);
  const millions = rounded(size, '£m');
  if (millions < 10) return formatRounded(rounded(amount, '£'), '£');
  return `${amount < 0 ? '−' : ''}${say('funding.millions', { amount: formatRounded(millions, '£m') })}`;
}

/** The sentences with their sums in strong letters. */
function emphasised(parts: readonly Part[]): readonly Inline[] {
  return parts.flatMap(({ words, amount }): readonly Inline[] => {
    const at = words.indexOf(amount);
    const rest = text(words.slice(at + amount.length));
    return [...(at > 0 ? [text(words.slice(0, at))] : []), { kind: 'strong', content: [text(amount)] }, rest];
  });
}

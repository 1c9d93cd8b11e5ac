/** One recipient's money of one source: what there is, how it is allocated, and what is left. Printed and checked alike. */
import {
  linesOf,
  type Allocation,
  type AllocationGroup,
  type Amount,
  type Budget,
  type FundingSource,
  type Payment,
  type SetAside,
} from './budget.ts';
import { nothing, pence, sizeOf, subtract, sum, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';
import { grouped } from '../grouped.ts';

export interface Account {
  readonly recipient: Recipient;
  readonly source: FundingSource;
  /** One as a rule; two where a second payment comes from reserves; none when lines name a source that has no figure. */
  readonly figures: readonly (Payment | SetAside)[];
  /** In the order of their groups, then as authored. */
  readonly lines: readonly Allocation[];
  /** The lines again, by group; those without one stand last. */
  readonly groups: readonly LineGroup[];
  /** What its lines come to. */
  readonly allocated: LineTotal;
  /** What lines may use: of an amount set aside the part specified (section 28(2)). Absent without a figure, or where one is a method. */
  readonly usable?: Money;
  /** What lines may use, less what they do: negative when more is allocated than there is, and nothing where rounding explains it. */
  readonly unallocated?: Money;
  /** What lines miss their figure by, where that is what rounding explains. */
  readonly rounding?: Money;
  /** How much rounding can explain: nothing, unless the budget says what its figures were rounded to. */
  readonly explained: Money;
  /** The part of an amount set aside that is not specified for use. */
  readonly unspecified?: Money;
  /** The figure, whatever is known of it; where lines name a source that has none, what they come to. */
  readonly whole: Amount;
  /** Last year's figure: as authored, or the sum of the lines where every line has one and they come to the figure. */
  readonly previous?: Money;
}

/** Lines under one heading, or under none. */
export interface LineGroup {
  readonly group: AllocationGroup | undefined;
  readonly lines: readonly Allocation[];
  readonly total: LineTotal;
}

/** What several lines come to. */
export interface LineTotal {
  /** The sum of those that have an amount. */
  readonly amount: Money;
  /** Whether some amount is to be confirmed. */
  readonly isOpen: boolean;
  /** Last year's, only when every line has one: half a comparison misleads. */
  readonly previous?: Money;
}

/** The accounts of the recipients, payment before set-aside; those that have neither figure nor line are left out. */
export function accountsOf(budget: Budget, recipients: readonly Recipient[]): readonly Account[] {
  const lines = linesByAccount(budget);
  return recipients.flatMap((recipient) =>
    (['payment', 'set-aside'] as const).flatMap((source): Account[] => {
      const figures: readonly (Payment | SetAside)[] = source === 'payment' ? budget.payments : budget.setAsides;
      const own = figures.filter((one) => one.recipient.id === recipient.id);
      const used = lines.get(accountId(source, recipient)) ?? [];
      return own.length === 0 && used.length === 0 ? [] : [accountOf(recipient, source, own, used, budget.rounding)];
    }),
  );
}

/** `payment:nhs-lothian`. */
export function accountId(source: FundingSource, recipient: Recipient): string {
  return `${source}:${recipient.id}`;
}

function linesByAccount(budget: Budget): ReadonlyMap<string, readonly Allocation[]> {
  const order = new Map(budget.groups.map((group, index) => [group, index]));
  const rank = ({ group }: Allocation): number => (group && order.get(group)) ?? order.size;
  const sorted = [...linesOf(budget)].sort((one, other) => rank(one) - rank(other));
  return grouped(sorted, ({ source, recipient }) => accountId(source, recipient));
}

function accountOf(
  recipient: Recipient,
  source: FundingSource,
  figures: readonly (Payment | SetAside)[],
  lines: readonly Allocation[],
  rounding = nothing,
): Account {
  const allocated = totalOf(lines);
  const amount = sumOfAll(figures.map(amountOf));
  const usable = sumOfAll(figures.map((one) => ('specified' in one ? one.specified : undefined) ?? amountOf(one)));
  const unspecified = amount === undefined || usable === undefined ? nothing : subtract(amount, usable);
  const left = usable === undefined ? nothing : subtract(usable, allocated.amount);
  // Each line and each figure may be half the last place off; less than that is no money that anybody has.
  const explained = pence((lines.length + figures.length) * (rounding / 2));
  const isRounding = !allocated.isOpen && lines.length > 0 && sizeOf(left) <= explained;
  // What is in no line was there last year too, nobody says how much.
  const isKnown = usable !== undefined || figures.length === 0;
  const areAll = isKnown && unspecified === nothing && (left === nothing || isRounding);
  const previous = sumOfAll(figures.map((figure) => figure.previous)) ?? (areAll ? allocated.previous : undefined);
  return {
    recipient,
    source,
    figures,
    lines,
    groups: groupsOf(lines),
    allocated,
    explained,
    ...(isRounding && left !== 0 && { rounding: left }),
    ...(usable !== undefined && { usable, unallocated: isRounding ? nothing : left }),
    ...(unspecified !== 0 && { unspecified }),
    whole: together((figures.length > 0 ? figures : lines).map((one) => one.amount)),
    ...(previous !== undefined && { previous }),
  };
}

function groupsOf(lines: readonly Allocation[]): readonly LineGroup[] {
  return [...grouped(lines, ({ group }) => group)].map(([group, members]) => ({
    group,
    lines: members,
    total: totalOf(members),
  }));
}

function totalOf(lines: readonly Allocation[]): LineTotal {
  const previous = sumOfAll(lines.map((line) => line.previous));
  return {
    amount: sum(lines.flatMap((line) => amountOf(line) ?? [])),
    isOpen: lines.some((line) => line.amount === 'tbc'),
    ...(previous !== undefined && { previous }),
  };
}

/** What they come to: a sum only where each of them is one. */
export function together(amounts: readonly Amount[]): Amount {
  const sums = amounts.filter((one) => typeof one === 'number');
  return amounts.find((one) => one === 'tbc') ?? amounts.find((one) => typeof one === 'object') ?? sum(sums);
}

/** Undefined when there is nothing to add up, or something that is no sum. */
export function sumOfAll(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length > 0 && known.length === amounts.length ? sum(known) : undefined;
}

/** The sum, where it is one and not a method or yet to be confirmed. */
export function amountOf({ amount }: { readonly amount?: Amount }): Money | undefined {
  return typeof amount === 'number' ? amount : undefined;
}

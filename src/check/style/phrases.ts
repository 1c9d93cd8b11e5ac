/**
 * The words and phrases that rules of style look for: each list with what it is for and how it is met. They are read as English words
 * with any space between them, longest first, without regard to capitals unless the list says otherwise.
 */

/** Verbs that bind: a direction must be complied with (section 27(4) of the 2014 Act). */
export const bindingVerbs = ['must', 'shall', ...toldTo(['directed', 'required', 'instructed'])];
/** Verbs that advise: "services should". */
export const advisingVerbs = ['should', 'ought to', ...toldTo(['expected'])];
/** These say what is possible or to come as often as what is asked, so they count only in the main clause. */
export const ambiguousVerbs = ['will', 'may', 'might', 'could'];

/** Behind these stands no main clause: "so that people who may need …". */
export const subordinate = [
  ...['who', 'whom', 'whose', 'that', 'which', 'if', 'when', 'where', 'whether', 'how', 'what', 'why', 'they', 'it'],
  ...['because', 'as', 'until', 'while', 'unless', 'than', 'people', 'patients'],
];

/** Behind these something is said of what stands before, whatever the verb: "all who should be seen". In small letters. */
export const relative = ['who', 'whom', 'whose', 'that', 'which', 'whether', 'how', 'what', 'why'];

/** Where a body stands behind one of these, what it must is no order: "how X should", "until X must", "the list that X must". */
export const subordinateTo = [
  ...['that', 'which', 'where', 'if', 'when', 'whenever', 'how', 'until', 'till', 'whether', 'what', 'why', 'unless'],
  ...['because', 'although', 'though', 'whatever', 'whichever'],
  ...['while', 'before', 'after', 'since', 'than', 'once', 'whom', 'as'],
];

/** "are hereby directed to". */
function toldTo(participles: readonly string[]): readonly string[] {
  return participles.flatMap((told) => ['is', 'are', 'is hereby', 'are hereby'].map((be) => `${be} ${told} to`));
}

/** Leave open whom a direction covers, where they stand before `anybody`: "all relevant services". */
export const vagueWhich = ['relevant', 'appropriate', 'applicable', 'suitable', 'necessary'];
export const anybody = [
  'services',
  'teams',
  'staff',
  'partners',
  'bodies',
  'organisations',
  'agencies',
  'professionals',
  'stakeholders',
  'parties',
  'providers',
  'people',
];

/** Leave open in which cases a direction applies: "where possible", "as far as practicable". */
export const vagueCases = [
  ...['where', 'wherever', 'when', 'if', 'as'].flatMap((when) =>
    ['possible', 'appropriate', 'practicable', 'practical', 'feasible', 'necessary', 'relevant', 'required'].map(
      (what) => `${when} ${what}`,
    ),
  ),
  'as far as possible',
  'as far as practicable',
];

/** What a board does with an offer; two of them side by side are an answer that nobody has chosen: "accepted agreed". */
export const decided = [
  'accepted',
  'agreed',
  'approved',
  'considered',
  'declined',
  'deferred',
  'noted',
  'offered',
  'rejected',
  'refused',
];

/** Answers that a form leaves to be crossed out. */
export const bothAnswers = [
  'can/cannot',
  'can / cannot',
  'yes/no',
  'yes / no',
  'delete as appropriate',
  'delete as applicable',
  'delete as necessary',
];

/** Small words that nobody means twice: "the the". */
export const neverTwice = [
  ...['a', 'an', 'and', 'are', 'as', 'at', 'be', 'by', 'for', 'from', 'in', 'is', 'it', 'must', 'of', 'on', 'or'],
  ...['our', 'should', 'the', 'their', 'this', 'to', 'which', 'will', 'with'],
];

/** Of them those that a verb may end with: "people come in in March". */
export const seldomTwice = ['in', 'is', 'for', 'on', 'to', 'by', 'with'];

/** What may stand twice: "the change that that service had had". Of other words in small letters the second is a slip. */
export const sometimesTwice = ['had', 'that', 'her', 'there', 'very', 'many', 'much', 'more', 'long'];

/** What people have, behind "peoples", "childrens" without an apostrophe. */
export const peopleHave = [
  ...['rights', 'needs', 'lives', 'home', 'homes', 'safety', 'choice', 'choices', 'dignity', 'health', 'wellbeing'],
  ...['views', 'outcomes', 'independence', 'experience', 'experiences', 'services', 'support', 'voice', 'voices'],
];

/** Better known than what they stand for, so that nobody has to explain them; and words in capitals that are none. In capitals. */
export const familiar = [
  ...['NHS', 'UK', 'EU', 'US', 'MP', 'MSP', 'VAT', 'IT', 'PDF'],
  ...['TBC', 'TBD', 'TBA', 'INSERT', 'ENTER'],
];

/** Asking, where Directions require: "These Directions ask services to change". */
export const asking = ['ask', 'invite', 'encourage', 'urge', 'request'];

/** Sentences that begin so only say more about the one before, and are no second instruction. */
export const sayingMore = [
  ...['this', 'these', 'it', 'they', 'that', 'those', 'such', 'progress', 'report', 'reports', 'in particular'],
  'in doing so',
  ...['plan', 'report', 'review', 'work', 'result', 'results', 'findings', 'evaluation'].map((noun) => `the ${noun}`),
];

/** Words with which no sentence ends: "are based on the". */
export const neverLast = ['the', 'a', 'an', 'and', 'or', 'of', 'our', 'their', 'its'];

/** What has appendices of its own: "Appendix 2 of the Strategic Plan". */
export const otherPapers = [
  ...['plan', 'strategy', 'scheme', 'report', 'order', 'regulations', 'guidance', 'framework', 'policy', 'code'],
  ...['circular', 'letter', 'minute', 'minutes', 'agreement', 'protocol', 'assessment', 'review', 'programme', 'act'],
  ...['specification', 'handbook', 'manual', 'contract', 'business case', 'standards', 'charter', 'evaluation'],
  ...['submission', 'response', 'memorandum', 'statement', 'procedures', 'note', 'publication', 'outline', 'model'],
];

/** How words begin that go with another sum than the one in the data: "asks for a revised offer of", "last year", "a gap of". */
export const ofAnotherSum = [
  ...['offer', 'revis', 'ask', 'propos', 'request', 'bid', 'seek', 'sought', 'forecast', 'estimat'],
  ...['last year', 'year before', 'previous', 'earlier', 'next year', 'increas', 'decreas', 'reduc', 'between'],
  ...['spen', 'overspen', 'underspen', 'cost', 'save', 'saving', 'gap', 'deficit', 'shortfall'],
  ...['uplift', 'reserve', 'grant', 'recurr', 'government', 'minister', 'month', 'quarter'],
];

/** Words of what was or might be, and is not the sum of this year. */
export const ofAnotherTime = ['had', 'was', 'were', 'would', 'could', 'might', 'before', 'without', 'received'];

/** Right before a sum: "over £3 million". */
export const aboutSum = [
  ...['over', 'under', 'above', 'below', 'nearly', 'almost', 'about', 'around', 'approximately', 'roughly', 'circa'],
  ...['some', 'than', 'at least', 'up to'],
];

/** Behind these stand the parts of a sum: "£3 million, of which £2.5 million is for nursing". */
export const ofPart = ['of which', 'of this', 'of that', 'of it', 'including', 'includes'];

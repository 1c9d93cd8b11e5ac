/** A small Doc with every kind of block and inline, for the writers' tests. */
import type { Doc, Inline } from '../src/doc/doc.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

export const sampleDoc: Doc = {
  title: 'Sample IJB Directions 2030-31: Health & Wellbeing',
  subject: 'Every kind of block, once.',
  author: 'Sample Integration Joint Board',
  language: 'en-GB',
  date: '2030-04-01',
  header: 'Sample IJB Directions 2030-31 · Draft',
  edition: 'Draft, not dated, fingerprint bcdfghjk',
  fingerprint: 'bcdfghjk',
  footer: 'Sample Integration Joint Board',
  pageLabel: 'Page {page} of {pages}',
  entryLabel: '{words}, page {page}',
  skipLabel: 'Skip to main content',
  hereLabel: '{words}, link to this place',
  mark: 'DRAFT',
  cover: {
    masthead: 'Sample Health & Social Care',
    organisation: 'Sample Integration Joint Board',
    title: 'Directions',
    subtitle: '2030-31',
    lead: 'Given to NHS Sample and Sample Council',
    facts: [
      { label: 'Status', value: 'Draft' },
      { label: 'Date', value: 'Not yet decided' },
    ],
    notes: [
      [
        text('To ask for this document in another format or language: '),
        { kind: 'link', target: 'mailto:formats@example.org', content: [text('formats@example.org')] },
      ],
    ],
  },
  blocks: [
    { kind: 'contents', heading: 'Contents', id: 'contents' },
    { kind: 'heading', level: 1, id: 'introduction', content: [text('Introduction')] },
    {
      kind: 'para',
      role: 'body',
      content: [
        text('A paragraph with '),
        { kind: 'strong', content: [text('strong')] },
        text(' and '),
        { kind: 'emph', content: [text('emphasised')] },
        text(' words,'),
        { kind: 'break' },
        text('a break, and a link to '),
        { kind: 'link', target: '#group-1', content: [text('group 1')] },
        text('.'),
      ],
    },
    {
      kind: 'list',
      role: 'aims',
      items: [1, 2, 3].map((n) => ({
        label: `Aim ${n}`,
        id: `aim-${n}`,
        blocks: [
          {
            kind: 'para',
            role: 'body',
            content: [
              text(
                'Enable more people to get support, treatment and care in community and home-based settings, wherever they live and whoever they are.',
              ),
            ],
          },
        ],
      })),
    },
    { kind: 'para', role: 'lead', content: [text('The financial values are based on the')] },
    {
      kind: 'list',
      role: 'lettered',
      items: ['a)', 'b)'].map((label) => ({
        label,
        blocks: [
          {
            kind: 'para',
            role: 'body',
            content: [text('An offer of £56,593,000 that was made in a meeting of the Board.')],
          },
        ],
      })),
    },
    {
      kind: 'band',
      id: 'group-1',
      number: '1',
      title: [text('Health & Wellbeing')],
      statement: [
        text(
          'People are able to look after and improve their health and wellbeing and live in good health for longer.',
        ),
      ],
      tone: 0,
    },
    {
      kind: 'list',
      role: 'clauses',
      items: ['1.1', '1.2', '1.10'].map((number) => ({
        label: number,
        id: `direction-${number}`,
        blocks: [
          {
            kind: 'para',
            role: 'lead',
            content: [
              text(
                'All services delegated to Sample IJB must demonstrate through service planning and reporting how they have increased collaborative and integrated working, ensuring',
              ),
            ],
          },
          {
            kind: 'list',
            role: 'bulleted',
            items: ['systems and data,', 'trained people, and', 'quality, by January 2031.'].map((words) => ({
              label: '•',
              blocks: [{ kind: 'para', role: 'body', content: [text(words)] }],
            })),
          },
        ],
      })),
    },
    { kind: 'note', content: [text('Direction 1.3 is given to Sample Council only and is not in this pack.')] },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, id: 'group-10', content: [text('Delegated Functions')] },
    {
      kind: 'heading',
      level: 2,
      id: 'functions-nhs',
      content: [text('Services delegated to the IJB from NHS Sample')],
    },
    {
      kind: 'heading',
      level: 3,
      id: 'functions-nhs-adults',
      content: [text('Provision for people over the age of 18')],
    },
    {
      kind: 'list',
      role: 'numbered',
      items: [
        {
          label: '1.',
          blocks: [
            { kind: 'para', role: 'body', content: [text('Accident and Emergency services provided in a hospital.')] },
          ],
        },
        {
          label: '2.',
          blocks: [
            {
              kind: 'para',
              role: 'lead',
              content: [text('Inpatient hospital services relating to the following branches of medicine')],
            },
            {
              kind: 'list',
              role: 'lettered',
              items: ['a.', 'b.'].map((label) => ({
                label,
                blocks: [{ kind: 'para', role: 'body', content: [text('general medicine')] }],
              })),
            },
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, id: 'appendix-1', content: [text('Appendix 1: Funding Allocation')] },
    {
      kind: 'table',
      caption: 'Table 1: Payments by recipient, 2030-31',
      description: 'One row for each recipient with its payment, and the total.',
      columns: [
        { heading: 'Recipient', width: 0.4, align: 'left' },
        { heading: 'Status', width: 0.35, align: 'left' },
        { heading: 'Amount', align: 'right' },
      ],
      rows: [
        {
          role: 'item',
          cells: [
            { content: [text('NHS Sample')] },
            { content: [text('Indicative, to be confirmed on 5 April 2030')] },
            { content: [text('£94,970,000')], value: 9497000000 },
          ],
        },
        {
          role: 'item',
          cells: [
            { content: [text('Sample Council')] },
            { content: [text('Offered')] },
            { content: [text('£56,593,000')], value: 5659300000 },
          ],
        },
        {
          role: 'total',
          cells: [
            { content: [text('Total')] },
            { content: [] },
            { content: [text('£151,563,000')], value: 15156300000 },
          ],
        },
      ],
    },
  ],
};

// The words of a pack for other programs: the same Doc (`directions show <year> --stage doc`) as Markdown and as Typst.

/** For pandoc with `-f markdown+fancy_lists`. */
export function markdown(doc) {
  const inline = (content) => content.map((node) => inlines[node.kind](node)).join('');
  const escaped = (text) => text.replace(/[\\`*_{}[\]<>#|$^~"'@]/g, '\\$&');
  const inlines = {
    text: ({ text }) => escaped(text),
    strong: ({ content }) => `**${inline(content)}**`,
    emph: ({ content }) => `*${inline(content)}*`,
    link: ({ target, content }) => `[${inline(content)}](${target})`,
    break: () => '\\\n',
  };
  const indented = (text, by) =>
    text
      .split('\n')
      .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(by) + line))
      .join('\n');
  const list = ({ role, items }) =>
    items
      .map(({ label, blocks: inner }, index) => {
        const bullet =
          role === 'clauses' || role === 'aims'
            ? ''
            : role === 'bulleted'
              ? '-   '
              : role === 'lettered'
                ? `${String.fromCharCode(97 + (index % 26))})  `
                : `${index + 1}.  `;
        const words = inner.map(block).join('\n\n');
        return bullet === '' ? `**${escaped(label)}** ${words}` : bullet + indented(words, bullet.length);
      })
      .join('\n\n');
  const table = ({ caption, columns, rows }) => {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
      line(columns.map(({ heading }) => escaped(heading))),
      line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
      ...rows.map(({ cells }) => line(cells.map(({ content }) => inline(content).replaceAll('\n', ' ')))),
      '',
      `: ${escaped(caption)}`,
    ].join('\n');
  };
  const blocks = {
    heading: ({ level, number, content }) => `${'#'.repeat(level)} ${number ? `${number} ` : ''}${inline(content)}`,
    band: ({ number, title, statement }) => `# ${number} ${inline(title)}\n\n*${inline(statement).trim()}*`,
    para: ({ content }) => inline(content),
    list,
    table,
    note: ({ content }) => `> ${inline(content)}`,
    contents: () => '',
    'page-break': () => '',
  };
  const block = (node) => blocks[node.kind](node);
  return `---\ntitle: ${JSON.stringify(doc.title)}\nlang: en-GB\n---\n\n${doc.blocks.map(block).join('\n\n')}\n`;
}

/** With page numbers, a contents list and headings, as tagged PDF wants them. */
export function typst(doc) {
  const inline = (content) => content.map((node) => inlines[node.kind](node)).join('');
  const quoted = (text) => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}');
  const escaped = (text) => `#${quoted(text)};`;
  const inlines = {
    text: ({ text }) => escaped(text),
    strong: ({ content }) => `#strong[${inline(content)}]`,
    emph: ({ content }) => `#emph[${inline(content)}]`,
    link: ({ target, content }) =>
      target.startsWith('#') ? inline(content) : `#link(${quoted(target)})[${inline(content)}]`,
    break: () => '#linebreak()',
  };
  const item = (marker, inner) => `${marker} ${inner.map(block).join('\n\n').split('\n').join('\n  ')}`;
  const list = ({ role, items }) => {
    if (role === 'clauses' || role === 'aims')
      return items
        .map(
          ({ label, blocks: inner }) =>
            `#grid(columns: (14mm, 1fr))[*${escaped(label)}*][${inner.map(block).join('\n\n')}]`,
        )
        .join('\n\n');
    const markers = { bulleted: '-', numbered: '+', lettered: '+' };
    const lines = items.map(({ blocks: inner }) => item(markers[role], inner)).join('\n');
    return role === 'lettered' ? `#[#set enum(numbering: "a)")\n${lines}\n]` : lines;
  };
  const table = ({ caption, columns, rows }) =>
    [
      `#figure(caption: [${escaped(caption)}], kind: table, table(columns: (${columns.map(({ align, width }) => (align === 'right' ? 'auto' : `${Math.round(width * 1000)}fr`)).join(', ')},), align: (${columns.map(({ align }) => align).join(', ')},),`,
      `  table.header(${columns.map(({ heading }) => `[*${escaped(heading)}*]`).join(', ')}),`,
      ...rows.map(({ cells }) => `  ${cells.map(({ content }) => `[${inline(content)}]`).join(', ')},`),
      '))',
    ].join('\n');
  const blocks = {
    heading: ({ level, number, content }) =>
      `${'='.repeat(level)} ${number ? escaped(`${number} `) : ''}${inline(content)}`,
    band: ({ number, title, statement }) => `= ${escaped(`${number} `)}${inline(title)}\n\n_${inline(statement)}_`,
    para: ({ content }) => inline(content),
    list,
    table,
    note: ({ content }) => `#block(stroke: 0.5pt, inset: 6pt)[${inline(content)}]`,
    contents: ({ heading }) => `#outline(title: [${escaped(heading)}])`,
    'page-break': () => '#pagebreak()',
  };
  const block = (node) => blocks[node.kind](node);
  const [year, month, day] = doc.date.split('-').map(Number);
  return [
    `#set document(title: ${quoted(doc.title)}, author: ${quoted(doc.author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    '#set page(paper: "a4", margin: (x: 24mm, y: 28mm), numbering: "1 of 1")',
    '#set text(lang: "en", region: "GB", font: ("Arimo", "Liberation Sans"), size: 12pt)',
    '#show figure: set block(breakable: true)',
    '#show figure.where(kind: table): set figure.caption(position: top)',
    `#text(28pt, weight: "bold")[${escaped(doc.title)}]`,
    '#pagebreak()',
    ...doc.blocks.map(block),
    '',
  ].join('\n\n');
}

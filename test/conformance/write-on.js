/** Writes on a review copy of test/root as a reader does: a tracked change, one that is not, and a comment. Usage: write-on.js FROM TO */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const [from, to] = process.argv.slice(2);
const parts = unzipSync(readFileSync(from));
let body = strFromU8(parts['word/document.xml']).replaceAll('<w:t>', '<w:t xml:space="preserve">');
const comments = strFromU8(parts['word/comments.xml']);
const who = 'w:author="A. Reader" w:date="2030-03-01T10:00:00Z"';
const run = (words, name = 'w:t') => `<w:r><${name} xml:space="preserve">${words}</${name}></w:r>`;

/** Where the words last stand: the summary has the same. */
function exchange(words, xml) {
  const at = body.lastIndexOf(words);
  if (at < 0) throw new Error(`"${words}" stands nowhere`);
  body = body.slice(0, at) + xml + body.slice(at + words.length);
}

/** In the midst of a run. */
const between = (xml) => `</w:t></w:r>${xml}<w:r><w:t xml:space="preserve">`;
const deleted = `<w:del w:id="901" ${who}>${run('publish', 'w:delText')}</w:del>`;
exchange(' must publish its', ` must ${between(`${deleted}<w:ins w:id="902" ${who}>${run('print')}</w:ins>`)} its`);
exchange(' must publish the opening', ' must print the opening');
const ends = ['Start', 'End'].map((end) => `<w:commentRange${end} w:id="900"/>`);
exchange(
  'must give a support plan',
  `must give ${between(`${ends[0]}${run('a support plan')}${ends[1]}<w:r><w:commentReference w:id="900"/></w:r>`)}`,
);
const comment = `<w:comment w:id="900" ${who} w:initials="AR"><w:p>${run('Why not earlier?')}</w:p></w:comment>`;
const said = comments.endsWith('/>')
  ? comments.replace(/\/>$/, `>${comment}</w:comments>`)
  : comments.replace('</w:comments>', `${comment}</w:comments>`);
writeFileSync(to, zipSync({ ...parts, 'word/document.xml': strToU8(body), 'word/comments.xml': strToU8(said) }));

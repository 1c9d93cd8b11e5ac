/** What each format has a meaning for: harm that is more than noise. */

export const yaml = [
  ': ',
  '- ',
  '\n',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '}',
  ' #',
  '&a ',
  '*a ',
  '!!x ',
  '|',
  '>-',
  '---\n',
  '{deadline}',
  '<<: ',
  '? ',
  '.',
  ' ',
  '\u00a0',
  '\u202e',
  'а',
  '*a ',
  '[a](',
  '(',
  '\r',
  '\0',
  '££',
  '1st of March ',
  'constructor: ',
];

export const xml = [
  '<',
  '>',
  '"',
  '&amp;',
  '&x;',
  '<!--',
  ']]>',
  '<a>',
  '</a>',
  '<constructor/>',
  ' toString="1" ',
  ' __proto__="1" ',
  ' 1e999',
  ' -1',
  'M0 0 C1 1 2 2 3 3 ',
  'url(#a)',
  '1904',
  '[',
  '_x0041_',
  '\0',
];

export const plain = [',', '"', '\n', ';', '£', '1e9', '=1+1', '31/04/2030', 'NaN', '\t', '\ufeff', '\0'];

export const binary = ['\0\0\0\0', '\u007f', 'IDAT', 'IHDR', 'glyf', 'PK\u0003\u0004'];

export const pdf = ['/EmbeddedFile', 'endobj', '<<', '>>', '[', '0 R', 'stream', '/Length 99999999', '/Filter'];

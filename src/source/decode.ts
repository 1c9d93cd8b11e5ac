/** Bytes to text: UTF-8, with or without a byte order mark. */

export type Decoded =
  | { readonly text: string }
  | { readonly text: string; readonly at: number; readonly message: string; readonly help: string };

const saveAs =
  'Save the file as UTF-8: in Notepad, "Save as" and Encoding "UTF-8"; in Visual Studio Code, click the encoding in the bottom bar.';

/** Made once: making one costs more than reading a file with it. */
const strict = new TextDecoder('utf-8', { fatal: true });

/** The text without its byte order mark. What is not UTF-8 comes with the offset of the first wrong character. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, at: 0, message: 'The file is saved as UTF-16 (Windows "Unicode"), not as UTF-8.', help: saveAs };
  }
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return firstWrong(bytes);
  }
}

/** The text of a file as it stands, with its byte order mark if it has one; of a file that is not there, none. */
export function asItStands(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The same apart: the mark, or nothing, and the text after it. */
export function markAndText(bytes: Uint8Array): readonly [string, string] {
  const text = asItStands(bytes);
  return text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return undefined;
}

/** The bytes 80 to 9F of Windows-1252; the five it leaves free are control characters. Node.js before 23 reads all of them so. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** The character that a byte is in Windows-1252. */
export function windowsCharacter(byte: number): string {
  return windows1252[byte - 0x80] ?? String.fromCharCode(byte);
}

/** The byte that a character is in Windows-1252; undefined for one that it does not have. */
export function windowsByte(character: string): number | undefined {
  const at = windows1252.indexOf(character);
  const code = character.charCodeAt(0);
  return at >= 0 ? at + 0x80 : code < 0x100 ? code : undefined;
}

/** The bytes 80 to FF of Mac Roman. */
const macRoman = [
  ...'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø',
  ...'¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
];

/** The character that a byte is in Mac Roman. */
export function macCharacter(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (macRoman[byte - 0x80] ?? '');
}

/** The byte that a character is in Mac Roman; undefined for one that it does not have. */
export function macByte(character: string): number | undefined {
  const at = macRoman.indexOf(character);
  const code = character.charCodeAt(0);
  return at >= 0 ? at + 0x80 : code < 0x80 ? code : undefined;
}

function firstWrong(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const byte = wrongByte(bytes);
  const at = new TextDecoder('utf-8').decode(bytes.subarray(0, byte)).length;
  const value = bytes[byte] ?? 0;
  const meant = windowsCharacter(value);
  const hex = value.toString(16).toUpperCase().padStart(2, '0');
  const shown = /[^\u0080-\u009f\s]/.test(meant) ? `; in Windows-1252 it is "${meant}"` : '';
  return {
    text,
    at,
    message: `The file is not saved as UTF-8: the byte ${hex} is no character of it${shown}.`,
    help: saveAs,
  };
}

/** Index of the first byte that no UTF-8 text can have there. */
function wrongByte(bytes: Uint8Array): number {
  const fits = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  if (fits(high)) {
    // Cut off within the last character.
    let start = bytes.length - 1;
    while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
    return start;
  }
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return characterStart(bytes, low);
}

/** A wrong continuation is the fault of the character that it should continue. */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let start = at - 1; start >= Math.max(0, at - 3); start--) {
    const byte = bytes[start] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (length > 1) return start + length > at ? start : at;
    if (byte < 0x80) return at;
  }
  return at;
}

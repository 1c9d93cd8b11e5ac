/** Relationships of a package, whatever somebody made of their types. */
import { expect, test } from 'vitest';
import { openPackage } from '../../src/ooxml/open-package.ts';
import { openZip } from '../../src/ooxml/open-zip.ts';
import { zipParts } from '../../src/ooxml/zip-parts.ts';
import { isLinear } from '../growth.ts';

function typesOf(type: string): readonly string[] {
  const rels = `<Relationships><Relationship Id="a" Type="${type}" Target="word/document.xml"/></Relationships>`;
  const zip = openZip(zipParts(new Map([['_rels/.rels', rels]])), 100_000_000);
  return openPackage(zip)
    .relationships()
    .map((one) => one.type);
}

test('the type is the last word of the address', () => {
  expect(typesOf('http://schemas.example/relationships/styles')).toEqual(['styles']);
  expect(typesOf('styles')).toEqual(['styles']);
  expect(typesOf('styles/')).toEqual(['']);
});

test('an address as long as a file is read in step with its length', () => {
  expect(isLinear((times) => () => typesOf(`${'x'.repeat(30_000 * times)}/styles`))).toBe(true);
});

// The tables that tell products apart: what they must look like, and what their author is told otherwise.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { products } from '../../server/src/analysis/knowledge/products/productFacts.ts';
import { complaintsOf, knowledgeOf, shippedKnowledge, tableOf } from '../knowledge.ts';

/** Without the name of the file, which is the same for all. */
function complaints(name: string, ...rows: readonly string[]): string[] {
  const file = `products/${name}`;
  return complaintsOf(tableOf(file, ...rows)).map((told) => told.slice(`${file}:`.length));
}

test('knowledge without these tables tells no product from another', () => {
  const { productFacts } = knowledgeOf();
  assert.deepEqual(productFacts, { ages: [], versions: [], banners: [], folders: [], shapes: [] });
});

test('the tables that ship have every product once, the oldest first', () => {
  const { productFacts } = shippedKnowledge();
  assert.deepEqual(
    productFacts.ages.map(({ product }) => product),
    [...products],
  );
  assert.ok(Object.values(productFacts).every((facts) => facts.length > 0));
});

test('products out of their order, unknown ones and years that are none are told', () => {
  assert.deepEqual(complaints('ages.tsv', 'product | since | until', '2.0 | 99 | -', '3.0 | 1999 | -'), [
    '2: 2.0 is not in its place; the oldest stands first',
    '2: "99" is no number of three or four digits',
    '3: "3.0" is no product; known are 1.x, 2.0, 2003, 2007, 2012, CB; was "2.0" meant?',
  ]);
});

test('builds of one version may not overlap, nor run backwards', () => {
  const head = 'version | from | to | products | remark';
  const rows = ['5.00 | 7000 | 8000 | 2012 | a', '5.0 | 7999 | 9000 | CB | b', '2 | 500 | 400 | CB,2.0 | c'];
  assert.deepEqual(complaints('versions.tsv', head, ...rows), [
    '3: 5.0 has the builds 7000 to 8000 already',
    '4: "2" is no version; it must read like 2.00',
    '4: the products must stand in their order: 2.0,CB',
    '4: 500 is more than 400',
  ]);
});

test('words and folders are compared in small letters, so they are written so', () => {
  assert.deepEqual(complaints('banners.tsv', 'words | remark', 'Version | a', 'sms | b', 'sms | c'), [
    '2: "Version" must be in small letters',
    '4: "sms" stands twice',
  ]);
  assert.deepEqual(
    complaints('folders.tsv', 'folder | products | remark', '\\CCM\\ | CB | a', 'x\\ | CB | b'),
    [
      '2: "\\CCM\\" must be in small letters, between two backslashes',
      '3: "x\\" must be in small letters, between two backslashes',
    ],
  );
});

test('a shape is one that the readers know, and stands once', () => {
  const head = 'shape | products | strength | alone | remark';
  const rows = ['xml | CB | strong | yes | a', 'ccm | CB | fair | no | b', 'ccm | CB | some | perhaps | c'];
  assert.deepEqual(complaints('shapes.tsv', head, ...rows), [
    '2: "xml" is no shape; known are trace-1, trace-2, trace-3, ccm, bracket, provider',
    '4: "some" is no strength; known are strong, fair, weak',
    '4: "perhaps" is no alone; known are yes, no',
    '4: ccm stands twice',
  ]);
});

const logHead = 'log | component | side | products | folder | codes | claim | sure | records';

const logTable = (...rows: readonly string[]) => tableOf('logs.tsv', logHead, ...rows);

test('a log names products that there are', () => {
  const logs = logTable('hman | A | server | 2.0,2004 | - | hman | yes | certain | All.');
  assert.deepEqual(complaintsOf(logs), [
    'logs.tsv:2: "2004" is no product; known are 1.x, 2.0, 2003, 2007, 2012, CB; was "2003" meant?',
  ]);
});

test('a component has the products of all its logs, by either of its names or the name of a log', () => {
  const { catalogue } = knowledgeOf(
    logTable(
      'datalodr | LOADER | server | 1.x | - | sms1 | yes | certain | All.',
      'dataldr | LOADER / READER | server | 2.0,2003 | - | site | yes | certain | All.',
    ),
  );
  assert.deepEqual(catalogue.productsOf('Loader'), ['1.x', '2.0', '2003']);
  assert.deepEqual(catalogue.productsOf('READER'), ['2.0', '2003']);
  assert.deepEqual(catalogue.productsOf('dataldr'), ['2.0', '2003']);
  assert.equal(catalogue.productsOf('writer'), undefined);
});

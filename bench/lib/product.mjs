// The product as measurements need it: its parts bundled from source, and copies of the built command line that know
// so many signatures.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { inventedSignatures, signaturesOfMessages } from './messages.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(os.tmpdir(), 'sms-lens-bench');
const require = createRequire(import.meta.url);

/**
 * What the modules export, which are named relative to `server/src`.
 * @param {string[]} modules
 */
export async function partsOf(...modules) {
  const outfile = path.join(mkdtempSync(path.join(os.tmpdir(), 'sms-lens-parts-')), 'parts.cjs');
  await esbuild.build({
    stdin: {
      contents: modules.map((name) => `export * from './server/src/${name}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  const parts = require(outfile);
  rmSync(path.dirname(outfile), { recursive: true });
  return parts;
}

/** The asset of the build with `count` signatures, an article each; some recognise lines of the invented logs. */
export async function assetWith(count) {
  const { gateChoices } = await partsOf('analysis/match/matcher.ts');
  const asset = JSON.parse(readFileSync(path.join(root, 'dist/knowledge.json'), 'utf8'));
  const { sentence } = inventedSignatures(7);
  const signatures = [...signaturesOfMessages];
  while (signatures.length < count) signatures.push(sentence());
  const articles = signatures.map((signature, index) => ({
    ...asset.articles[0],
    id: `S${index}`,
    title: signature,
    signatures: [signature],
    companions: [],
  }));
  const gate = gateChoices(articles).flatMap(({ literal, at }) => [literal, at]);
  return JSON.stringify({ ...asset, articles, gate });
}

/** Where the built command line lies that knows `count` signatures. */
export async function productWith(count) {
  const copy = path.join(folder, `product-${count}`);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'dist'), copy, { recursive: true });
  writeFileSync(path.join(copy, 'knowledge.json'), await assetWith(count));
  return copy;
}

export function machine() {
  return `${os.cpus().length} cores ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`;
}

/** @param {number[]} numbers */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

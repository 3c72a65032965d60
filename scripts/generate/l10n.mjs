// The sentences that client and server hand to `l10n.t`, as the bundle that VS Code translates from: key and value are the
// same English text. A sentence that is not one literal could never be looked up, so it is an error here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sourceFolders = ['client/src', 'server/src'];

/** @param {string} root */
export function l10nBundle(root) {
  const sentences = sourceFiles(root).flatMap((file) =>
    l10nSentences(file, readFileSync(path.join(root, file), 'utf8')),
  );
  const bundle = Object.fromEntries([...new Set(sentences)].sort().map((sentence) => [sentence, sentence]));
  return [{ path: 'l10n/bundle.l10n.json', text: `${JSON.stringify(bundle, null, 2)}\n` }];
}

/** @param {string} root */
function sourceFiles(root) {
  return sourceFolders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );
}

/**
 * The first argument of every `l10n.t(…)` of a source text, comment lines left out.
 * @param {string} file named in errors
 * @param {string} text
 * @returns {string[]}
 */
export function l10nSentences(file, text) {
  return [...text.matchAll(/\bl10n\s*\.\s*t\s*\(\s*/g)]
    .filter((call) => !/^\s*(?:\/\/|\/?\*)/.test(lineUpTo(text, call.index)))
    .map((call) => literalAt(file, text, call.index + call[0].length));
}

/**
 * @param {string} text
 * @param {number} offset
 */
function lineUpTo(text, offset) {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
}

/** A whole string literal, or a template without holes, up to the comma or bracket behind it. */
const literal = /(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\[\s\S])*)`)\s*[,)]/y;

/**
 * @param {string} file
 * @param {string} text
 * @param {number} offset
 */
function literalAt(file, text, offset) {
  literal.lastIndex = offset;
  const found = literal.exec(text);
  const body = found?.[1] ?? found?.[2] ?? found?.[3];
  if (body === undefined) {
    const line = text.slice(0, offset).split('\n').length;
    throw new Error(`${file}:${line}: the first argument of l10n.t has to be one plain string.`);
  }
  return unescaped(body);
}

const escapes = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }),
);

/** @param {string} body what stands between the quotes */
function unescaped(body) {
  return body.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\}|([\s\S]))/gi,
    (_, byte, unit, point, plain) =>
      plain === undefined
        ? String.fromCodePoint(Number.parseInt(byte ?? unit ?? point, 16))
        : (escapes.get(plain) ?? plain),
  );
}

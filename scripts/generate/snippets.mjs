// snippets/*.json: every script of a procedure as a snippet of its language, and the steps of every procedure as one of
// Markdown; those leave the text of the scripts out, which have snippets of their own. Their sources are the files of
// server/knowledge, read and written by the product's own functions.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const source = 'server/knowledge';
const target = 'snippets';

/** What a prefix says besides the name of the procedure: nothing where it carries out what that is for. */
const endings = { apply: '', undo: '-undo', check: '-check' };

/** An article that more procedures than this go back to is no way to one of them. */
const mostByArticle = 15;

/**
 * @typedef {import('../../server/src/analysis/index.ts').Article} Article
 * @typedef {import('../../server/src/analysis/index.ts').Procedure} Procedure
 * @typedef {{ procedure: Procedure, name: string, about: string, prefix: string, text: string }} Entry
 * @typedef {Awaited<ReturnType<typeof loadRoom>>} Room
 */

/** @param {string} root */
export async function snippets(root) {
  const room = await loadRoom(root);
  const procedures = readAll(root, 'procedures', room.parseProcedure);
  const book = new room.ProcedureBook(procedures);
  const order = orderByArticle(book, readAll(root, 'articles', room.parseArticle), room);
  const files = [
    { name: 'markdown', entries: procedures.map((procedure) => stepsEntry(procedure, book, room)) },
    ...['bat', 'powershell', 'reg'].map((language) => ({
      name: language,
      entries: procedures.flatMap((procedure) => scriptEntries(procedure, language, room)),
    })),
  ];
  return files.map(({ name, entries }) => ({
    path: `${target}/${name}.json`,
    text: `${JSON.stringify(written(name, entries, order, room), null, 2)}\n`,
  }));
}

/**
 * What reads a procedure and writes its documents, as it is in the product.
 * @param {string} root
 */
async function loadRoom(root) {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { parseArticle } from './analysis/knowledge/articles/article.ts';
        export { parseProcedure } from './analysis/knowledge/procedures/procedure.ts';
        export { ProcedureBook } from './analysis/knowledge/procedures/procedureBook.ts';
        export { proceduresOfKb } from './analysis/procedures/proceduresOfKb.ts';
        export { stepsDocument } from './features/procedures/procedureDocument.ts';
        export { partInWords, procedureFacts } from './features/procedures/procedureWords.ts';
        export { scriptDocument } from './features/procedures/scriptDocument.ts';
        export { snippetOf } from './features/procedures/snippetOf.ts';`,
      resolveDir: path.join(root, 'server/src'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? '').toString('base64')}`);
}

/**
 * Sorted by name.
 * @template T
 * @param {string} root
 * @param {string} folder
 * @param {(source: import('../../server/src/analysis/knowledge/types.ts').Source, report: (problem: import('../../server/src/analysis/index.ts').Problem) => void) => T} parse
 * @returns {T[]}
 */
function readAll(root, folder, parse) {
  return readdirSync(path.join(root, source, folder))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(path.join(root, source, file), 'utf8').replaceAll('\r\n', '\n');
      return parse({ file, text }, (problem) => {
        throw new Error(`${source}/${file}:${problem.line}: ${problem.message}`);
      });
    });
}

/**
 * Of each article that leads to procedures, these in the order in which it names them, the likeliest first; so a new one
 * stands where somebody put it, and not where the alphabet does.
 * @param {InstanceType<Room['ProcedureBook']>} book
 * @param {readonly Article[]} articles
 * @param {Room} room
 */
function orderByArticle(book, articles, { proceduresOfKb }) {
  const known = { articles, procedures: book };
  const numbers = new Set(book.all.flatMap(({ kb }) => kb));
  /** @type {Map<number, readonly Procedure[]>} */
  const order = new Map();
  for (const number of numbers) {
    const own = proceduresOfKb(number, known).filter(({ kb }) => kb.includes(number));
    if (own.length <= mostByArticle) order.set(number, own);
  }
  return order;
}

/**
 * @param {Procedure} procedure
 * @param {InstanceType<Room['ProcedureBook']>} book
 * @param {Room} room
 * @returns {Entry}
 */
function stepsEntry(procedure, book, { snippetOf, stepsDocument }) {
  return {
    procedure,
    name: procedure.title,
    about: procedure.summary.replace(/`|\{\{|\}\}/g, ''),
    prefix: `sms-${procedure.id}`,
    text: snippetOf(stepsDocument(procedure, new Map(), book), procedure),
  };
}

/**
 * Two that are for the same are told apart by a number.
 * @param {Procedure} procedure
 * @param {string} language
 * @param {Room} room
 * @returns {Entry[]}
 */
function scriptEntries(procedure, language, { partInWords, scriptDocument, snippetOf }) {
  const own = procedure.scripts.filter((script) => script.language === language);
  return own.map((script) => {
    const place = own.filter(({ part }) => part === script.part).indexOf(script);
    return {
      procedure,
      name: `${procedure.title}: ${script.title}`,
      about: `${script.title} (${partInWords[script.part]()}).`,
      prefix: `sms-${procedure.id}${endings[script.part]}${place === 0 ? '' : `-${place + 1}`}`,
      text: snippetOf(scriptDocument(procedure, script, new Map()), procedure),
    };
  });
}

/**
 * The object of a file of VS Code.
 * @param {string} file
 * @param {readonly Entry[]} entries
 * @param {ReadonlyMap<number, readonly Procedure[]>} order
 * @param {Room} room
 */
function written(file, entries, order, { procedureFacts }) {
  const snippetsByName = entries.map((entry) => {
    const facts = procedureFacts(entry.procedure)
      .filter(({ about }) => about === 'where' || about === 'risk' || about === 'source')
      .map(({ label, words }) => `${label}: ${words}.`);
    return /** @type {const} */ ([
      entry.name,
      {
        prefix: [entry.prefix, ...prefixesByArticle(entry, entries, order)],
        isFileTemplate: true,
        description: [entry.about, ...facts].join(' '),
        body: entry.text.split('\n'),
      },
    ]);
  });
  const byName = Object.fromEntries(snippetsByName);
  if (Object.keys(byName).length < entries.length)
    throw new Error(`${target}/${file}.json: two snippets have the same name.`);
  return byName;
}

/**
 * `sms-236052`, with a number behind it where the article leads to several.
 * @param {Entry} entry
 * @param {readonly Entry[]} entries
 * @param {ReadonlyMap<number, readonly Procedure[]>} order
 */
function prefixesByArticle(entry, entries, order) {
  return entry.procedure.kb.flatMap((number) => {
    const same = order.get(number)?.flatMap((one) => entries.filter(({ procedure }) => procedure === one));
    if (same === undefined) return [];
    return same.length === 1 ? `sms-${number}` : `sms-${number}-${same.indexOf(entry) + 1}`;
  });
}

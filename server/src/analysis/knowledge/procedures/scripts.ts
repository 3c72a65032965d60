// The scripts of a procedure: a heading that says what one does, in which language and as which part; for whom; a fence.

import type { Complaint } from '../reading/frontMatter.ts';
import type { Part } from './procedure.ts';
import { type Script, scriptLanguages, scriptParts } from './procedureTypes.ts';

const heading = /^### (.+?) \((\w+), (\w+)\)$/;

export function parseScripts({ text, line }: Part, complain: (complaint: Complaint) => void): Script[] {
  return text
    .split(/^(?=### )/m)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => {
      const script = parseScript(block.trim());
      if (!('mistake' in script)) return [script];
      complain({ line, message: script.mistake });
      return [];
    });
}

function parseScript(block: string): Script | { readonly mistake: string } {
  const [first = '', ...lines] = block.split('\n');
  const [, title = '', language = '', part = ''] = heading.exec(first) ?? [];
  const knownLanguage = scriptLanguages.find((known) => known === language);
  const knownPart = scriptParts.find((known) => known === part);
  if (title === '' || knownLanguage === undefined || knownPart === undefined)
    return {
      mistake: `"${first}" is not "### What it does (language, part)" with ${scriptLanguages.join(', ')} and ${scriptParts.join(', ')}`,
    };
  const open = lines.indexOf(`\`\`\`${language}`);
  const close = lines.findIndex((one, at) => at > open && one === '```');
  if (open < 0 || close < 0) return { mistake: `"${title}" has no fence of "${language}"` };
  if (lines.slice(close + 1).some((one) => one.trim() !== ''))
    return { mistake: `"${title}" goes on behind its fence` };
  const note = lines.slice(0, open).join('\n').trim();
  if (note === '') return { mistake: `"${title}" does not say for which systems it is` };
  const text = lines.slice(open + 1, close).join('\n');
  return { title, language: knownLanguage, part: knownPart, note, text };
}

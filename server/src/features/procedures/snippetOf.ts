// A text whose parameters are still open, as a snippet: each is a stop, and where it stands again it shows what was
// filled in.

import type { Procedure } from '../../analysis/index.ts';
import { asSnippet, type Part, type Stop } from '../setup/completion/snippet.ts';

export function snippetOf(text: string, { parameters }: Pick<Procedure, 'parameters'>): string {
  const stops = new Map(
    parameters.map(({ name }): [string, Stop] => [`{{${name}}}`, { inner: [`{{${name}}}`] }]),
  );
  const parts = text.split(/(\{\{[^{}]*\}\})/).map((part): Part => stops.get(part) ?? part);
  return asSnippet(parts);
}

import type { GeneratedFile } from './generators.mjs';

export function l10nBundle(root: string): GeneratedFile[];
export function l10nSentences(file: string, text: string): string[];

import type { GeneratedFile } from './generators.mjs';

export function setupFiles(root: string): GeneratedFile[];

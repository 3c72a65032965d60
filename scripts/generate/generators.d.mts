export interface GeneratedFile {
  path: string;
  text: string;
}
export interface Generator {
  name: string;
  write(root: string): GeneratedFile[] | Promise<GeneratedFile[]>;
}
export const generators: readonly Generator[];
export function staleFiles(root: string): Promise<GeneratedFile[]>;

// A script of a procedure, to stand alone.

import { filledScript, type Procedure, type Script, type Values } from '../../analysis/index.ts';

export function scriptDocument(procedure: Procedure, script: Script, values: Values): string {
  return `${filledScript(script, procedure, values)}\n`;
}

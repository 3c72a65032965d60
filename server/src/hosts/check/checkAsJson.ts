// A row of what `smslens check` has found as a line of JSON. What there is none of is null.

import { harmlessJson } from '../terminalText.ts';
import { type CheckRow, kbOf } from './checkRow.ts';

export function checkAsJson(row: CheckRow): string {
  const {
    file,
    start,
    end,
    severity,
    code,
    message,
    captures,
    count,
    last,
    firstTime,
    lastTime,
    procedures,
  } = row;
  return harmlessJson({
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity,
    code,
    message,
    kb: kbOf(row),
    procedures: procedures.map(({ procedure }) => procedure.id),
    captures,
    count,
    lastLine: last.line,
    firstTime,
    lastTime,
  });
}

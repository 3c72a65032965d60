// What the client paints: the lines in view, and the ruler of the whole log.

import { type LogMarks, type MarkedLines, marks, noMarks, ruler } from '../features/index.ts';
import { onLog, onProblems } from './onLog.ts';
import { type AskMarks, type AskRuler, marks as marksRequest, ruler as rulerRequest } from './protocol.ts';
import type { Row } from './workshop.ts';

export const markRequests: Row = {
  capability: {},
  attach(workshop) {
    const { connection, host } = workshop;
    connection.onRequest(
      marksRequest,
      onProblems<AskMarks, LogMarks>(
        workshop,
        'the marks',
        noMarks,
        (log, { range }, { colours, diagnostics }) =>
          marks(log, range, { lines: colours.lines, problems: diagnostics.enabled }),
      ),
    );
    connection.onRequest(
      rulerRequest,
      onLog<AskRuler, readonly MarkedLines[]>(workshop, 'the ruler', [], (log, _, { colours }, token) =>
        colours.ruler
          ? ruler(log, {
              lines: colours.lines,
              breathe: host.breathe,
              isCancelled: () => token.isCancellationRequested,
            })
          : [],
      ),
    );
  },
};

// Zones in words. Logs write a bias, the minutes to add to local time for UTC: 300 where people say UTC-5.

import * as vscode from 'vscode';
import type { ZoneStatus } from '../../server/src/lsp/protocol.ts';

/** From west to east, every zone that is in use, as its bias. */
export const zones: readonly number[] = [
  720, 660, 600, 570, 540, 480, 420, 360, 300, 240, 210, 180, 120, 60, 0, -60, -120, -180, -210, -240, -270,
  -300, -330, -345, -360, -390, -420, -480, -525, -540, -570, -600, -630, -660, -720, -765, -780, -840,
];

/** `UTC-5`, `UTC+5:30`: what the setting takes, too. */
export function zoneName(bias: number): string {
  if (bias === 0) return 'UTC';
  const minutes = Math.abs(bias);
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return `UTC${bias > 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

export function zoneInWords({ written, set }: ZoneStatus): string {
  const names = written.map(zoneName).join(', ');
  if (set === null)
    return names === ''
      ? vscode.l10n.t('Local time of the machine; its zone is not written')
      : vscode.l10n.t('{0} (as written)', names);
  return names === ''
    ? vscode.l10n.t('{0} (as you set it)', zoneName(set))
    : vscode.l10n.t('{0} (as written), else {1} (as you set it)', names, zoneName(set));
}

// The few words of the record table, each known by its place in its list.

export type Format = 'trace' | 'ccm' | 'setup' | 'columns' | 'bracket' | 'provider' | 'msi' | 'plain';
export type Severity = 'error' | 'warning' | 'info' | 'detail';
export type SeveritySource = 'type' | 'status' | 'words';

export const formats: readonly Format[] = [
  'trace',
  'ccm',
  'setup',
  'columns',
  'bracket',
  'provider',
  'msi',
  'plain',
];
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'detail'];
export const severitySources: readonly SeveritySource[] = ['type', 'status', 'words'];

export const formatIds = idsOf(formats);
export const severityIds = idsOf(severities);
export const severitySourceIds = idsOf(severitySources);

function idsOf<T extends string>(words: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(words.map((word, id) => [word, id])) as Record<T, number>;
}

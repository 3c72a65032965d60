// What a message mentions: a code, a name, a place. A mention covers the name alone, not the words or quotes
// around it, so that what it covers can be looked up or filled in elsewhere as it stands.

export type NameKind =
  | 'path'
  | 'unc'
  | 'package'
  | 'program'
  | 'collection'
  | 'advertisement'
  | 'site'
  | 'guid'
  | 'account'
  | 'registry'
  | 'component'
  | 'log'
  | 'server';

/** How a code is written: `0x5`, `80070005` or `38a`, `5`, `-2147024891`, `42000`. */
export type Notation = 'hex' | 'bareHex' | 'decimal' | 'signed' | 'sqlState';

export const codeLabels = [
  'win32',
  'hresult',
  'ntstatus',
  'msi',
  'exit',
  'sql',
  'http',
  'wmi',
  'status',
  'event',
  'short',
  'own',
  'unknown',
] as const;
/**
 * What the words around a code say that it is, or else what its upper bits do. `status` is the id of a status
 * message, `event` of an event of the Windows event log,
 * `short` a code in hexadecimal without 0x, as only the despooler of SMS 1.x writes it,
 * `own` a number that the component gives to its messages, or a yes.
 */
export type CodeLabel = (typeof codeLabels)[number];

interface Place {
  /** In UTF-16 units from the beginning of the message. */
  readonly start: number;
  readonly end: number;
}

export interface NameMention extends Place {
  readonly kind: NameKind;
}

export interface KbMention extends Place {
  readonly kind: 'kb';
  readonly number: number;
}

export interface CodeMention extends Place {
  readonly kind: 'code';
  /** The unsigned 32-bit number; an SQLSTATE is none. */
  readonly number: number | undefined;
  readonly notation: Notation;
  readonly label: CodeLabel;
}

export type Mention = NameMention | KbMention | CodeMention;

/** Reports the mentions of one kind, in order. Its time grows with the length of the message and no faster. */
export type Finder = (message: string, report: (mention: Mention) => void) => void;

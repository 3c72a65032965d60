// What is asked of setup files alone. An editor that lets the server choose is told so later, for their language only:
// else it would offer to format logs, and take the place of a formatter that the user has for other .ini files.

import {
  type ClientCapabilities,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Registration,
  RenameRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';

interface OfSetupFiles {
  readonly capability: keyof ServerCapabilities;
  readonly method: string;
  readonly canWait: (editor: NonNullable<ClientCapabilities['textDocument']>) => boolean | undefined;
}

const ofSetupFiles: readonly OfSetupFiles[] = [
  {
    capability: 'completionProvider',
    method: CompletionRequest.method,
    canWait: ({ completion }) => completion?.dynamicRegistration,
  },
  {
    capability: 'documentFormattingProvider',
    method: DocumentFormattingRequest.method,
    canWait: ({ formatting }) => formatting?.dynamicRegistration,
  },
  {
    capability: 'documentRangeFormattingProvider',
    method: DocumentRangeFormattingRequest.method,
    canWait: ({ rangeFormatting }) => rangeFormatting?.dynamicRegistration,
  },
  {
    capability: 'renameProvider',
    method: RenameRequest.method,
    canWait: ({ rename }) => rename?.dynamicRegistration,
  },
];

/** What is announced at once, and what is registered once the conversation has begun. */
export function announcements(
  all: ServerCapabilities,
  { textDocument = {} }: ClientCapabilities,
): { readonly atOnce: ServerCapabilities; readonly later: readonly Registration[] } {
  const atOnce = { ...all };
  const later: Registration[] = [];
  for (const { capability, method, canWait } of ofSetupFiles) {
    if (canWait(textDocument) !== true) continue;
    const options = typeof all[capability] === 'object' ? all[capability] : {};
    const registerOptions = { ...options, documentSelector: [{ language: 'sms-setup' }] };
    later.push({ id: `smsLens.${method}`, method, registerOptions });
    delete atOnce[capability];
  }
  return { atOnce, later };
}

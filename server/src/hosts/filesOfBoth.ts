// Files on disk by one way, all others by another.

import type { Files, LogReader } from '../lsp/host.ts';
import { isOnDisk } from './diskFiles.ts';

export function filesOfBoth(disk: Files, others: Files): Files {
  return {
    folder: (uri) => (isOnDisk(uri) ? disk : others).folder(uri),
    setup: (uri, isOurs, watch) => (isOnDisk(uri) ? disk : others).setup(uri, isOurs, watch),
    reader(known): LogReader {
      const readers = { onDisk: disk.reader(known), elsewhere: others.reader(known) };
      const readerOf = (uri: string) => (isOnDisk(uri) ? readers.onDisk : readers.elsewhere);
      return {
        read: (wish, watch) => readerOf(wish.uri).read(wish, watch),
        evidence: (wish, watch) => readerOf(wish.uri).evidence(wish, watch),
        async close() {
          await readers.onDisk.close();
          await readers.elsewhere.close();
        },
      };
    },
  };
}

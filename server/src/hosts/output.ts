// Standard output and error, waited for when the reader is slower than we are; a reader that went away
// (`| head`) ends the program quietly.

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

export function print(text: string): Promise<void> {
  return write(process.stdout, `${text}\n`);
}

/** For a file that Windows is to read: its shell may miss a label of a batch file whose lines end otherwise. */
export function printForWindows(text: string): Promise<void> {
  return write(process.stdout, `${text}\n`.replaceAll('\n', '\r\n'));
}

export function printError(text: string): Promise<void> {
  return write(process.stderr, `${text}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => stream.once('drain', resolve));
}

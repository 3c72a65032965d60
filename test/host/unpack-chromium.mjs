// Unpacks the browser, its libraries and fonts into $TMPDIR. Run by install.mjs, as a process of its own: see there.
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

const archives = process.argv[2];
if (!archives) throw new Error('usage: unpack-chromium.mjs ARCHIVES');
for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(path.join(archives, name));

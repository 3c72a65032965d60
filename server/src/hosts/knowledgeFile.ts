// Where the knowledge lies that the build has made: beside the command line.

import path from 'node:path';

export const knowledgeFile = path.join(__dirname, 'knowledge.json');

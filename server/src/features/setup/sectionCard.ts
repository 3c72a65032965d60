// What is said of a section of a setup file, and of a kind of file as a whole.

import * as l10n from '@vscode/l10n';
import { articleAddress, type KnownSection, type KnownSetupFile } from '../../analysis/index.ts';
import { inlineCode, plain } from '../markdown.ts';
import { certaintyInWords } from './certaintyInWords.ts';
import { ourWords } from './ourWords.ts';
import { sectionInWords } from './sectionInWords.ts';
import { type CardOf, fact } from './settingCard.ts';
import { whenInWords } from './whenInWords.ts';

/** More names of keys, or numbers of articles, than these help nobody. */
const mostKeys = 12;
const mostArticles = 6;

export function sectionCard(section: KnownSection, { file, addressTemplate }: CardOf): string[] {
  const keys = section.settings.map(({ key }) => key).filter((key) => key !== '*');
  const shown = keys.slice(0, mostKeys).map(inlineCode).join(', ');
  const more = keys.length - mostKeys;
  return [
    l10n.t('{0} of {1}', `**${plain(sectionInWords(section.name))}**`, plain(file.title)),
    ourWords(section.meaning, addressTemplate),
    section.isWritten ? l10n.t('The program writes this section; leave it out of a file of your own.') : '',
    [
      fact(l10n.t('Needed'), plain(whenInWords(section.required))),
      fact(l10n.t('For'), section.actions.map(inlineCode).join(', ')),
      fact(l10n.t('Keys'), more > 0 ? l10n.t('{0} and {1} more', shown, more) : shown),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    `*${certaintyInWords(section, file, true, addressTemplate)}*`,
  ];
}

export function fileCard(file: KnownSetupFile, addressTemplate: string): string[] {
  const articles = file.kb
    .slice(0, mostArticles)
    .map((kb) => `[KB ${kb}](${articleAddress(kb, addressTemplate)})`);
  return [
    `**${plain(file.title)}**`,
    ourWords(file.about, addressTemplate),
    [
      fact(l10n.t('Where it lies'), plain(file.place)),
      fact(l10n.t('Read by'), file.run === '' ? '' : inlineCode(file.run)),
      fact(l10n.t('Log'), file.log === '' ? '' : inlineCode(file.log)),
      fact(l10n.t('See'), articles.join(', ') + (file.kb.length > mostArticles ? ', …' : '')),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    file.role === 'named'
      ? l10n.t('SMS Lens knows this file by its name and its use, and nothing of what may stand in it.')
      : '',
  ];
}

// What the status item of a setup file shows: what kind of file it is and who says so, what it tells Setup to do, and how
// much is wrong with it.

import type { RecognisedFile } from '../../analysis/index.ts';
import type { SetupView } from './setupView.ts';

export interface SetupStatus {
  /** The id of the kind of file, and what it is called. */
  readonly file: string;
  readonly title: string;
  readonly by: RecognisedFile['by'];
  /** What Setup is told to do; null where the file says nothing known, or is no script. */
  readonly action: string | null;
  readonly isScript: boolean;
  readonly errors: number;
  readonly warnings: number;
}

export function setupStatus({ setup }: SetupView): SetupStatus {
  const { file, recognised, action } = setup;
  return {
    file: file.file,
    title: file.title,
    by: recognised.by,
    action: action ?? null,
    isScript: file.role === 'script',
    errors: setup.countOf('error'),
    warnings: setup.countOf('warning'),
  };
}

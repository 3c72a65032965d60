// The suite's door in the Node extension host (desktop, remote). The result goes to a file: of all that a dying host
// might have printed, only a file that was written last proves that the suite came to its end.
import { writeFileSync } from 'node:fs';
import { runMocha } from './runMocha.ts';

export function runInNode(load: () => void): Promise<void> {
  return runMocha(load, (result) => {
    const file = process.env.SMS_LENS_SUITE_RESULT;
    if (file) writeFileSync(file, JSON.stringify(result));
  });
}

// The suite's door in the web-worker extension host. There is no disk: the result is one marked line.
import { runMocha } from './runMocha.ts';

export function runInWorker(load: () => void): Promise<void> {
  return runMocha(load, (result) => console.log(`@@suite-result ${JSON.stringify(result)}`));
}

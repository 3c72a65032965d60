// A Mocha reporter that prints one marked line a test, and a failure's message and stack right below it.

const mark = '@@ ';

export class Lines {
  #depth = 0;

  constructor(runner: Mocha.Runner) {
    runner.on('suite', (suite) => {
      if (suite.title) this.#say(suite.title);
      this.#depth += 1;
    });
    runner.on('suite end', () => {
      this.#depth -= 1;
    });
    runner.on('pass', (test) => this.#say(`✔ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('fail', (test, error) => {
      this.#say(`✘ ${test.fullTitle()}`);
      for (const line of String(error?.stack ?? error).split('\n')) this.#say(`    ${line}`);
    });
  }

  #say(line: string): void {
    console.log(mark + '  '.repeat(this.#depth) + line);
  }
}

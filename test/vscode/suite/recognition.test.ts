// Logs whose name says nothing: ours by their content, and only then.
import { equal } from '../assert.ts';
import { diagnostic, everythingToldIsDone, language, ours, withSettings } from '../smsLens.ts';
import { closeAll, readText, sample, show, writeFile } from '../workspace.ts';

const foreign = `2024-03-01 10:00:00 INFO  worker started
2024-03-01 10:00:01 ERROR could not open file, error 2147942405
2024-03-01 10:00:02 WARN  retrying
`;

describe('recognition by content', () => {
  afterEach(closeAll);

  it('leaves the log of another program alone', async () => {
    const document = await show(await writeFile('worker.log', foreign));
    await everythingToldIsDone();
    equal(document.languageId, 'log', 'language');
    equal(ours(document.uri).length, 0, 'number of findings');
  });

  it('takes a log of any name that holds SMS records', async () => {
    const document = await show(await writeFile('from-the-help-desk.log', await records()));
    await language(document.uri, 'sms-log');
    await diagnostic(document.uri, 'Q236052');
  });

  it('does not when the setting says so, and does again when it is taken back', async () => {
    const uri = await writeFile('from-the-help-desk.log', await records());
    await withSettings({ 'smsLens.recognition.byContent': false }, async () => {
      const document = await show(uri);
      await everythingToldIsDone();
      equal(document.languageId, 'log', 'language');
      equal(ours(uri).length, 0, 'number of findings');
    });
    await language(uri, 'sms-log');
  });
});

async function records(): Promise<string> {
  return readText(await sample('Ccim32.log'));
}

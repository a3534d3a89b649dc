import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { invalidSettingsReporter } from '../../../../src/workspace/host/invalidSettings';
import { host, Uri } from '../../vscode';

const folder = { uri: new Uri('/garden') as never, name: 'garden', index: 0 };

describe('The report of an invalid setting', () => {
  const logged: string[] = [];
  const log = { info: () => undefined, warn: (line: string) => void logged.push(line), error: () => undefined };

  beforeEach(() => {
    host.reset();
    logged.length = 0;
  });

  it('is made once, to the user and in the log, with the value and what to do', () => {
    const report = invalidSettingsReporter(log);
    report({ key: 'daymark.exclude', folder: undefined, refused: ['[a-Z]', 7] });
    report({ key: 'daymark.exclude', folder: undefined, refused: ['[a-Z]', 7] });
    const text =
      'Daymark ignores "[a-Z]", 7 in the setting “daymark.exclude”, because it isn’t valid. Fix it in the settings.';
    assert.deepEqual([host.messages, logged], [[text], [text]]);
    report({ key: 'daymark.include', folder: undefined, refused: ['[a-Z]', 7] });
    assert.equal(host.messages.length, 2);
  });

  it('names the folder if there are several', () => {
    const report = invalidSettingsReporter(log);
    host.folders = [folder];
    report({ key: 'daymark.plans', folder, refused: [1] });
    host.folders = [folder, { uri: new Uri('/music'), name: 'music' }];
    report({ key: 'daymark.plans', folder, refused: [1] });
    assert.deepEqual(
      host.messages.map((text) => text.includes('of the folder “garden”')),
      [false, true],
    );
  });

  it('opens the setting when the user presses the button', async () => {
    host.answer = 'Open Settings';
    invalidSettingsReporter(log)({ key: 'daymark.dayStartsAt', folder: undefined, refused: ['25:00'] });
    await nextTurn();
    assert.deepEqual(host.commands, [['workbench.action.openSettings', '@id:daymark.dayStartsAt']]);
  });

  it('contains no link, and is cut if the value is long', () => {
    const refused = ['[here](command:evil)', ...Array.from({ length: 500 }, () => 'x'.repeat(500))];
    invalidSettingsReporter(log)({ key: 'daymark.exclude', folder: undefined, refused });
    assert.ok(!host.messages[0]?.includes(']('));
    assert.ok((host.messages[0]?.length ?? 0) < 300);
  });
});

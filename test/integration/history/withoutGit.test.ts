import { commands, extensions } from 'vscode';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { lines, usePlans } from '../ticking/plans';

const isWebWorker = 'importScripts' in globalThis;

/** The part of VS Code that finds extensions. The extension and its tests share this object. */
interface Finder {
  getExtension: (id: string) => unknown;
}

describe('Dates from Git History… without Git', () => {
  const plan = usePlans();
  const person = usePerson();
  const finder = extensions as unknown as Finder;
  const { getExtension } = finder;
  const text = lines('# Guitar', '## Day 1', '- [x] Tune', '## Day 2', '- [ ] Sing');
  const missing =
    'Reading the history takes Git and VS Code’s built-in Git extension. One of them is missing or disabled.';

  afterEach(() => {
    finder.getExtension = getExtension;
  });

  const said = async (git: unknown): Promise<void> => {
    finder.getExtension = (id) => (id === 'vscode.git' ? git : getExtension(id));
    const file = await plan(text);
    await commands.executeCommand('daymark.datesFromGitHistory', file);
    await until('it is said', () => person().texts.length > 0);
    expectEqual([person().texts, await file.text()], [[missing], text]);
  };

  it('says that the extension is missing, as it really is in the web worker host', async () => {
    await said(isWebWorker ? getExtension('vscode.git') : undefined);
  });

  it('says so if it is disabled', async () => {
    await said({ activate: () => Promise.resolve({ enabled: false }) });
  });

  it('says so if Git isn’t installed', async () => {
    const getAPI = (): never => {
      throw new Error('Git model not found');
    };
    await said({ activate: () => Promise.resolve({ enabled: true, getAPI }) });
  });

  it('says first that there is nothing to date', async () => {
    const dated = await plan(text.replace('Tune', 'Tune ✅ 2026-11-01'));
    await commands.executeCommand('daymark.datesFromGitHistory', dated);
    const open = await plan(text.replace('[x]', '[ ]'));
    await commands.executeCommand('daymark.datesFromGitHistory', open);
    expectEqual(person().texts, [
      `Every checked task in ${dated.path} has a date.`,
      `${open.path} has no checked tasks that can have a date.`,
    ]);
  });
});

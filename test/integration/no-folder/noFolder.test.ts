import { extensions, window, workspace } from 'vscode';
import * as parsing from '../../../src/core/editing';
import { PlanIndex } from '../../../src/workspace/index/planIndex';
import { workspaceSettings, writePlanOverride } from '../../../src/workspace/host/settings';
import { expectEqual, expectThat } from '../expect';
import { MemoryFiles } from '../index/memoryFiles';
import { planText } from '../index/scene';
import { closeEditors, daymark, type Daymark } from '../samples/daymark';
import { messagesOf } from './messages';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('A window without a folder', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  afterEach(closeEditors);

  it('has no folder', () => {
    expectEqual(workspace.workspaceFolders, undefined);
  });

  it('has an active extension that has looked for plans and found none', () => {
    const { plans, planRows } = running;
    expectEqual(extensions.getExtension('daymark.daymark')?.isActive, true);
    expectEqual([plans.plans, plans.unread, plans.fileLimitReached], [[], [], undefined]);
    expectEqual(plans.isLooking, false);
    expectEqual(planRows.children(undefined), []);
  });

  it('makes the index log no error', async () => {
    const complaints: unknown[] = [];
    const complain = (...values: readonly unknown[]): void => void complaints.push(...values);
    const index = new PlanIndex({
      settings: workspaceSettings(() => undefined),
      onNotLoaded: () => undefined,
      log: { info: () => undefined, warn: complain, error: complain },
      loadReading: () => Promise.resolve(parsing),
    });
    index.start();
    await index.ready;
    expectEqual([index.plans, index.isLooking, complaints], [[], false, []]);
    index.dispose();
  });

  it('treats no open document as a plan of the workspace', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: planText() });
    await window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expectEqual(running.plans.plans, []);
  });
});

describe('The commands in a window without a folder', () => {
  let files: MemoryFiles;

  before(async () => {
    await daymark();
    files = new MemoryFiles({ '/plan.md': planText() });
  });

  afterEach(closeEditors);

  after(() => {
    files.dispose();
  });

  it('end without an error', async () => {
    const manifest = extensions.getExtension('daymark.daymark')?.packageJSON as Manifest;
    const errors: string[] = [];
    for (const { command } of manifest.contributes.commands) {
      await messagesOf(command).catch((error: unknown) => errors.push(`${command}: ${error}`));
    }
    expectEqual(errors, []);
  });

  it('Go to Today says that there is no plan', async () => {
    const [message = '', ...others] = await messagesOf('daymark.goToToday');
    expectThat(message.startsWith('There are no plans here'), `it says so, and not “${message}”`);
    expectEqual(others, []);
  });

  it('Try a Sample Plan asks for a folder first, because a plan elsewhere would not be shown', async () => {
    expectEqual(await messagesOf('daymark.trySamplePlan'), ['Open a folder first. The sample plan goes there.']);
  });

  it('New Entry asks for a folder first, because a log elsewhere would not count', async () => {
    expectEqual(await messagesOf('daymark.newEntry'), ['Open a folder first. Your log goes there.']);
  });

  it('Is This File a Plan? asks for a file if none is open', async () => {
    expectEqual(await messagesOf('daymark.isThisFileAPlan'), ['Open a file first, then run this command again.']);
  });

  it('Is This File a Plan? says that an open file is not in an open folder', async () => {
    await window.showTextDocument(files.at('/plan.md'));
    const [message = ''] = await messagesOf('daymark.isThisFileAPlan');
    expectThat(message.includes('2 days in sequence'), `“${message}” says what was found`);
    expectThat(message.includes('It isn’t in an open folder'), `“${message}” says why it is not shown`);
  });

  it('This Is a Plan and Not a Plan say that the file is not in an open folder, and write nothing', async () => {
    for (const command of ['daymark.thisIsAPlan', 'daymark.notAPlan']) {
      const [message = ''] = await messagesOf(command, files.at('/plan.md'));
      expectThat(message.endsWith('isn’t in an open folder.'), `“${message}” says so`);
    }
    expectEqual(await writePlanOverride(files.at('/plan.md'), true), undefined);
    expectEqual(workspace.getConfiguration('daymark').get('plans'), {});
  });
});

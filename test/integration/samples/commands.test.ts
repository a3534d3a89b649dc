import { commands, env, extensions, l10n, window, workspace } from 'vscode';
import { createPlanAt } from '../../../src/commands/plans/createPlan';
import { planTemplate, templateKinds, templateText } from '../../../src/commands/plans/planTemplates';
import type { Resource } from '../../../src/core/model/plan';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, cursor, daymark, fileAt, rowAt, runAndDismiss, until, type Daymark } from './daymark';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('The commands', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  beforeEach(closeEditors);
  after(closeEditors);

  it('are all registered', async () => {
    const manifest = extensions.getExtension('daymark.daymark')?.packageJSON as Manifest;
    const known = new Set(await commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    expectEqual(missing, []);
  });

  it('Go to Today opens the current day', async () => {
    await commands.executeCommand('daymark.goToToday');
    expectEqual(cursor(), { file: 'astronomy/days-031-060.md', text: '### **Day 34 - A Clock for the Stars**' });
  });

  it('Go to Day lists the current day first, and opens it', async () => {
    const going = commands.executeCommand('daymark.goToDay');
    await until('a day is open', () => {
      void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return cursor() !== undefined;
    });
    await going;
    expectEqual(cursor()?.text, '### **Day 34 - A Clock for the Stars**');
  });

  it('Show in Plan opens the line of a row', async () => {
    await commands.executeCommand('daymark.showInPlan', rowAt(running, 'Days 31–60', 'Module 2'));
    expectThat(cursor()?.text.includes('Module 2') === true, 'the cursor is at module 2');
  });

  it('Show in Plan says that a file no longer exists', async () => {
    await runAndDismiss('daymark.showInPlan', { uri: fileAt('gone.md'), line: 3 });
    expectEqual(cursor(), undefined);
  });

  it('Copy Link copies the address of a resource', async () => {
    const row = rowAt(running, 'Days 31–60', 'Module 1', 'Day 33', 'My observing notes');
    await commands.executeCommand('daymark.copyLink', row);
    expectEqual(await env.clipboard.readText(), '../notes.md');
  });

  it('Is This File a Plan? answers for any file, and for an untitled document', async () => {
    await runAndDismiss('daymark.isThisFileAPlan', fileAt('astronomy/days-031-060.md'));
    await runAndDismiss('daymark.isThisFileAPlan', fileAt('notes.md'));
    await runAndDismiss('daymark.isThisFileAPlan', fileAt('gone.md'));
    await window.showTextDocument(await workspace.openTextDocument({ content: '# Day 1', language: 'markdown' }));
    await runAndDismiss('daymark.isThisFileAPlan');
  });

  it('Not a Plan removes a plan, and This Is a Plan brings it back', async () => {
    const uri = fileAt('woodworking.md');
    await commands.executeCommand('daymark.notAPlan', uri);
    await until('it is no plan', () => running.plans.planAt(uri) === undefined);
    await commands.executeCommand('daymark.thisIsAPlan', { uri });
    await until('it is a plan', () => running.plans.planAt(uri) !== undefined);
  });

  it('Create a Plan writes a plan of the chosen kind, selects its first blank, and the index finds it', async () => {
    for (const kind of templateKinds) {
      const uri = fileAt(`new ${kind}.md`);
      const parts = planTemplate(kind, { topic: '', days: 30 }, { l10n, language: env.language });
      await createPlanAt(uri, parts, false);
      expectEqual(cursor()?.file, `new ${kind}.md`);
      const { document, selection } = window.activeTextEditor ?? {};
      expectEqual(document?.getText(selection), parts.find(({ isBlank }) => isBlank)?.text);
      expectEqual([document?.getText(), document?.isDirty], [templateText(parts), false]);
      await until(`the ${kind} is a plan`, () => running.plans.planAt(uri) !== undefined);
      const found = running.plans.planAt(uri)?.plan.kind;
      expectEqual(found, kind === 'tracker' || kind === 'log' ? kind : 'days');
      await closeEditors();
      await workspace.fs.delete(uri);
    }
  });

  it('Create a Plan overwrites a file only if the user agrees', async () => {
    const uri = fileAt('new plan.md');
    const month = planTemplate('month', { topic: 'Knots', days: 30 }, { l10n, language: env.language });
    const text = async (): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
    await workspace.fs.writeFile(uri, new TextEncoder().encode('Mine.\n'));
    await createPlanAt(uri, month, false);
    expectEqual(await text(), 'Mine.\n');
    await createPlanAt(uri, month, true);
    expectThat((await text()).startsWith('# '), 'the plan is there');
    await closeEditors();
    await workspace.fs.delete(uri);
  });
});

describe('Open Resource', () => {
  const opening = (target: string): unknown => {
    const resource: Resource = { title: 'A link', target, kind: undefined, minutes: undefined, local: true, line: 3 };
    return { uri: fileAt('astronomy/days-031-060.md'), line: 3, resource };
  };

  before(daymark);
  beforeEach(closeEditors);
  after(closeEditors);

  it('opens a file by a path from the plan or from the workspace folder', async () => {
    await commands.executeCommand('daymark.openResource', opening('../notes.md'));
    await until('the notes are open', () => cursor()?.file === 'notes.md');
    await commands.executeCommand('daymark.openResource', opening('/astronomy/days-031-060.md#day-35'));
    await until('the plan is open', () => cursor()?.file === 'astronomy/days-031-060.md');
    await commands.executeCommand('daymark.openResource', opening('days-031-060.md#module-2-the-moon-days-38-44'));
    await until('module 2 is open', () => cursor()?.text.includes('Module 2') === true);
  });

  it('reveals a folder', async () => {
    await commands.executeCommand('daymark.openResource', opening('../week-1/'));
    expectEqual(cursor(), undefined);
  });

  it('refuses paths that leave the folder, missing files, and every scheme except web and mail', async () => {
    const hostile = [
      '../../outside.md',
      '%2e%2e/%2e%2e/outside.md',
      '..\\..\\outside.md',
      '/../outside.md',
      'missing.md',
      'command:workbench.action.files.newUntitledFile',
      'COMMAND:workbench.action.files.newUntitledFile',
      'file:///etc/hostname',
      'vscode:extension/some.other',
      'javascript:alert(1)',
      'data:text/html,hello',
      '//example.org/share',
      'notes.md%00.png',
      '',
    ];
    for (const target of hostile) {
      await runAndDismiss('daymark.openResource', opening(target));
      expectEqual([target, window.tabGroups.all.flatMap(({ tabs }) => tabs).length], [target, 0]);
    }
  });

  it('does nothing for an argument that is not a resource', async () => {
    for (const argument of [undefined, null, 'https://example.org', { uri: 'file:///etc/hostname', line: 0 }]) {
      await commands.executeCommand('daymark.openResource', argument);
    }
    expectEqual(cursor(), undefined);
  });
});

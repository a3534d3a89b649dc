import { FileSystemError, Uri, workspace } from 'vscode';
import { writePlanOverride } from '../../../src/workspace/host/settings';
import { expectEqual, expectThat } from '../expect';
import { daymark, until, type Daymark } from '../samples/daymark';
import { fileOf, folderNamed, pathsOf } from './folders';

describe('The settings of one folder in a multi-root workspace', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  it('exclude files of that folder only, not of a workspace folder inside it', () => {
    const archived = pathsOf(running.plans).filter((path) => path.includes('/archive/'));
    expectEqual(archived, ['greenhouse/archive/winter.md', 'Piano & Voice/archive/scales.md']);
  });

  it('call a file of that folder a plan, and not a file at the same path in another', () => {
    const notes = pathsOf(running.plans).filter((path) => path.endsWith('/notes.md'));
    expectEqual(notes, ['garden/notes.md']);
  });

  it('apply to that folder alone when they change', async () => {
    const untouched = running.plans.planAt(fileOf('greenhouse/seedlings.md'));
    const configuration = workspace.getConfiguration('daymark', folderNamed('Piano & Voice').uri);
    await configuration.update('exclude', ['first-*']);
    await until('the plan is left out', () => !pathsOf(running.plans).includes('Piano & Voice/first-steps.md'));
    expectThat(pathsOf(running.plans).includes('garden/first-steps.md'), 'the plan of the other folder stays');
    expectThat(running.plans.planAt(fileOf('greenhouse/seedlings.md')) === untouched, 'other plans are as they were');
    await configuration.update('exclude', undefined);
    await until('the plan is back', () => pathsOf(running.plans).includes('Piano & Voice/first-steps.md'));
  });
});

describe('This Is a Plan and Not a Plan in a multi-root workspace', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  it('write into the settings of the folder of the file', async () => {
    const gardenBefore = await settingsOf('garden');
    await writePlanOverride(fileOf('Piano & Voice/notes.md'), true);
    await until('the notes are a plan', () => pathsOf(running.plans).includes('Piano & Voice/notes.md'));
    expectEqual(await settingsOf('Piano & Voice'), { 'daymark.plans': { 'notes.md': true } });
    expectEqual(await settingsOf('garden'), gardenBefore);
    await writePlanOverride(fileOf('Piano & Voice/notes.md'), undefined);
    await until('the notes are no plan', () => !pathsOf(running.plans).includes('Piano & Voice/notes.md'));
    expectEqual(await settingsOf('Piano & Voice'), {});
  });

  it('write into the settings of the inner one of nested folders', async () => {
    const gardenBefore = await settingsOf('garden');
    await writePlanOverride(fileOf('greenhouse/seedlings.md'), false);
    await until('the plan is none', () => !pathsOf(running.plans).includes('greenhouse/seedlings.md'));
    expectEqual(await settingsOf('greenhouse'), { 'daymark.plans': { 'seedlings.md': false } });
    expectEqual(await settingsOf('garden'), gardenBefore);
    await writePlanOverride(fileOf('greenhouse/seedlings.md'), undefined);
    await until('it is a plan again', () => pathsOf(running.plans).includes('greenhouse/seedlings.md'));
  });

  it('keep what the settings say about other files of the folder', async () => {
    await writePlanOverride(fileOf('garden/first-steps.md'), false);
    await until('the plan is none', () => !pathsOf(running.plans).includes('garden/first-steps.md'));
    expectEqual((await settingsOf('garden'))['daymark.plans'], { 'notes.md': true, 'first-steps.md': false });
    expectThat(pathsOf(running.plans).includes('Piano & Voice/first-steps.md'), 'the plan of the other folder stays');
    await writePlanOverride(fileOf('garden/first-steps.md'), undefined);
    await until('it is a plan again', () => pathsOf(running.plans).includes('garden/first-steps.md'));
    expectEqual((await settingsOf('garden'))['daymark.plans'], { 'notes.md': true });
  });
});

/** The content of a folder's settings file; empty if there is none. */
async function settingsOf(folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(folderNamed(folder).uri, '.vscode/settings.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') {
      return {};
    }
    throw error;
  }
}

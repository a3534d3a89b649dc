import { Uri } from 'vscode';
import * as parsing from '../../../src/core/editing';
import { PlanIndex } from '../../../src/workspace/index/planIndex';
import { workspaceSettings } from '../../../src/workspace/host/settings';
import { expectEqual, expectThat } from '../expect';
import { planText } from '../index/scene';
import { daymark, until, type Daymark } from '../samples/daymark';
import { addFolder, fileOf, folderNamed, pathsOf, removeFolder, silentLog, write } from './folders';

describe('Changing the folders of a multi-root workspace', () => {
  let running: Daymark;
  let atFirst: readonly string[];

  before(async () => {
    running = await daymark();
    atFirst = pathsOf(running.plans);
  });

  const untilPlansAre = (paths: readonly string[]): Promise<void> =>
    until(`the plans are ${paths.join(', ')}`, () => pathsOf(running.plans).join() === paths.join());

  it('removes the plans of a removed folder, and finds them when it is added again', async () => {
    const untouched = running.plans.planAt(fileOf('garden/first-steps.md'));
    const putBack = await removeFolder('Piano & Voice');
    await untilPlansAre(atFirst.filter((path) => !path.startsWith('Piano & Voice/')));
    await putBack();
    await untilPlansAre(atFirst);
    expectThat(running.plans.planAt(fileOf('garden/first-steps.md')) === untouched, 'the other plans are as they were');
  });

  it('applies the rules of the outer folder to plans of an inner one that is removed, until it is added again', async () => {
    const putBack = await removeFolder('greenhouse');
    await untilPlansAre([
      'garden/first-steps.md',
      'garden/greenhouse/seedlings.md',
      'Piano & Voice/first-steps.md',
      'Piano & Voice/archive/scales.md',
      'garden/notes.md',
    ]);
    await putBack();
    await untilPlansAre(atFirst);
  });

  it('applies the settings of a new folder, and follows its files', async () => {
    const folder = Uri.joinPath(folderNamed('garden').uri, '../drawing');
    await write(Uri.joinPath(folder, '.vscode/settings.json'), '{ "daymark.exclude": ["**/sketches/**"] }');
    await write(Uri.joinPath(folder, 'lines.md'), planText('Days 1-2: Lines'));
    await write(Uri.joinPath(folder, 'sketches/old.md'), planText('Days 3-4: Old'));
    await addFolder(folder, 'drawing');
    await until('its plan is there', () => pathsOf(running.plans).includes('drawing/lines.md'));
    await write(Uri.joinPath(folder, 'shades.md'), planText('Days 5-6: Shades'));
    await until('its new plan is there', () => pathsOf(running.plans).includes('drawing/shades.md'));
    const inFolder = pathsOf(running.plans).filter((path) => path.startsWith('drawing/'));
    expectEqual(inFolder, ['drawing/lines.md', 'drawing/shades.md']);
    await removeFolder('drawing');
    await untilPlansAre(atFirst);
  });

  it('keeps no plan of a folder that is removed while its files are being read', async () => {
    const left = atFirst.filter((path) => !path.startsWith('Piano & Voice/'));
    const reading = new Gate();
    const index = new PlanIndex({
      settings: workspaceSettings(() => undefined),
      onNotLoaded: () => undefined,
      log: silentLog,
      loadReading: async () => {
        // Folders are searched one after the other. Once the plans of the others are found, the last one is being read.
        if (pathsOf(index).join() === left.join()) {
          await reading.pass();
        }
        return parsing;
      },
    });
    index.start();
    await reading.reached;
    const putBack = await removeFolder('Piano & Voice');
    reading.open();
    await index.ready;
    const found = pathsOf(index);
    index.dispose();
    await putBack();
    expectEqual(found, left);
    await untilPlansAre(atFirst);
  });
});

/** Makes callers wait until it is opened. */
class Gate {
  #sayReached: () => void = () => undefined;
  #sayOpen: () => void = () => undefined;
  readonly reached = new Promise<void>((resolve) => (this.#sayReached = resolve));
  readonly #isOpen = new Promise<void>((resolve) => (this.#sayOpen = resolve));

  async pass(): Promise<void> {
    this.#sayReached();
    await this.#isOpen;
  }

  open(): void {
    this.#sayOpen();
  }
}

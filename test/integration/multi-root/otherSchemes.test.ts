import { commands } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { MemoryFiles } from '../index/memoryFiles';
import { planText } from '../index/scene';
import { daymark, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf } from '../ticking/plans';
import { addFolder, fileOf, pathsOf, removeFolder } from './folders';

/** VS Code's search does not answer for such a folder, so Daymark reads it folder by folder after ten seconds. */
const patience = 40_000;

describe('A folder with another scheme in a multi-root workspace', () => {
  let running: Daymark;
  let files: MemoryFiles;
  const person = usePerson();

  before(async () => {
    running = await daymark();
    files = new MemoryFiles({
      '/rowing/strokes.md': planText('Days 1-2: Strokes'),
      '/rowing/deep/er/races.md': planText('Days 3-4: Races'),
      '/rowing/notes.md': '# Notes\n\nThe boat is blue.\n',
    });
    await addFolder(files.at('/rowing'), 'rowing');
  });

  after(() => {
    files.dispose();
  });

  const plansInIt = (): readonly string[] => pathsOf(running.plans).filter((path) => path.startsWith('rowing/'));

  const untilPlansAre = (paths: readonly string[]): Promise<void> =>
    until(`its plans are: ${paths.join(', ')}`, () => plansInIt().join() === paths.join());

  it('is indexed', async () => {
    await until('its plans are there', () => plansInIt().length === 2, patience);
    expectEqual(plansInIt(), ['rowing/strokes.md', 'rowing/deep/er/races.md']);
  }).timeout(patience);

  it('gets no notebook if it is read-only, and a message says so', async () => {
    const plan = planText('Days 1-2: Strokes');
    await commands.executeCommand('daymark.newNotebook', dayOf(fileOf('rowing/strokes.md'), plan, 'Day 1'));
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, ['Nothing changed: rowing/strokes.md is read-only.']);
  });

  it('is followed when plans are created, changed and deleted', async () => {
    files.set('/rowing/boats.md', planText('Days 5-6: Boats'));
    await untilPlansAre(['rowing/strokes.md', 'rowing/boats.md', 'rowing/deep/er/races.md']);
    files.set('/rowing/strokes.md', planText('Days 7-8: Longer Strokes'));
    const title = () => running.plans.planAt(fileOf('rowing/strokes.md'))?.plan.title;
    await until('the new title is there', () => title()?.includes('Longer Strokes') === true);
    files.set('/rowing/deep/er/races.md', undefined);
    await untilPlansAre(['rowing/boats.md', 'rowing/strokes.md']);
  });

  it('is read once for many new files in a folder, and new folders are found among them', async () => {
    files.foldersRead.length = 0;
    for (let number = 0; number < 3_000; number += 1) {
      files.set(`/rowing/pictures/${number}.png`, '');
    }
    files.moveIn('/rowing/season-2.0', { 'winter.md': planText('Days 9-10: Winter'), 'deep/er/picture.png': '' });
    await until('the new plan is there', () => plansInIt().includes('rowing/season-2.0/winter.md'));
    // VS Code decides how many events it sends.
    expectThat(files.foldersRead.length < 60, `few folders are read: ${files.foldersRead.join(', ')}`);
  });

  it('loses its plans when it is removed', async () => {
    await removeFolder('rowing');
    await untilPlansAre([]);
  });
});

import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { planText, useScene } from './scene';

const utf16 = (text: string) => {
  const units = Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

describe('Reading files', () => {
  const scene = useScene();

  it('reads UTF-8 with a byte order mark, and omits the mark', async () => {
    await scene().write('a.md', `\uFEFF${planText('Days 1-2', 'Étoiles')}`);
    await scene().start();
    expectEqual(scene().parsed, [planText('Days 1-2', 'Étoiles')]);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    await scene().write('a.md', utf16(planText('Days 1-2', 'Étoiles')));
    await scene().start();
    expectEqual(scene().parsed, [planText('Days 1-2', 'Étoiles')]);
  });

  it('reads Latin-1 as the editor shows it, and in the encoding of the settings', async () => {
    const latin1 = Uint8Array.from(planText('Days 1-2', 'Étoiles'), (character) => character.charCodeAt(0));
    await scene().write('a.md', latin1);
    await scene().start();
    expectEqual(scene().parsed, [planText('Days 1-2', '\uFFFDtoiles')]);
    await scene().set('files.encoding', 'windows1252');
    await scene().until('it is read again', () => scene().parsed.at(-1) === planText('Days 1-2', 'Étoiles'));
  });

  it('lists a binary file as unread, and reads the others', async () => {
    await scene().write(
      'binary.md',
      Uint8Array.from({ length: 100 }, (_, index) => index),
    );
    await scene().write('a.md', planText());
    await scene().start();
    expectEqual(scene().plans(), ['a.md']);
    expectEqual(scene().unread(), ['binary.md: undecodable']);
    expectEqual(scene().warnings.length, 1);
    expectEqual(scene().warnings[0]?.includes(scene().inSettings('binary.md')), true);
  });

  it('reads a file over 1 MB only if the user says that it is a plan', async () => {
    const large = planText() + `${'word '.repeat(200_000)}\n`;
    await scene().write('large.md', large);
    await scene().start();
    expectEqual([scene().plans(), scene().unread()], [[], ['large.md: tooLarge']]);
    expectEqual(scene().index.unread[0]?.size, large.length);
    await scene().set('daymark.plans', { [scene().inSettings('large.md')]: true });
    await scene().until('it is read', () => scene().plans().join() === 'large.md');
    expectEqual(scene().unread(), []);
  });

  it('warns once about a file that is not read, however often it is written', async () => {
    const binary = Uint8Array.from({ length: 100 }, (_, index) => index);
    await scene().write('binary.md', binary);
    await scene().write('a.md', planText());
    await scene().start();
    await scene().write('binary.md', binary);
    await scene().write('a.md', planText('Days 3-4'));
    await scene().until('the other file has changed', () => scene().titleOf('a.md')?.includes('3-4') === true);
    expectEqual(scene().warnings.length, 1);
  });

  it('does not mistake a folder with the name of a file for a file', async () => {
    await scene().write('folder.md/a.md', planText());
    await scene().start();
    expectEqual([scene().plans(), scene().unread()], [['folder.md/a.md'], []]);
  });
});

describe('The plan reader', () => {
  const scene = useScene();

  it('is loaded again if loading fails, and no plan is called unreadable', async () => {
    await scene().write('a.md', planText());
    await scene().write('b.md', planText());
    scene().failedLoads = 2;
    await scene().start();
    expectEqual([scene().plans(), scene().unread(), scene().saidNotLoaded], [['a.md', 'b.md'], [], 0]);
  });

  it('leaves the index ready if it never loads, is reported missing once, and reads all plans when it loads', async () => {
    await scene().write('a.md', planText());
    await scene().write('b.md', planText());
    scene().failedLoads = Infinity;
    await scene().start();
    const tried = scene().warnings.length;
    await scene().write('c.md', planText());
    await until('the new file is looked at', () => scene().warnings.length > tried);
    expectEqual([scene().plans(), scene().unread(), scene().saidNotLoaded], [[], [], 1]);
    scene().failedLoads = 0;
    await scene().write('a.md', planText('Days 3-4'));
    await scene().until('all plans are read', () => scene().plans().length === 3);
  });

  it('takes the name of a file for a title', async () => {
    const text = planText('Boat').replaceAll('- [ ] ', '');
    await scene().write('boat.md', text);
    await scene().write('notes/diary.md', text);
    await scene().start();
    expectEqual(
      scene().index.plans.map(({ plan: { kind } }) => kind),
      ['days', 'log'],
    );
    expectEqual(scene().plans().toSorted(), ['boat.md', 'notes/diary.md']);
  });

  it('leaves the plans in the index when it fails later', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    scene().failedLoads = Infinity;
    await scene().write('b.md', planText('Days 3-4'));
    await scene().write('a.md', planText('Days 5-6'));
    await until('it is said', () => scene().saidNotLoaded > 0);
    expectEqual([scene().plans(), scene().unread()], [['a.md'], []]);
  });
});

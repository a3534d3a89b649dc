import { extensions, Uri, workspace } from 'vscode';
import { bundleLoaders } from '../../../src/workspace/host/bundles';
import { expectEqual, expectThat } from '../expect';
import { fileAt } from '../samples/daymark';

const text = '# Days 1-2: Knots\n\n## Day 1\n\n## Day 2\n';

describe('The parser bundle', () => {
  it('is loaded once, from the folder of the extension', async () => {
    const { loadParsing } = bundleLoaders(extensionFolder());
    const [one, other] = await Promise.all([loadParsing(), loadParsing()]);
    expectThat(one === other, 'both are the same');
    expectEqual(one.readPlan(text).days.total, 2);
  });

  it('is loaded again if it could not be loaded', async () => {
    const folder = fileAt('half-installed');
    const { loadParsing: load } = bundleLoaders(folder);
    const failure = await load().then(
      () => undefined,
      (error: unknown) => error,
    );
    expectThat(failure instanceof Error, 'the first time it fails');
    try {
      const file = await workspace.fs.readFile(Uri.joinPath(extensionFolder(), 'dist/parsing.js'));
      await workspace.fs.writeFile(Uri.joinPath(folder, 'dist/parsing.js'), file);
      expectEqual((await load()).readPlan(text).isPlan, true);
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('The bundle that edits plans', () => {
  it('takes the reader from the other bundle', async () => {
    const { loadParsing, loadEditing } = bundleLoaders(extensionFolder());
    const [editing, parsing] = await Promise.all([loadEditing(), loadParsing()]);
    expectThat(editing.readPlan === parsing.readPlan, 'both have the same reader');
    expectEqual(editing.headingLine(text, 'day-2'), 4);
  });
});

function extensionFolder(): Uri {
  const extension = extensions.getExtension('daymark.daymark');
  if (!extension) {
    throw new Error('Daymark is not there.');
  }
  return extension.extensionUri;
}

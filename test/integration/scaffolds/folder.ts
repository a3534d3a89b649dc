import { ConfigurationTarget, FileType, workspace, type Uri } from 'vscode';
import { closeEditors, daymark, fileAt, until } from '../samples/daymark';

/** A setting of scaffolds. */
export type ScaffoldSetting = 'folder' | 'language' | 'addLink';

/** Sets a setting of the workspace, or removes it. */
export async function set(name: ScaffoldSetting, value: unknown): Promise<void> {
  await workspace.getConfiguration('daymark.scaffold').update(name, value, ConfigurationTarget.Workspace);
}

/** The sorted paths of all files below a folder of the workspace folder; empty if the folder does not exist. */
export async function filesBelow(path: string): Promise<readonly string[]> {
  if (!(await exists(path))) {
    return [];
  }
  const entries = await workspace.fs.readDirectory(fileAt(path));
  const below = entries.map(([name, type]) =>
    type & FileType.Directory ? filesBelow(`${path}/${name}`) : Promise.resolve([`${path}/${name}`]),
  );
  return (await Promise.all(below)).flat().sort();
}

/** Whether something exists at a path of the workspace folder. */
export function exists(path: string): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(fileAt(path))).then(
    () => true,
    () => false,
  );
}

/** The text of a file of the workspace folder. */
export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileAt(path)));
}

/** Writes a file of the workspace folder in UTF-8, with its folders. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(fileAt(path), bytes);
}

/** Waits until a file or folder exists, or no longer exists. */
export async function untilGone(path: string): Promise<void> {
  let isGone = false;
  const look = async (): Promise<void> => {
    isGone = !(await exists(path));
  };
  await until(`${path} is gone`, () => {
    void look();
    return isGone;
  });
}

/** Removes everything after each test of a `describe` block: editors, scaffolds, templates and settings. */
export function useCleanFolder(): void {
  afterEach(async () => {
    await closeEditors();
    const { plans } = await daymark();
    for (const name of ['labs', '.daymark', 'practice']) {
      if (await exists(name)) {
        await workspace.fs.delete(fileAt(name), { recursive: true });
      }
      await until('its plans are gone', () => !plans.plans.some(({ path }) => path.startsWith(`${name}/`)));
    }
    for (const setting of ['folder', 'language', 'addLink'] as const) {
      await set(setting, undefined);
    }
  });
}

/** The path of a file below the workspace folder. */
export function pathOf(uri: Uri | undefined): string | undefined {
  return uri && workspace.asRelativePath(uri, false);
}

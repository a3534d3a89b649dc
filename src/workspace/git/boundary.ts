import { Uri, workspace } from 'vscode';

/**
 * The commits at which the history of a shallow clone ends; none in a whole one. Git's log shows them without parents, like
 * the first commit of all.
 * @param root the folder of the working tree
 */
export async function boundaryOf(root: Uri): Promise<ReadonlySet<string>> {
  const text = await readIfThere(Uri.joinPath(await gitFolder(root), 'shallow'));
  return new Set(text?.split('\n').filter((hash) => hash !== ''));
}

/** The folder of the repository itself. In submodules and additional working trees, `.git` is a file that names it. */
async function gitFolder(root: Uri): Promise<Uri> {
  const folder = Uri.joinPath(root, '.git');
  const [, own] = /^gitdir: (.+)/.exec((await readIfThere(folder)) ?? '') ?? [];
  if (own === undefined) {
    return folder;
  }
  const named = resolved(root, own);
  const common = await readIfThere(Uri.joinPath(named, 'commondir'));
  return common === undefined ? named : resolved(named, common.trim());
}

function resolved(base: Uri, path: string): Uri {
  return /^(?:\/|[a-zA-Z]:)/.test(path) ? base.with({ path: Uri.file(path).path }) : Uri.joinPath(base, path);
}

async function readIfThere(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

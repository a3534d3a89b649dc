// Fails if files or folders of src import each other in a circle, type imports included.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What each file or folder imports, by paths below the repository. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));

/** The files of ours that a file imports. */
function importsOf(file: string): Set<string> {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  const names = importedFiles.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));
  return new Set(names.flatMap((name) => [`${name}.ts`, `${name}/index.ts`]).filter((name) => files.includes(name)));
}

/** The same imports between folders; those inside of a folder are left out. */
function betweenFolders(imports: Imports): Imports {
  const folders = new Map<string, Set<string>>();
  for (const [file, imported] of imports) {
    const folder = path.posix.dirname(file);
    const others = [...imported].map((each) => path.posix.dirname(each)).filter((other) => other !== folder);
    folders.set(folder, new Set([...(folders.get(folder) ?? []), ...others]));
  }
  return folders;
}

/** One cycle through each import that closes one, as the names along it. */
function cyclesIn(imports: Imports): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) {
      cycles.push([...above.slice(above.indexOf(name)), name]);
    } else if (!done.has(name)) {
      imports.get(name)?.forEach((imported) => visit(imported, [...above, name]));
      done.add(name);
    }
  };
  [...imports.keys()].sort().forEach((name) => visit(name, []));
  return cycles;
}

const imports: Imports = new Map(files.map((file) => [file, importsOf(file)]));
for (const cycle of [...cyclesIn(imports), ...cyclesIn(betweenFolders(imports))]) {
  console.error(`Import cycle: ${cycle.join(' → ')}`);
  process.exitCode = 1;
}

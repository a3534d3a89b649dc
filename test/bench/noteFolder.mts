import fs from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../host/temporaryFolder.mts';
import { noteText, planText } from './texts.mts';

/** How many files a folder holds. */
const filesInFolder = 50;
const planLines = 200;
const noteLines = 40;

/** The content of a generated workspace. */
export interface NoteFolder {
  /** How many files. */
  readonly files: number;
  /** The extension of the files; `md` (Markdown) by default. */
  readonly extension?: 'md' | 'txt';
  /** How many of them are plans, spread evenly. */
  readonly plans: number;
}

/** Writes a folder of notes, some of which are plans. It is removed when this process ends. @returns its path */
export async function noteFolder({ files, extension = 'md', plans }: NoteFolder): Promise<string> {
  const root = path.join(temporaryFolder(), 'notes');
  const plan = planText(planLines);
  for (let first = 0; first < files; first += filesInFolder) {
    const folder = path.join(root, `area-${first % 7}`, `topic-${first / filesInFolder}`);
    await fs.mkdir(folder, { recursive: true });
    const numbers = Array.from({ length: Math.min(filesInFolder, files - first) }, (_, index) => first + index);
    await Promise.all(
      numbers.map((number) => {
        const isPlan = Math.floor((number * plans) / files) !== Math.floor(((number + 1) * plans) / files);
        return fs.writeFile(
          path.join(folder, `note-${number}.${extension}`),
          isPlan ? plan : noteText(number, noteLines),
        );
      }),
    );
  }
  return root;
}

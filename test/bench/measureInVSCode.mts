import fs from 'node:fs/promises';
import path from 'node:path';
import { benchmarkExtension, type Host, type InVSCode } from './benchmarkExtension.mts';
import { resultFile } from './resultFile.mts';
import { runInVSCode } from './runInVSCode.mts';

/**
 * Measures something inside VS Code.
 * @param workspace the folder to open; files are written into it
 * @returns the result of the script in `inVSCode/`
 */
export async function measureInVSCode(host: Host, script: InVSCode, workspace: string): Promise<unknown> {
  const extension = await benchmarkExtension(host);
  const file = path.join(extension, `test/${script}.js`);
  await runInVSCode({ extension, script: file, workspace, name: `bench-${script}-${host}` });
  return JSON.parse(await fs.readFile(path.join(workspace, resultFile), 'utf8'));
}

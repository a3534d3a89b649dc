// Installs daymark.vsix into the folder of extensions that the end-to-end tests use, so that they run what users get.
import fs from 'node:fs/promises';
import path from 'node:path';
import { packagedExtensions, repository } from './paths.mts';
import { installExtension } from './server.mts';

await fs.rm(packagedExtensions, { recursive: true, force: true });
await installExtension(path.join(repository, 'daymark.vsix'), packagedExtensions);

// Installs daymark.vsix into the folder of extensions that the end-to-end tests use, so that they run what users get. Beside
// it is an extension that calls its tools for language models.
import fs from 'node:fs/promises';
import path from 'node:path';
import { addToExtensions } from './extensionsFolder.mts';
import { packagedExtensions, repository } from './paths.mts';
import { installExtension } from './server.mts';

await fs.rm(packagedExtensions, { recursive: true, force: true });
await installExtension(path.join(repository, 'daymark.vsix'), packagedExtensions);
await addToExtensions(packagedExtensions, path.join(import.meta.dirname, 'toolCaller'));

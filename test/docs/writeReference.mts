// Writes the page of commands and settings: `npm run reference`.
import { readFileSync, writeFileSync } from 'node:fs';
import { referenceText, type Manifest, type Texts } from './referenceText.mts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Texts;
writeFileSync('docs/reference.md', referenceText(manifest, texts));

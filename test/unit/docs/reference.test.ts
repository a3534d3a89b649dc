import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { referenceText, type Manifest, type Texts } from '../../docs/referenceText.mts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Texts;

describe('docs/reference.md', () => {
  const page = readFileSync('docs/reference.md', 'utf8');

  it('says what the manifest says; if not, run `npm run reference`', () => {
    assert.equal(page, referenceText(manifest, texts));
  });

  it('says what each command does', () => {
    assert.deepEqual(page.match(/^\|.*\|\s*\|$/gm) ?? [], [], 'a command has no comment in package.nls.json');
  });

  it('names every setting, and every command that is offered anywhere', () => {
    assert.deepEqual(
      [...page.matchAll(/^### `(daymark\.[\w.]+)`$/gm)].map(([, key = '']) => key).sort(),
      Object.keys(manifest.contributes.configuration.properties).sort(),
    );
    // A click on a checkbox runs it; it is in no menu.
    const offered = manifest.contributes.commands.filter(({ command }) => command !== 'daymark.tickRow');
    assert.equal(page.match(/^\| [A-Z].* \|$/gm)?.length, offered.length);
  });
});

// Writes the texts of the code for translators, takes texts that are gone out of the translations, lists what is missing
// there, and makes the pictures of the walkthrough in each language: `npm run texts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureFile, pictureIn, pictures } from './pictures.mts';
import { bundleFile, manifestFile, readTexts, textsOfCode, translations, type TextsByKey } from './textsOfCode.mts';

function write(file: string, texts: TextsByKey): void {
  writeFileSync(file, `${JSON.stringify(texts, undefined, 2)}\n`);
}

const wanted = textsOfCode();
const before = readTexts(bundleFile());
const kept = Object.keys(before).filter((text) => wanted.includes(text));
const added = wanted.filter((text) => !(text in before));
write(bundleFile(), Object.fromEntries([...kept, ...added].map((text) => [text, text])));

for (const language of translations) {
  for (const fileOf of [bundleFile, manifestFile]) {
    const english = readTexts(fileOf());
    const translated = readTexts(fileOf(language));
    const keys = Object.keys(english);
    write(
      fileOf(language),
      Object.fromEntries(keys.flatMap((key) => (key in translated ? [[key, translated[key] ?? '']] : []))),
    );
    for (const key of keys.filter((each) => !(each in translated))) {
      console.log(`${fileOf(language)}: ${JSON.stringify(key)}: ${JSON.stringify(english[key])}`);
    }
  }
  for (const name of pictures) {
    const file = pictureFile(name, language);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, pictureIn(name, language));
  }
}

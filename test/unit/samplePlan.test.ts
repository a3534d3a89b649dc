import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPlan } from '../../src/core/reading/readPlan';
import { daysBelow } from '../../src/core/model/walk';
import { manifestFile, readTexts, translations } from '../docs/textsOfCode.mts';

const english = daysBelow(readPlan(readFileSync('media/sample/en.md', 'utf8')));

for (const language of ['en', ...translations]) {
  describe(`The sample plan in the language ${language}`, () => {
    const text = readFileSync(`media/sample/${language}.md`, 'utf8');
    const plan = readPlan(text);
    const days = daysBelow(plan);

    it('is a plan of seven open days in two modules', () => {
      assert.deepEqual([plan.isPlan, plan.kind, plan.evidence.modules], [true, 'days', 2]);
      assert.deepEqual(
        days.map(({ number, state }) => `${number} ${state}`),
        [1, 2, 3, 4, 5, 6, 7].map((day) => `${day} open`),
      );
    });

    it('has two tasks a day, which take ten minutes together', () => {
      for (const day of days) {
        assert.deepEqual([day.progress.total, day.readDetails().minutes], [2, 10], day.label);
      }
    });

    it('says what each day is for, and when it is done', () => {
      for (const day of days) {
        const roles = day.readDetails().fields.map(({ role }) => role);
        assert.deepEqual(roles, ['objective', 'resource', 'checkpoint'], day.label);
      }
    });

    it('has a link to the documentation of VS Code every day, a different one each', () => {
      const links = days.map((day) => day.readDetails().resources.map(({ target }) => target));
      for (const link of links) {
        assert.equal(link.length, 1);
        assert.match(link.join(), /^https:\/\/code\.visualstudio\.com\/docs\//);
      }
      assert.equal(new Set(links.flat()).size, 7);
      const inEnglish = english.map((day) => day.readDetails().resources.map(({ target }) => target));
      assert.deepEqual(links, inEnglish);
    });

    it('names commands by their titles', () => {
      const titles = new Set(Object.values(readTexts(manifestFile(language))));
      const named = [...text.matchAll(/\*Daymark: ([^*]+)\*/g)];
      assert.ok(named.length >= 5);
      for (const [, title = ''] of named) {
        assert.ok(titles.has(title), title);
      }
    });
  });
}

import assert from 'node:assert/strict';
import type { SuggestedDaysOff } from '../../../../src/commands/schedule/suggestedDaysOff';
import {
  effectText,
  suggestionText,
  rangeErrorText,
  takenOffText,
} from '../../../../src/commands/schedule/daysOffText';
import { english } from '../../views/planSource';

const words = { language: 'en', today: '2026-11-27' };
const range = { from: '2026-11-23', through: '2026-11-26' };
const oneDay = { from: '2026-11-23', through: '2026-11-23' };
const effect = { studyDays: 4, moves: 4, end: '2027-01-08' };

/** Some versions of the data for languages put narrow spaces around a dash. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

describe('The texts about days off', () => {
  it('name a suggestion and its dates', () => {
    const called = (name: SuggestedDaysOff['name']): string =>
      plain(suggestionText({ name, range, effect }, words, english));
    assert.equal(called('sinceLastDay'), 'Since my last day: November 23 – 26');
    assert.equal(called('today'), 'Today: November 23 – 26');
    assert.equal(called('tomorrow'), 'Tomorrow: November 23 – 26');
    assert.equal(called('restOfWeek'), 'The rest of this week: November 23 – 26');
  });

  it('name the study days that the plan moves, and its new end, otherwise the study days taken off', () => {
    assert.equal(plain(effectText(effect, words, english)), 'moves the plan by 4 study days · ends January 8');
    assert.equal(
      plain(effectText({ ...effect, moves: 1, end: undefined }, words, english)),
      'moves the plan by 1 study day',
    );
    assert.equal(effectText({ ...effect, moves: 0 }, words, english), '4 study days');
    assert.equal(effectText({ ...effect, moves: 0, studyDays: 1 }, words, english), '1 study day');
  });

  it('say when the plan ends, in the receipt', () => {
    assert.equal(
      plain(takenOffText(range, effect, 'Days 31–60', words, english)),
      'November 23 – 26 are days off. Days 31–60 now ends on January 8.',
    );
    assert.equal(
      takenOffText(oneDay, { ...effect, moves: 0 }, 'Days 31–60', words, english),
      'November 23 is a day off.',
    );
  });

  it('say what is wrong with typed dates', () => {
    const fault = (text: string): string | undefined => rangeErrorText(text, words.today, english);
    assert.equal(fault('2026-11-23'), undefined);
    assert.equal(fault(' 2026-11-23/2026-11-26 '), undefined);
    assert.equal(fault('2026-02-30'), 'Type a date, or two with a slash between them, such as 2026-11-27/2026-11-27');
    assert.equal(fault('1969-12-31'), 'Daymark only supports dates from 1970 on.');
    assert.equal(fault('2026-11-26/2026-11-23'), 'The second date is before the first.');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { couldBeginWithLabel, couldBeLabelled } from '../../src/core/reading/titles/couldBeLabel';
import { labelAt, plainDayLabel } from '../../src/core/reading/titles/label';
import { takeLabel, takeLabelAtBeginning } from '../../src/core/reading/titles/labelInTitle';
import { readTitle } from '../../src/core/reading/titles/title';
import { units, weekdays } from '../../src/core/languages/language';
import { languages } from '../../src/core/languages/languages';
import { numRuns } from './runs';

const wordsBeforeNumbers = languages.flatMap(({ beforeNumber = [] }) => beforeNumber);
const wordsBeforeDates = languages.flatMap(({ beforeDate = [] }) => beforeDate);
const unitWords = languages.flatMap((language) => units.flatMap((unit) => language.units[unit]));
const wordsAfterNumber = languages.flatMap(({ afterNumber = {} }) => Object.values(afterNumber).flat());
const weekdayWords = languages.flatMap((language) => weekdays.flatMap((day) => language.weekdays[day]));

const monthNames = languages.flatMap(({ months }) => months.flat());
const shortWeekdays = languages.flatMap(({ shortWeekdays: words = '', weekdaySigns = '' }) => [
  ...words.split(' '),
  ...[...weekdaySigns].flatMap((sign) => [`（${sign}）`, `/${sign}`]),
]);

const number = fc.constantFrom('1', '7', '31', '100');
const label = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...unitWords),
      fc.constantFrom(
        '',
        ' ',
        ' #',
        ' №',
        '_',
        '-',
        '**',
        ...wordsBeforeNumbers.flatMap((word) => [` ${word}`, ` ${word} `]),
      ),
      number,
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '第'), number, fc.constantFrom(...wordsAfterNumber)).map((parts) => parts.join('')),
  fc.constantFrom(...weekdayWords),
  fc.constantFrom(
    'R1D12',
    'Mon-Wed',
    'lunes–jueves',
    'w2d3',
    '第十二天',
    '三日目',
    '2026-11-21 Day 1',
    'November 21: Day 1',
    '1.2 Day 3',
    '21. Nov Tag 1',
  ),
);
const month = fc.constantFrom(...monthNames);
const date = fc.oneof(
  fc.constantFrom('2026-11-21', '21.11.2026', '11/21', '2016年6月27日', '21.11.'),
  fc.tuple(month, fc.constantFrom(' 3', ' 3rd', '. 3, 2026', ' 2026')).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('3 ', '3. ', '3rd ', '3 de ', '03 '), month).map((parts) => parts.join('')),
);
const dated = fc
  .tuple(
    fc.oneof(fc.constant(''), fc.constantFrom(...shortWeekdays, ...wordsBeforeDates)),
    fc.constantFrom('', ' ', ', ', '. '),
    date,
  )
  .map((parts) => parts.join(''));
const bracketed = fc.oneof(dated, fc.constantFrom(...weekdayWords, ...shortWeekdays)).map((text) => `(${text})`);
const labelled = fc.oneof(
  label,
  dated,
  fc.tuple(fc.oneof(dated, bracketed), fc.constantFrom(' ', ': ', ' - ', ', '), label).map((parts) => parts.join('')),
);
const cased = fc
  .tuple(labelled, fc.constantFrom('as it is', 'in capitals', 'in Turkish capitals', 'with a capital'))
  .map(([text, way]) =>
    way === 'in capitals'
      ? text.toUpperCase()
      : way === 'in Turkish capitals'
        ? text.toLocaleUpperCase('tr')
        : way === 'with a capital'
          ? text.charAt(0).toUpperCase() + text.slice(1)
          : text,
  );
const before = fc.constantFrom(
  ...[
    '',
    '**',
    '~~',
    '[',
    '<b>',
    '&nbsp;',
    ':tada: ',
    '🎯 ',
    '![sign](a.png) ',
    '[x] ',
    '[~] ',
    '- ',
    '`',
    '\\*',
    '( ',
  ],
);
const after = fc.constantFrom(
  '',
  ': Knots',
  ' Knots',
  '：結び目',
  '**',
  '](day.md)',
  ' – 2',
  '</b> Knots',
  '` Knots',
  ' | Knots',
);
const source = fc.oneof(fc.tuple(before, cased, after), fc.tuple(cased, before, after)).map((parts) => parts.join(''));

describe('couldBeginWithLabel', () => {
  it('is true for every text that begins with a label', () => {
    fc.assert(
      fc.property(source, (text) => {
        const found = takeLabelAtBeginning(readTitle(text).whole);
        assert.ok(found === undefined || couldBeginWithLabel(text), found?.label?.text);
      }),
      { numRuns },
    );
  });

  it('passes by nothing that has one anywhere', () => {
    const ends = fc.constantFrom('%', 'Bonus %', 'Knots (%)', 'Knots | %', '[%] Knots', '1. Knots [%] ✅');
    fc.assert(
      fc.property(source, ends, (text, end) => {
        const title = end.replace('%', () => text);
        const { label: found } = takeLabel(readTitle(title).whole, (rest) => rest);
        assert.ok(found === undefined || couldBeLabelled(title), found?.text);
      }),
      { numRuns },
    );
  });
});

describe('plainDayLabel', () => {
  it('finds the label that a closer look finds', () => {
    const word = fc.constantFrom('Day', 'Tag', 'Days', 'DAY', 'Lesson', 'Week');
    const behind = fc.constantFrom('', ':', ' - ', ' – ', ' to ', ' ', '-', ' / ', ' & ');
    const part = fc.oneof(
      fc.tuple(word, fc.constantFrom(' ', ''), fc.integer({ min: 1, max: 40 })).map((parts) => parts.join('')),
      fc.constantFrom('Knots', '2', '2:', 'Knots 2', 'of 30', 'April', 'March 1'),
    );
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 30 }), behind, part, (name, number, between, next) => {
        const text = `${name} ${number}${between}${next}`;
        const found = plainDayLabel(text);
        assert.deepEqual(found ?? labelAt(text), labelAt(text));
      }),
      { numRuns },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameDay } from '../../src/core/editing';
import { daysBelow } from '../../src/core/model/walk';
import { readPlanText } from '../../src/core/writing/lines/planText';
import { numRuns } from './runs';

const titles = fc.oneof(
  fc.constantFrom(
    ...[
      '../..',
      '..\\..\\x',
      'CON',
      'nul.txt',
      'Com1',
      'LPT¹',
      'aux ',
      '/etc/passwd',
      'C:\\x',
      '\\\\host\\share',
      '',
      '...',
      ' . ',
    ],
    ...['👩‍👩‍👧‍👦👩‍👩‍👧‍👦'.repeat(30), '👍🏽'.repeat(100), 'e\u0301'.repeat(150), 'שלום עולם', '\u202Egnp.exe', 'a'.repeat(300)],
    ...['日本語'.repeat(100), 'x/y/z', '*?<>|":', '$HOME ${title}', '.git', '-', '\uD800', 'ﬀ ﷺ', 'İI', '%2e%2e%2f'],
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const templates = fc.oneof(
  fc.constant('labs/${plan}/day-${day}-${title}'),
  fc.constantFrom(
    '../${title}',
    '/${title}',
    '${title}/../..',
    'C:\\${plan}',
    '',
    '${title}',
    '${title}.${title}',
    '.${title}',
    'CON',
    '${x}',
  ),
  fc
    .array(
      fc.oneof(fc.constantFrom('${plan}', '${day}', '${title}', '/', '\\', '..', '-', 'labs', '${', '}'), titles),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

function planOf([plan = '', ...days]: readonly string[]): string {
  const oneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');
  return [`# ${oneLine(plan)}`, ...days.map((title, index) => `## Day ${(index % 3) + 1}: ${oneLine(title)}`), ''].join(
    '\n',
  );
}

/** Names that Windows keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\..*)?$/iu;

function isValidOnWindows(segment: string): boolean {
  return segment !== '' && !/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$/u.test(segment) && !reserved.test(segment);
}

describe('nameDay', () => {
  it('returns paths inside the folder that are valid on Windows, unique and reproducible, for any titles and setting', () => {
    fc.assert(
      fc.property(fc.array(titles, { minLength: 3, maxLength: 6 }), templates, (some, folder) => {
        const text = planOf(some);
        const pathsOf = (kind: 'notebook' | 'lab'): readonly string[] => {
          const planText = readPlanText(text);
          return daysBelow(planText.plan).map(
            (day) => nameDay({ kind, planText, day, planPath: 'a/plan.md', folder }).path,
          );
        };
        for (const kind of ['notebook', 'lab'] as const) {
          const paths = pathsOf(kind);
          for (const segment of paths.flatMap((path) => path.split('/'))) {
            assert.ok(isValidOnWindows(segment), JSON.stringify(segment));
            assert.ok(Buffer.byteLength(segment) < 200, segment);
          }
          assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
          assert.deepEqual(pathsOf(kind), paths);
        }
      }),
      { numRuns },
    );
  });
});

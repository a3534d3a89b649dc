import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { iCalendar } from '../../src/core/exporting/iCalendar';
import { fromBase64Url, toBase64Url } from '../../src/util/base64Url';
import { numRuns } from './runs';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

/** What is left of a text in a calendar: line breaks are one, and other control characters are spaces. */
function kept(text: string): string {
  return text.replaceAll(/\r\n?|[\n\u2028\u2029]/g, '\n').replaceAll(/[^\n\P{Cc}]/gu, ' ');
}

describe('A calendar of any texts', () => {
  it('is read by others as it was written, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (uid, summary, description) => {
        const event = { uid, from: '2026-11-21', through: '2026-11-22', summary, description, url: undefined };
        const text = iCalendar({
          name: summary,
          description,
          madeAt: '2026-11-21T08:30:00.000Z',
          events: [event, event],
        });
        assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
        const read = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
        assert.equal(read.length, 2);
        for (const component of read) {
          const { uid: uidRead, summary: summaryRead, description: descriptionRead } = new ICAL.Event(component);
          assert.deepEqual([uidRead, summaryRead, descriptionRead ?? ''], [uid, summary, description].map(kept));
        }
      }),
      { numRuns },
    );
  });

  it('can hold any path in a link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.match(toBase64Url(text), /^[\w-]*$/);
        assert.equal(fromBase64Url(toBase64Url(text)), text);
      }),
      { numRuns },
    );
  });
});

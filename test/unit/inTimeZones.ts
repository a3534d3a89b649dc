import assert from 'node:assert/strict';

/** Where learners are, far behind and far ahead of UTC, with and without changes of the clock. */
const timeZones = ['UTC', 'America/Mexico_City', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Europe/Berlin'];

/** Runs the same tests with the clock of each time zone. */
export function inTimeZones(what: string, tests: () => void): void {
  for (const zone of timeZones) {
    describe(`${what} in ${zone}`, () => {
      const before = process.env['TZ'];
      beforeEach(() => {
        process.env['TZ'] = zone;
        assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
      });
      afterEach(() => {
        if (before === undefined) {
          Reflect.deleteProperty(process.env, 'TZ');
        } else {
          process.env['TZ'] = before;
        }
      });
      tests();
    });
  }
}

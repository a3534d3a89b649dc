import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Debouncer } from '../../../../src/util/async/debouncer';

describe('Debouncer', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  afterEach(() => {
    mock.timers.reset();
  });

  it('acts once, after the delay since the last call', () => {
    const acted: string[] = [];
    const debouncer = new Debouncer<string>(300, (address) => acted.push(address));
    debouncer.schedule('a');
    mock.timers.tick(299);
    debouncer.schedule('a');
    mock.timers.tick(299);
    assert.deepEqual(acted, []);
    mock.timers.tick(1);
    assert.deepEqual(acted, ['a']);
  });

  it('delays each address separately', () => {
    const acted: string[] = [];
    const debouncer = new Debouncer<string>(300, (address) => acted.push(address));
    debouncer.schedule('a');
    mock.timers.tick(200);
    debouncer.schedule('b');
    mock.timers.tick(100);
    assert.deepEqual(acted, ['a']);
  });

  it('does not act for a cancelled address, or after it was disposed of', () => {
    const acted: string[] = [];
    const debouncer = new Debouncer<string>(300, (address) => acted.push(address));
    debouncer.schedule('a');
    debouncer.schedule('b');
    debouncer.cancel('a');
    debouncer.dispose();
    mock.timers.tick(1000);
    assert.deepEqual(acted, []);
  });
});

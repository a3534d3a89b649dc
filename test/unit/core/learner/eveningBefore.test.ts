import { equal } from 'node:assert/strict';
import { eveningBefore } from '../../../../src/core/learner/eveningBefore';

describe('The evening before', () => {
  it('is what work in the small hours may belong to', () => {
    equal(eveningBefore('2026-11-22', 0, []), '2026-11-21');
    equal(eveningBefore('2026-03-01', 3, [{ date: '2026-03-01', kind: 'counted' }]), '2026-02-28');
  });

  it('is over at four', () => {
    equal(eveningBefore('2026-11-22', 4, []), undefined);
    equal(eveningBefore('2026-11-22', 23, []), undefined);
  });

  it('is left alone where something counts on it already, and not where it was missed', () => {
    equal(eveningBefore('2026-11-22', 1, [{ date: '2026-11-21', kind: 'counted' }]), undefined);
    equal(eveningBefore('2026-11-22', 1, [{ date: '2026-11-21', kind: 'missed' }]), '2026-11-21');
  });
});

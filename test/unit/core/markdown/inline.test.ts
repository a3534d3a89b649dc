import assert from 'node:assert/strict';
import { plainText } from '../../../../src/core/markdown/inline';

describe('The plain text of an inline source', () => {
  it('has no emphasis, addresses, images or tags, and single spaces', () => {
    const source = 'Tie **two**  *knots*, see [the chart](chart.md) ![rope](rope.png) and `ls`<br>\nonce';
    assert.equal(plainText(source), 'Tie two knots, see the chart and ls once');
  });

  it('is the text between strong marks, found without a parser', () => {
    assert.equal(plainText('**Day 1** - **Knots**'), 'Day 1 - Knots');
  });

  it('keeps marks that CommonMark ignores because of a space inside them', () => {
    assert.equal(plainText('Two ** knots** and **more **rope'), 'Two ** knots** and **more **rope');
  });

  it('has the text of a reference link if the reference is known', () => {
    assert.equal(plainText('See [the chart][1]', { 1: { title: '', href: 'chart.md' } }), 'See the chart');
    assert.equal(plainText('See [the chart][1]'), 'See [the chart][1]');
  });
});

describe('Two asterisks after a blank', () => {
  it('do not close emphasis', () => {
    assert.equal(plainText('**a **'), '**a **');
  });
});

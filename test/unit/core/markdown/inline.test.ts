import assert from 'node:assert/strict';
import { plainText } from '../../../../src/core/markdown/inline';

describe('What a person reads of an inline source', () => {
  it('is without emphasis, addresses, images and tags, with white space folded', () => {
    const source = 'Tie **two**  *knots*, see [the chart](chart.md) ![rope](rope.png) and `ls`<br>\nonce';
    assert.equal(plainText(source), 'Tie two knots, see the chart and ls once');
  });

  it('is the text between strong marks, which is found without a parser', () => {
    assert.equal(plainText('**Day 1** - **Knots**'), 'Day 1 - Knots');
  });

  it('has the marks that CommonMark takes for none, because a blank stands inside of them', () => {
    assert.equal(plainText('Two ** knots** and **more **rope'), 'Two ** knots** and **more **rope');
  });

  it('has the text of a link by reference where the reference is known', () => {
    assert.equal(plainText('See [the chart][1]', { 1: { title: '', href: 'chart.md' } }), 'See the chart');
    assert.equal(plainText('See [the chart][1]'), 'See [the chart][1]');
  });
});

describe('Two asterisks after a blank', () => {
  it('close no emphasis', () => {
    assert.equal(plainText('**a **'), '**a **');
  });
});

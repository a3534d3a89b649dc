import assert from 'node:assert/strict';
import { applyChanges } from '../../../../../src/core/markdown/textChange';
import { addLines, type InsertionPoint, type NewLine } from '../../../../../src/core/writing/lines/addLine';
import { readPlanText } from '../../../../../src/core/writing/lines/planText';
import { lines } from '../../planLines';

/** Adds lines to a text where nothing else is read differently, each at the first such place of its own. */
function withLines(text: string, ...added: readonly NewLine[]): string {
  const result = addLines(readPlanText(text), added);
  return result.kind === 'added'
    ? applyChanges(
        text,
        result.lines.map(({ change }) => change),
      )
    : `no place for ${result.line.content}`;
}

function newLine(content: string, ...points: readonly InsertionPoint[]): NewLine {
  return {
    content,
    points: points.values() as Iterable<InsertionPoint, undefined>,
    isReadAsMeant: (after, line) => after.lines[line] === content,
  };
}

function below(after: number, blank?: 'above' | 'below'): InsertionPoint {
  return { after, prefix: '', blankAbove: blank === 'above', blankBelow: blank === 'below' };
}

describe('addLines', () => {
  const text = lines('Saw.', '', 'Sand.', 'Oil.', '', 'Wax.');

  it('looks for another place only for the line that changes how others are read', () => {
    assert.equal(
      withLines(
        text,
        newLine('- a', below(0, 'above'), below(0)),
        newLine('- b', below(2), below(2, 'below')),
        newLine('- c', below(5, 'above'), below(5)),
      ),
      lines('Saw.', '', '- a', '', 'Sand.', '- b', '', 'Oil.', '', 'Wax.', '', '- c'),
    );
  });

  it('looks for another place for a line that changes how the lines above are read', () => {
    assert.equal(withLines(text, newLine('---', below(0), below(0, 'above'))), text.replace('Saw.', 'Saw.\n\n---'));
  });

  it('adds no line if one of them has no place', () => {
    assert.equal(withLines(text, newLine('- a', below(0, 'above')), newLine('- b', below(2))), 'no place for - b');
  });
});

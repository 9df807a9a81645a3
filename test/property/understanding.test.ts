import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position, Range } from '#base/range.ts';
import { documentSymbols, type MinuteSymbol } from '#features/outline/documentSymbols.ts';
import { workspaceSymbols } from '#features/outline/workspaceSymbols.ts';
import { runs } from '#support/property.ts';
import { tidewater } from '#support/tidewater.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { MinuteNode } from '#workspace/minute.ts';

/** Lines as they stand in minutes, in any order and at any level. */
const line = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(
        'Tidewater Weekly 2024-05-15',
        '2024-05-13',
        'Meta',
        'Participants',
        'Team updates',
        'Team Harbour',
        'Team Harbour / Cranes',
        'team port',
        'SIG Charts',
        'SIG Dredging',
        'AOB',
        'Events',
        'Crane',
        '',
      ),
    )
    .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.constantFrom(
    '',
    '---',
    '----',
    'Setext',
    '===',
    '- @ines, Bo (late)',
    '  - AI @bo: order a crane',
    '> # Team Lights',
    '- # Team Harbour',
    'Minutes: ../harbour/20240513.md',
    '- Minutes: Ines',
    'Who is reporting in the weekly?',
    '```',
    '<!--',
    '-->',
    'type: slide',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const source = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, eol]) => lines.join(eol));

const path = fc.constantFrom(
  'weekly/2024-05-15.md',
  'harbour/20240513.md',
  'festivals/plan.md',
  'x.md',
);

function nodesNest(nodes: readonly MinuteNode[], start: number, end: number): void {
  let from = start;
  for (const { span, heading, children } of nodes) {
    assert(from <= span.start && span.start < span.end && span.end <= end, 'siblings are disjoint');
    assert(span.start === heading.span.start && heading.span.end <= span.end);
    nodesNest(children, heading.span.end, span.end);
    from = span.end;
  }
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const contains = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) &&
  isBefore(inner.start, inner.end) &&
  isBefore(inner.end, outer.end);

function symbolsNest(symbols: readonly MinuteSymbol[], outer: Range | undefined): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.match(name, /\S/);
    assert(outer === undefined || contains(outer, range), `${name} lies in its parent`);
    assert(contains(range, selectionRange), `${name} holds its selection`);
    symbolsNest(children, range);
  }
}

const countNodes = (nodes: readonly MinuteNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countNodes(node.children), 0);

describe('understanding arbitrary minutes', () => {
  it('nests every heading, siblings disjoint, children inside their parents', () => {
    fc.assert(
      fc.property(source, path, (text, at) => {
        const minute = minuteOf(tidewater({ [at]: text }), at);
        assert(minute);
        nodesNest(minute.nodes, 0, text.length);
        const shown = countNodes(minute.nodes);
        const all = minute.source.headings.length;
        assert(minute.source.isDeck ? shown <= all : shown === all, 'no heading is lost');
      }),
      runs(150),
    );
  });

  it('gives symbols with names, inside their parents and inside the text', () => {
    fc.assert(
      fc.property(source, path, (text, at) => {
        const snapshot = tidewater({ [at]: text });
        symbolsNest(documentSymbols(snapshot, at), undefined);
        for (const query of ['', 'crane', text.slice(0, 30)]) workspaceSymbols(snapshot, query);
      }),
      runs(150),
    );
  });
});

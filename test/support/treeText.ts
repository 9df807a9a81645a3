import type { OutlineNode } from '#features/outline/outlineNode.ts';
import type { MinuteNode } from '#workspace/minute.ts';

/** One line a node, children indented: `team ### Team Harbour`. */
export const nodesText = (nodes: readonly MinuteNode[], indent = ''): string =>
  nodes
    .map(({ kind, heading, children }) => {
      const line = `${indent}${kind} ${'#'.repeat(heading.level)} ${heading.text}\n`;
      return line + nodesText(children, `${indent}  `);
    })
    .join('');

/** One line a row, children indented: `team Team Harbour · minutes of 2024-05-13 [linked harbour/20240513.md]`. */
export const rowsText = (rows: readonly OutlineNode[], indent = ''): string =>
  rows
    .map(({ kind, label, description, link, target, children }) => {
      const state = link === undefined ? '' : ` [${[link, target].filter(Boolean).join(' ')}]`;
      const line = `${kind} ${label}${description === '' ? '' : ` · ${description}`}${state}`;
      return `${indent}${line}\n${rowsText(children, `${indent}  `)}`;
    })
    .join('');

/** A template literal's text without its first line break and common indentation. */
export function text(source: string): string {
  const lines = source
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const common = Math.min(...filled.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(common)).join('\n');
}

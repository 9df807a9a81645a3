import { documentSymbols, type MinuteSymbol } from '#features/outline/documentSymbols.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { locate, readRepository } from './openRoot.ts';

/** Prints the outline of one file, as LSP `DocumentSymbol[]` or indented for people. */
export async function outline(
  argument: string,
  format: 'json' | 'text',
  current: string,
): Promise<Outcome | Failure> {
  const place = locate(argument, current);
  if (place.kind === 'failure') return place;
  if (place.kind === 'folder') return failure(`“${argument}” is a folder. Name one file.`);
  const repository = await readRepository(place.root);
  const snapshot = repository.snapshot();
  if (!snapshot.texts.has(place.path)) {
    return failure(`“${argument}” is no Markdown file that can be read.`);
  }
  await repository.answerQuestions([place.path]);
  const symbols = documentSymbols(repository.snapshot(), place.path);
  const output =
    format === 'json' ? `${JSON.stringify(symbols, undefined, 2)}\n` : indented(symbols, '');
  return { output, notes: [], code: exitCodes.fine };
}

const indented = (symbols: readonly MinuteSymbol[], indent: string): string =>
  symbols
    .map(({ name, detail, children }) => {
      const line = detail === '' ? name : `${name}  ${detail}`;
      return `${indent}${line}\n${indented(children, `${indent}  `)}`;
    })
    .join('');

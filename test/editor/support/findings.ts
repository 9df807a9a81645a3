import * as vscode from 'vscode';
import { waitFor } from './wait.ts';

/** The extension's own diagnostics of a document; others report there too. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'minute-taker');
}

/** The code of a diagnostic as text, also where it has a link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The finding with this code whose range holds the text, if it is there. */
export function findFinding(
  document: vscode.TextDocument,
  code: string,
  text: string,
): vscode.Diagnostic | undefined {
  return findings(document.uri).find(
    (each) => codeOf(each) === code && document.getText(each.range).includes(text),
  );
}

/** Waits for a finding with this code whose range holds the text. */
export function finding(
  document: vscode.TextDocument,
  code: string,
  text: string,
): Promise<vscode.Diagnostic> {
  return waitFor(`${code} at ${text}`, vscode.languages.onDidChangeDiagnostics, () =>
    findFinding(document, code, text),
  );
}

/** Waits until no finding with this code holds the text any more. */
export function noFinding(
  document: vscode.TextDocument,
  code: string,
  text: string,
): Promise<true> {
  return waitFor(`no ${code} at ${text}`, vscode.languages.onDidChangeDiagnostics, () =>
    findFinding(document, code, text) ? undefined : true,
  );
}

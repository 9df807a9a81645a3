import { CancellationError, WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { showWarning } from './messages.ts';
import { holdFollower, saveFollowers } from './saveFollowers.ts';

/** What a refusal of the server says; it is a sentence for the user. */
const wording = (error: unknown): string =>
  error instanceof Error ? error.message : 'The name could not be changed.';

/**
 * A rename that the server refuses is refused for good: VS Code would ask its own Markdown support next, which knows
 * nothing of teams and would change the heading alone.
 */
export const renameMiddleware: Pick<Middleware, 'provideRenameEdits' | 'workspace'> = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    try {
      return await next(document, position, newName, token);
    } catch (error) {
      if (error instanceof CancellationError || token.isCancellationRequested) throw error;
      void showWarning(wording(error));
      return new WorkspaceEdit();
    }
  },
  workspace: {
    // The file is moved in any case; why the links stay has to be said.
    willRenameFiles: async (event, next) => {
      try {
        const edit = await next(event);
        if (!edit) return edit;
        await holdFollower(edit);
        saveFollowers(event, edit);
        return edit;
      } catch (error) {
        if (!event.token.isCancellationRequested) void showWarning(wording(error));
        return undefined;
      }
    },
  },
};

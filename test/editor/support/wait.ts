import type * as vscode from 'vscode';

const patience = 15_000;

/** Waits until `read` gives a value: asked now, and again after each of the events. `seen` tells what there was instead. */
export function waitFor<T>(
  what: string,
  events: vscode.Event<unknown> | readonly vscode.Event<unknown>[],
  read: () => T | undefined,
  seen: () => unknown = () => '',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const end = (): void => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const check = (): void => {
      const value = read();
      if (value === undefined) return;
      end();
      resolve(value);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Not within ${patience / 1000} s: ${what} ${JSON.stringify(seen())}`));
    }, patience);
    for (const event of [events].flat()) subscriptions.push(event(check));
    check();
  });
}

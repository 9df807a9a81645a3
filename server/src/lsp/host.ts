import type { Connection } from 'vscode-languageserver';
import type { Outside } from '#workspace/port.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the program around the server provides; the server itself has no file system, timers or clock. */
export interface Host {
  readonly version: string;
  /** Files and time, once the client has said what it can do. */
  readonly outside: (connection: Connection, options: InitializationOptions) => Outside;
  /** Calls `run` once after about `milliseconds`. */
  readonly later: (milliseconds: number, run: () => void) => void;
  /** Ends the server soon after the process `id` has gone. */
  readonly watchParent: (id: number) => void;
}

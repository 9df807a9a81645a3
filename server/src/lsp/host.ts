import type { Connection } from 'vscode-languageserver';
import type { Outside } from '#workspace/port.ts';
import type { WebPort } from '#workspace/webPort.ts';
import type { InitializationOptions } from './protocol.ts';

/** The outside world of a language server: beside files and time, where repositories start. */
export interface World extends Outside {
  /**
   * How many folders above the folder URI its repository starts: at the nearest `minutes.yaml` or `.git`. 0 where
   * none is found or nothing above can be read. Asks for these names and for nothing else.
   */
  readonly rootAbove: (folder: string) => number;
  /** Requests to the web, on the user's command only; absent where the program can make none. */
  readonly web?: WebPort;
}

/** What the program around the server provides; the server itself has no file system, timers or clock. */
export interface Host {
  readonly version: string;
  /** Files and time, once the client has said what it can do. */
  readonly outside: (connection: Connection, options: InitializationOptions) => World;
  /** Calls `run` once after about `milliseconds`. */
  readonly later: (milliseconds: number, run: () => void) => void;
  /** Ends the server soon after the process `id` has gone. */
  readonly watchParent: (id: number) => void;
}

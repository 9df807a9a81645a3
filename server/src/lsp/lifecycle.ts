/** What a message of JSON-RPC has that matters here. */
interface Message {
  readonly method?: unknown;
  readonly id?: unknown;
}

/** An answer to a request that came at a wrong time. */
export interface Refusal {
  readonly jsonrpc: '2.0';
  readonly id: string | number;
  readonly error: { readonly code: number; readonly message: string };
}

/** What is to be done with a message. */
export type Admission =
  | { readonly kind: 'pass' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

const serverNotInitialized = -32002;
const invalidRequest = -32600;

/**
 * Guards the order that the protocol demands: nothing before `initialize` but `exit`, no second `initialize`, no
 * request after `shutdown`. The connection library lets all of these through.
 */
export function createGate(): (message: object) => Admission {
  let phase: 'new' | 'running' | 'down' = 'new';
  const refuse = (message: Message, code: number, text: string): Admission =>
    typeof message.id === 'string' || typeof message.id === 'number'
      ? {
          kind: 'refuse',
          refusal: { jsonrpc: '2.0', id: message.id, error: { code, message: text } },
        }
      : { kind: 'drop' };

  return (received) => {
    const message: Message = received;
    const { method } = message;
    // Answers to our own requests have no method.
    if (method === undefined || method === 'exit') return { kind: 'pass' };
    if (phase === 'new') {
      if (method !== 'initialize') {
        return refuse(message, serverNotInitialized, 'The server was not initialized yet.');
      }
      phase = 'running';
      return { kind: 'pass' };
    }
    if (phase === 'down') return refuse(message, invalidRequest, 'The server was shut down.');
    if (method === 'initialize') {
      return refuse(message, invalidRequest, 'The server was initialized already.');
    }
    if (method === 'shutdown') phase = 'down';
    return { kind: 'pass' };
  };
}

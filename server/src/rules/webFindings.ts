import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { webLinksOf } from '#workspace/webLinks.ts';
import type { WebCause, WebLinkProblem } from '#workspace/webPort.ts';
import type { Finding } from './model.ts';
import { shown } from './wording.ts';

/** What the web said of the links in the text at `path`; nothing where nobody asked it. */
export function* webFindings(
  snapshot: Snapshot,
  path: RepoPath,
  kind: WebLinkProblem['kind'],
): Generator<Finding> {
  const { problems } = snapshot.web;
  if (problems.size === 0) return;
  for (const { address, link } of webLinksOf(snapshot, path)) {
    const problem = problems.get(address);
    if (problem?.kind !== kind) continue;
    yield { span: link.destinationSpan, message: messageOf(problem) };
  }
}

function messageOf(problem: WebLinkProblem): string {
  const host = shown(problem.host);
  switch (problem.kind) {
    case 'broken':
      return `${brokenBecause(problem.cause, host)} Change the link or take it out.`;
    case 'unverified':
      return unverifiedBecause(problem.cause, host);
    case 'blocked':
      return `${host} is inside a private network and was not asked. If you trust this server, add “${host}” to your setting minuteTaker.web.allowedHosts, or on the command line use --allow-host ${host}.`;
  }
}

/** They answer 404 to those who may not see what is there. */
const discreet: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'codeberg.org']);

function brokenBecause(cause: WebCause, host: string): string {
  if (cause === 'unknownHost') return `There is no server called ${host}.`;
  if (cause === 410) return `${host} answered 410: what was at this address is gone.`;
  const secret = discreet.has(host) ? ', or it is not public' : '';
  return `${host} answered ${cause}: there is nothing at this address${secret}.`;
}

function unverifiedBecause(cause: WebCause, host: string): string {
  if (typeof cause === 'number') return `${host} answered ${cause}: ${meaningOf(cause)}`;
  switch (cause) {
    case 'unknownHost':
    case 'noLookup':
      return `${host} could not be looked up. Are you connected to the internet?`;
    case 'unreachable':
      return `${host} can't be reached. Check again later, or look yourself.`;
    case 'tls':
      return `${host} has no valid certificate, so it was not asked. Look yourself.`;
    case 'reset':
      return `${host} cut the connection. Check again later, or look yourself.`;
    case 'timeout':
      return `${host} did not answer in time. Check again later, or look yourself.`;
    case 'redirects':
      return `${host} sends on without end, or to no address. Look yourself: it may want you to sign in.`;
    case 'noHttp':
      return `${host} answered something that is not the web. Look yourself.`;
    case 'credentials':
      return 'This address contains a user name or a password, so it was not asked. Everybody who reads the minute can see it.';
    case 'port':
      return 'This address names a port that belongs to another service than the web, so it was not asked.';
    case 'address':
      return 'This is no address that can be asked. Copy it from the browser again.';
  }
}

function meaningOf(status: number): string {
  if (status === 401 || status === 403 || status === 407) {
    return 'it may be there for those who are signed in. Look yourself.';
  }
  if (status === 429) return 'it was asked too often. Check again later.';
  if (status === 408 || status >= 500) {
    return 'it has a problem of its own. Check again later, or look yourself.';
  }
  return 'that does not say whether the link is right. Look yourself.';
}

const longestAddress = 2000;

/**
 * A repository's address as `https://host/owner/name`, from what git and people write: `git@host:owner/name.git`,
 * `ssh://…`, `owner/name`. User names and tokens are left out, because the result is shown and compared.
 */
export function repositoryAddress(written: string): string {
  const text = written.trim().slice(0, longestAddress);
  const [, user, host = '', path = ''] = /^([^@\s/:]+@)?([^@\s/:]+):(?!\/)(.+)$/.exec(text) ?? [];
  const url = /^(?:git\+)?(https?|ssh|git):\/\/(?:[^@/\s]*@)?([^/\s]+)\/(.+)$/i.exec(text);
  if (url) {
    const web = /^https?$/i.test(url[1] ?? '');
    const server = web ? (url[2] ?? '') : (url[2] ?? '').replace(/:\d+$/, '');
    return `${web ? url[1]?.toLowerCase() : 'https'}://${server.toLowerCase()}/${bare(url[3] ?? '')}`;
  }
  // Without either it is a scheme, a drive, or a name that one computer alone knows.
  if (user !== undefined || host.includes('.'))
    return `https://${host.toLowerCase()}/${bare(path)}`;
  if (/^(?!\.)[\w.-]+\/[\w.-]+$/.test(text)) return `https://github.com/${bare(text)}`;
  return bare(text);
}

/** Whether {@link repositoryAddress} can make an address of `written`. */
export const isRepositoryAddress = (written: string): boolean =>
  webRepository(written) !== undefined;

/** The {@link repositoryAddress}; nothing where that is none on the web, but a folder. */
export function webRepository(written: string): string | undefined {
  const address = repositoryAddress(written);
  return /^https?:\/\/[^/\s]+\/[^\s]+$/.test(address) ? address : undefined;
}

function bare(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  const plain = path.slice(0, end);
  return plain.endsWith('.git') ? plain.slice(0, -'.git'.length) : plain;
}

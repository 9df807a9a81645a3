import ipaddr from 'ipaddr.js';

/** Where IPv6 addresses of the public internet are; what IANA has not given out is nobody's. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Networks that carry IPv4 behind this prefix: the whole internet as a network without IPv4 sees it. */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Looks public, but every machine of that provider finds its own administration there. */
const ownMachine = '168.63.129.16';

/**
 * Whether an IP address is one of the public internet: not this machine, not a private, shared, reserved or
 * documentation network, not several receivers at once, and no other family's address in disguise. What is no address
 * at all is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? isPublicIPv4(parsed) : isPublicIPv6(parsed);
}

const isPublicIPv4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && address.toString() !== ownMachine;

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  // Names of the IPv4 internet are answered like this where only IPv6 is spoken.
  if (address.match(translated)) {
    return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(-4)));
  }
  return address.match(globalUnicast) && address.range() === 'unicast';
}

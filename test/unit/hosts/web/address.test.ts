import assert from 'node:assert/strict';
import { isAllowed } from '#hosts/node/web/allowList.ts';
import { isPublicAddress } from '#hosts/node/web/publicAddress.ts';
import { addressesOf } from '#hosts/node/web/resolve.ts';
import { type Target, targetOf } from '#hosts/node/web/target.ts';

const notPublic: Readonly<Record<string, readonly string[]>> = {
  'this machine': ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::'],
  'private networks': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1'],
  'unique-local and site-local': ['fd12:3456::1', 'fdff:ffff::1', 'fec0::1'],
  'link-local, where clouds keep secrets': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'several receivers': ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
  'documentation and benchmarks': [
    ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255'],
    ...['2001:db8::1', '3fff::1', '2001:2::1'],
  ],
  reserved: ['192.0.0.1', '192.88.99.1', '240.0.0.1', '5f00::1', '100::1', '4000::1', '1::1'],
  'IPv4 in disguise': [
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a00:1', '::127.0.0.1', '::7f00:1'],
    ...['::ffff:0:127.0.0.1', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::8.8.8.8'],
    ...['2002:7f00:1::', '2002:a00:1::1', '2001::1', '2001:0:7f00:1::'],
  ],
  'a provider’s own machine': ['168.63.129.16', '64:ff9b::168.63.129.16'],
  'no addresses at all': ['', 'localhost', 'pad.example.org', '1.2.3.4.5', '::g', '[::1]'],
};

describe('addresses of the public internet', () => {
  for (const [what, addresses] of Object.entries(notPublic)) {
    it(`has no ${what}`, () => {
      assert.deepEqual(addresses.filter(isPublicAddress), []);
    });
  }

  it('has all others, also as a network without IPv4 sees them', () => {
    const addresses = [
      ...['8.8.8.8', '1.1.1.1', '100.63.255.255', '100.128.0.1', '172.15.255.255', '172.32.0.1'],
      ...['192.167.255.255', '169.253.255.255', '223.255.255.255', '198.17.255.255', '11.0.0.1'],
      ...['2a00:1450:4001:80b::200e', '2606:4700::1111', '2400::1', '64:ff9b::8.8.8.8'],
    ];
    assert.deepEqual(
      addresses.filter((address) => !isPublicAddress(address)),
      [],
    );
  });
});

const read = (address: string): Target => {
  const target = targetOf(address);
  assert.ok(typeof target !== 'string', `${address}: ${String(target)}`);
  return target;
};

describe('the spelling of a web address', () => {
  it('hides no address of this machine', async () => {
    const spellings = [
      ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '017700000001'],
      ...['0177.0.0.1', '127.0.0.1.', '127.000.000.001', '0x7f.0x0.0x0.0x1', '%31%32%37.0.0.1'],
      ...['１２７.０.０.１', '127。0。0。1', '0', '0.0.0.0', '[::1]', '[0:0:0:0:0:0:0:1]', '[::]'],
      ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]'],
      ...['3232235521', '0xa9fea9fe', '169.254.43518', '0251.0376.0251.0376'],
    ];
    for (const spelling of spellings) {
      for (const address of [`http://${spelling}/`, `https://${spelling}:8443/x`]) {
        const target = read(address);
        const neverAsked = () => assert.fail(`${spelling} was looked up as ${target.host}`);
        await assert.rejects(addressesOf(target, [], neverAsked), { reason: 'blocked' }, address);
      }
    }
  });

  it('is looked up without the dot at the end, and every answer is checked', async () => {
    const asked: string[] = [];
    const answers: Readonly<Record<string, readonly string[]>> = {
      localhost: ['127.0.0.1', '::1'],
      'one.example.org': ['8.8.8.8', '10.0.0.1'],
      'fine.example.org': ['8.8.8.8', '2606:4700::1111'],
    };
    const resolver = async (name: string) => {
      asked.push(name);
      return answers[name] ?? [];
    };
    const check = (address: string) => addressesOf(read(address), [], resolver);
    await assert.rejects(check('http://LOCALHOST./'), { reason: 'blocked' });
    await assert.rejects(check('http://one.example.org/'), { reason: 'blocked' });
    await assert.rejects(check('http://nobody.example.org/'), { reason: 'unknownHost' });
    assert.deepEqual(await check('https://fine.example.org./'), answers['fine.example.org']);
    assert.deepEqual(asked, [
      'localhost',
      'one.example.org',
      'nobody.example.org',
      'fine.example.org',
    ]);
  });

  it('is refused for what is no web address', () => {
    const refused: Readonly<Record<string, string>> = {
      '': 'syntax',
      'pad.example.org/x': 'syntax',
      'http://': 'syntax',
      'http://[fe80::1%25eth0]/': 'syntax',
      'http://[::1/': 'syntax',
      'http://1.2.3.4.5.6/': 'syntax',
      'http://a b/': 'syntax',
      'http://$(reboot)/': 'syntax',
      "http://a;b'c/": 'syntax',
      'http://x:99999/': 'syntax',
      [`http://pad.example.org/${'x'.repeat(100_000)}`]: 'syntax',
      'file:///etc/passwd': 'scheme',
      'javascript:alert(1)': 'scheme',
      'data:text/plain,x': 'scheme',
      'command:workbench.action.quit': 'scheme',
      'ftp://pad.example.org/': 'scheme',
      'blob:https://pad.example.org/1': 'scheme',
      'https://me@pad.example.org/': 'credentials',
      'https://me:secret@pad.example.org/': 'credentials',
      'https://github.com@10.0.0.1/': 'credentials',
      'http://pad.example.org:22/': 'port',
      'http://pad.example.org:25/': 'port',
      'https://pad.example.org:6379/': 'port',
    };
    const answers = Object.keys(refused).map((address) => [address, targetOf(address)]);
    assert.deepEqual(Object.fromEntries(answers), refused);
  });

  it('keeps port and query and drops the fragment', () => {
    const { url, host, port } = read('HTTPS://Pad.Example.org:8443/a%20b?x=1#top');
    assert.equal(url.href, 'https://pad.example.org:8443/a%20b?x=1');
    assert.deepEqual({ host, port }, { host: 'pad.example.org', port: 8443 });
    assert.equal(read('https://pad.example.org').port, 443);
    assert.equal(read('https://pad.exämple.org').host, 'pad.xn--exmple-cua.org');
  });
});

describe('the hosts that a user allows', () => {
  const allows = (entry: string, address: string): boolean => isAllowed(read(address), [entry]);

  it('are named with or without port, however people spell them', () => {
    assert.ok(allows('localhost', 'http://localhost:3000/x'));
    assert.ok(allows('localhost:3000', 'http://localhost:3000/x'));
    assert.ok(allows(' LOCALHOST. ', 'http://localhost:3000/x'));
    assert.ok(allows('http://localhost:3000/', 'http://localhost:3000/x'));
    assert.ok(allows('pad.lan:80', 'http://pad.lan/x'));
    assert.ok(allows('pad.lan:443', 'https://pad.lan/x'));
    assert.ok(allows('127.0.0.1', 'http://127.1/x'));
    assert.ok(allows('[::1]:3000', 'http://[::1]:3000/x'));
    assert.ok(allows('fd00::1', 'http://[fd00::1]:3000/x'));
    assert.ok(allows('päd.lan', 'http://xn--pd-via.lan/'));
  });

  it('are these and no others', () => {
    assert.ok(!allows('localhost:3000', 'http://localhost:3001/x'));
    assert.ok(!allows('pad.lan:80', 'https://pad.lan/x'));
    assert.ok(!allows('pad.lan', 'http://evil.pad.lan/x'));
    assert.ok(!allows('pad.lan', 'http://pad.lan.example.org/x'));
    assert.ok(!allows('lan', 'http://pad.lan/x'));
    assert.ok(!allows('*', 'http://pad.lan/x'));
    assert.ok(!allows('*.lan', 'http://pad.lan/x'));
    assert.ok(!allows('', 'http://pad.lan/x'));
    assert.ok(!allows('evil.org@pad.lan', 'http://pad.lan/x'));
    assert.ok(!allows('127.0.0.1', 'http://127.0.0.2/x'));
    assert.ok(!allows('10.0.0.0/8', 'http://10.0.0.1/x'));
  });
});

import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './is-public-address'

describe('isPublicAddress', () => {
  it.each([
    '1.1.1.1', '8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.0', '192.167.255.255', '11.0.0.0', '126.255.255.255', '128.0.0.1', '223.255.255.255',
    '2606:4700:4700::1111', '2a00:1450:4001:830::200e', '2001:4860:4860::8888', '64:ff9b::808:808',
  ])('holds %s to be public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    // IPv4: this host, private, shared, loopback, link-local (cloud metadata), protocols, documentation, relay, benchmarks, multicast, reserved, broadcast
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254', '169.254.169.254', '169.254.0.1',
    '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255', '192.0.0.1', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.31.196.1', '198.18.0.1',
    '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
    // other ways to write one
    '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '127.1', '0x0a000001', '012.0.0.1',
    // IPv6: unspecified, loopback, link-local, site-local, unique local, multicast, documentation, discard, benchmarks, ORCHID
    '::', '::1', 'fe80::1', 'febf::1', 'fec0::1', 'fc00::1', 'fd12:3456:789a::1', 'ff02::1', 'ff0e::1', '2001:db8::1', '3fff::1', '100::1', '2001:2::1', '2001:10::1', '2001:20::1', '5f00::1', '4000::1',
    // with a zone
    'fe80::1%eth0', 'fe80::1%25eth0', '2606:4700:4700::1111%eth0',
    // with another address inside: mapped, compatible, translated, NAT64, 6to4, Teredo
    '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '0:0:0:0:0:ffff:169.254.169.254', '::7f00:1', '::127.0.0.1', '::ffff:0:127.0.0.1',
    '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::169.254.169.254', '64:ff9b::192.168.1.1', '64:ff9b:1::808:808', '2002:7f00:1::', '2002:a00:1::1', '2002:c0a8:101::', '2001::1', '2001:0:a00:1::',
    // no address
    '', 'localhost', 'example.org', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.4 ', ':::',
  ])('does not hold “%s” to be public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

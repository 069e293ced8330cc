// The addresses to type into a browser.
import { networkInterfaces } from 'node:os'
import { localUrl, type Settings } from '../settings.mjs'

export function addressLines({ host, port, publicUrl }: Pick<Settings, 'host' | 'port' | 'publicUrl'>, interfaces = networkInterfaces()): string[] {
  const lines = [publicUrl ? `Hoedam is ready: ${publicUrl} (behind your proxy; here ${localUrl(host, port)})` : `Hoedam is ready: ${localUrl(host, port)}`]
  if (publicUrl) return lines
  if (host === '0.0.0.0' || host === '::') {
    const others = Object.values(interfaces)
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.family === 'IPv4' && !address.internal)
    for (const { address } of others) lines.push(`From other devices in this network: http://${address}:${port}`)
  } else if (host === '127.0.0.1' || host === 'localhost' || host === '::1') {
    lines.push('Only this machine can reach it. For a classroom: HOST=0.0.0.0 npm start')
  }
  return lines
}

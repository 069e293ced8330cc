import path from 'node:path'
import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  turbopack: {
    rules: {
      '**/router-reducer/reducers/server-action-reducer.js': { loaders: [path.join(import.meta.dirname, 'scripts/build/no-server-actions-loader.cjs')] },
      '**/next/dist/build/polyfills/polyfill-module.js': { loaders: [path.join(import.meta.dirname, 'scripts/build/unneeded-by-browsers-loader.cjs')] },
      '**/client/components/app-router-announcer.js': { loaders: [path.join(import.meta.dirname, 'scripts/build/unneeded-by-browsers-loader.cjs')] },
    },
  },
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc as its own step
  headers: async () => [
    // Scripts and styles say less: their headers count in the bytes of a page, and the first of these is what matters there.
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    { source: '/((?!_next/static/).*)', headers: securityHeaders },
    // Nothing runs in the worker but its own file; what it fetches is this site's. Each visit asks whether there is a newer one.
    {
      source: '/sw.js',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self'; connect-src 'self'" },
        { key: 'Cache-Control', value: 'no-cache' },
      ],
    },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }] },
  ],
}

export default createNextIntlPlugin('./server/i18n.ts')(config)

// `npm start` and `npm run dev`: from a bare clone to a running app. Built-ins only, up to the installed packages.
import './check-node.mjs'

const { start } = await import('./start/start.mjs')
await start({ dev: process.argv.includes('--dev') })

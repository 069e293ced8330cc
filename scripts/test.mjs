// `npm test`, and with --quick `npm run check`: from a bare clone to a verdict. Built-ins only, up to the installed packages.
//   --only=NAME[,NAME]   runs these steps and what they need (the names are in scripts/test/steps.mjs)
import './check-node.mjs'

const { runTests } = await import('./test/run-tests.mjs')
await runTests(process.argv.slice(2))

/**
 * Runs dependency-cruiser over the sources by .dependency-cruiser.cjs, and holds its list of modules against the files
 * on disk: a boundary check that looks at nothing finds nothing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../settings.mjs'

const LAYERS = ['app', 'components', 'core', 'data', 'offline', 'server']
const FEWEST = 50

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string }; comment?: string }[]; totalCruised: number }
}

function cruise(folders: string[]): Cruise {
  const args = [path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })) as Cruise
}

function sourcesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

const folders = [...LAYERS, 'scripts', ...(existsSync(path.join(root, 'proxy.ts')) ? ['proxy.ts'] : [])]
const { modules, summary } = cruise(folders)
const seen = new Set(modules.map((module) => module.source))
const sources = LAYERS.flatMap(sourcesOf)
const missed = sources.filter((source) => !seen.has(source))
const errors = summary.violations.filter((violation) => violation.rule.severity === 'error')

for (const { rule, from, to } of errors) console.log(`${rule.name}: ${from} → ${to}`)
for (const source of missed) console.log(`not looked at: ${source}`)
if (sources.length < FEWEST) console.log(`Only ${sources.length} source files were found; fewer than ${FEWEST} cannot be all of them.`)
console.log(`${summary.totalCruised} modules looked at, ${errors.length} imports against the direction.`)
if (errors.length > 0 || missed.length > 0 || sources.length < FEWEST) process.exitCode = 1

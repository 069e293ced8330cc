// Prisma's schema engine without Prisma's command line: `prisma migrate` downloads a program that many schools cannot reach,
// the same engine as WebAssembly comes with npm and talks to the database through the pg adapter.
import { readFileSync, existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'

const folder = import.meta.dirname
const migrationsFolder = path.join(folder, 'migrations')
const nothingExternal = { externalTables: [], externalEnums: [] }

export interface MigrationStatus {
  pending: string[]
  /** Begun and not finished: a person has to look. */
  failed: string[]
  /** Changed in the repository after they were applied. */
  edited: string[]
  /** Applied to the database and unknown to the repository: it was made by a newer version. */
  unknown: string[]
}

/**
 * Applies what is pending and answers the names, all in the transaction that the pool's one connection has begun:
 * killed at any moment, the database is as before. (So no migration may say BEGIN or CREATE INDEX CONCURRENTLY.)
 */
export function applyMigrations(pool: pg.Pool): Promise<string[]> {
  return withDatabase(pool, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: migrations(), filters: nothingExternal })
    return result.appliedMigrationNames
  })
}

export function migrationStatus(pool: pg.Pool): Promise<MigrationStatus> {
  return withDatabase(pool, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({ migrationsList: migrations(), optInToShadowDatabase: false, filters: nothingExternal })
    const history = found.history
    return {
      pending: history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [],
      failed: found.failedMigrationNames,
      edited: found.editedMigrationNames,
      unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
    }
  })
}

/** The SQL that makes schema.prisma's tables in an empty database. Needs no database. */
export async function sqlFromSchema(): Promise<string> {
  const engine = await openEngine(noDatabase)
  try {
    const result = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...schema() },
      script: true,
      exitCode: null,
      filters: nothingExternal,
    })
    return result.stdout ?? ''
  } finally {
    engine.free()
  }
}

async function withDatabase<T>(pool: pg.Pool, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  let scriptError: unknown
  const prisma = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await prisma.connect()
    // Prisma's own way cuts a script at every semicolon, also at those within a string or a function's body.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        scriptError = error
        throw error
      }
    }
    return adapter
  }
  const engine = await openEngine({ provider: prisma.provider, adapterName: prisma.adapterName, connect, connectToShadowDb: unused })
  try {
    return await work(engine)
  } catch (error) {
    // The engine wraps what a script failed with in words of its own; the database's are the better ones.
    throw scriptError ?? error
  } finally {
    engine.free()
  }
}

const unused = () => Promise.reject(new Error('This part of the schema engine works without a database.'))
const aboutNothing = { provider: 'postgres', adapterName: 'no-database' } as const
const nobody: SqlDriverAdapter = {
  ...aboutNothing,
  // The one question it asks before any work: is the schema "public" there, and which version is this?
  queryRaw: () =>
    Promise.resolve({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.4', 180004]],
    }),
  executeRaw: unused,
  executeScript: unused,
  startTransaction: unused,
  dispose: () => Promise.resolve(),
}
/** The engine wants an adapter even where it only compares texts. */
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  ...aboutNothing,
  connect: () => Promise.resolve(nobody),
  connectToShadowDb: unused,
}

interface EngineModule {
  SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}
let loaded: Promise<EngineModule> | undefined

// The package's main file loads its WebAssembly in a way that only bundlers know; this is the same in Node's words.
async function loadEngineModule(): Promise<EngineModule> {
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(packageFolder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': withoutLingeringTimers(bindings as unknown as WebAssembly.ModuleImports),
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  return bindings
}

// The engine sets a timer of ten seconds for its lock and leaves it running: it must not keep a finished process alive.
function withoutLingeringTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const changed = Object.entries(imports)
    .filter(([name]) => name.startsWith('__wbg_setTimeout_'))
    .map(([name, set]) => [name, (...args: unknown[]) => (set as (...args: unknown[]) => NodeJS.Timeout)(...args).unref()])
  return { ...imports, ...(Object.fromEntries(changed) as WebAssembly.ModuleImports) }
}

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const { SchemaEngine } = await (loaded ??= loadEngineModule())
  const datamodels: [string, string][] = schema().files.map((file) => [file.path, file.content])
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

function schema(): SchemasContainer {
  const file = path.join(folder, 'schema.prisma')
  return { files: [{ path: file, content: readFileSync(file, 'utf8') }] }
}

function migrations(): MigrationList {
  const lockfile = path.join(migrationsFolder, 'migration_lock.toml')
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') } },
    })),
  }
}

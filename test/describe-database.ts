// What a database is made of, as sorted lines of text that can be compared: one line a column, key, index, enum.
// Read from PostgreSQL's own catalogue, which both ways of making a database end in.
import pg from 'pg'

const parts: Record<string, string> = {
  columns: `
    SELECT format('%s.%s: %s%s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
      CASE WHEN d.adbin IS NULL THEN '' ELSE CASE WHEN a.attgenerated = '' THEN ' default ' ELSE ' generated ' END || pg_get_expr(d.adbin, d.adrelid) END,
      CASE WHEN a.attidentity = '' THEN '' ELSE ' identity ' || a.attidentity::text END,
      CASE WHEN a.attcollation <> t.typcollation THEN ' collate ' || a.attcollation::regcollation::text ELSE '' END) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  relations: `
    SELECT format('%s (kind %s)', relname, relkind) AS line FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')`,
  // Primary, unique, foreign keys and exclusions, with columns in order and actions. NOT NULL ('n') is told with the columns;
  // CHECK ('c') is what migrations may have more than the schema, which has no word for it.
  keys: `
    SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype NOT IN ('c', 'n')`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
  enums: `
    SELECT format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
}

export async function describeDatabase(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const described: Record<string, string[]> = {}
    for (const [part, sql] of Object.entries(parts)) {
      const { rows } = await client.query<{ line: string }>(sql)
      // Prisma's own list of migrations is no part of the schema.
      described[part] = rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations')).sort()
    }
    return described
  } finally {
    await client.end()
  }
}

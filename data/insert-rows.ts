import type { Connection } from './client.ts'

/** So many rows to a statement: a second or less. */
const ROWS = 4000

type BulkTable = 'Review' | 'Attempt' | 'AttemptResponse'

/**
 * Appends many rows to a table, for whole classes at once. Rows have every column by its name in the database, instants as Date;
 * a column that is missing is null, whatever its default.
 */
export async function insertRows(tx: Connection, table: BulkTable, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const statement = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`
    await tx.$executeRawUnsafe(statement, JSON.stringify(rows.slice(at, at + ROWS)))
  }
}

import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#data/client'
import { makeLearner } from '../../test/factories/make-learner'
import { openAppDatabase } from '../../test/app-database'
import { getSealKey } from './get-seal-key'

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

it('gives each learner 256 bits of their own, the same at every request, also at two first ones at once', async () => {
  const [mina, juno] = [await makeLearner(db, 0), await makeLearner(db, 0)]
  const [first, second] = await Promise.all([getSealKey(mina), getSealKey(mina)])
  expect(second).toBe(first)
  expect(await getSealKey(mina)).toBe(first)
  expect(Buffer.from(first, 'base64')).toHaveLength(32)
  expect(await getSealKey(juno)).not.toBe(first)
})

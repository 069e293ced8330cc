import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentLinker } from '#core/key-point/linked-terms'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { packKeyPoints } from '#core/question/pack-key-points'
import { readContent } from '#server/article/read-content'

const MOST_BYTES = 400 * 1024

describe('the study packs of the built-in content', () => {
  it('come to 400 KiB compressed at most, all together', () => {
    const content = readContent('content')
    const packs = packKeyPoints(content, generateQuestions(content).published, contentLinker(content))
    const sizes = packs.map(({ pack }) => gzipSync(JSON.stringify(pack), { level: 9 }).length)
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    console.info(`${packs.length} packs, ${(bytes / 1024).toFixed(1)} KiB together, the largest ${(Math.max(...sizes) / 1024).toFixed(1)} KiB`)
    expect(packs.length).toBeGreaterThan(5)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})

/**
 * Tries the properties of test/long/ on many inputs, a million as a rule, and ends with the line `N passed, N failed`:
 *
 *   npm run test:long -- [--seed N] [WORDS OF A PROPERTY'S NAME]
 *
 * HOEDAM_TEST_SCALE (100 as a rule) times the inputs that `npm test` tries. An input that takes more than a second has failed;
 * of a property that makes questions a long one may take as much longer as the property says.
 */
import { parseArgs } from 'node:util'
import { allProperties } from '#test/long/all-properties'
import type { LongProperty } from '#test/long/long-property'

const MOST_MILLISECONDS = 1_000
const INPUTS_AT_ONCE = 500
const SAY_EVERY_MS = 10_000

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
const scale = Number(process.env.HOEDAM_TEST_SCALE ?? 100)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const wanted = positionals.join(' ')

/** Milliseconds of processor time, so that a busy machine fails nothing. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function tryProperty(property: LongProperty): { passed: number; failed: number } {
  const inputs = Math.min(Math.round(property.inputs * scale), property.mostInputs)
  const counts = { passed: 0, failed: 0 }
  let slowest = { ms: 0, input: '' }
  let saidAt = Date.now()
  const timed = (check: () => void, input: () => string): void => {
    const begun = processorMs()
    check()
    const ms = processorMs() - begun
    if (ms > slowest.ms) slowest = { ms, input: input().slice(0, 300) }
    if (ms <= MOST_MILLISECONDS || ms <= (property.msPer1000Letters * input().length) / 1_000) return
    counts.failed += 1
    counts.passed -= 1
    console.log(`  TOO SLOW, ${Math.round(ms)} ms: ${input().slice(0, 2_000)}`)
  }
  for (let done = 0; done < inputs; done += INPUTS_AT_ONCE) {
    const { passed, failure } = property.run(Math.min(INPUTS_AT_ONCE, inputs - done), seed + done, timed)
    counts.passed += passed
    if (failure) {
      counts.failed += 1
      console.log(`  FAILED: ${failure.input.slice(0, 2_000)}\n${failure.message}`)
    }
    if (Date.now() - saidAt < SAY_EVERY_MS) continue
    saidAt = Date.now()
    console.log(`  … ${done} of ${inputs}, ${counts.failed} failed, the slowest in ${Math.round(slowest.ms)} ms`)
  }
  console.log(`  ${counts.passed} passed, ${counts.failed} failed; the slowest took ${Math.round(slowest.ms)} ms: ${slowest.input}`)
  return counts
}

console.log(`Seed ${seed}, scale ${scale}.`)
const total = { passed: 0, failed: 0 }
for (const property of allProperties.filter(({ name }) => name.includes(wanted))) {
  console.log(property.name)
  const { passed, failed } = tryProperty(property)
  total.passed += passed
  total.failed += failed
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

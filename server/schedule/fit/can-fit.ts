import { createRequire } from 'node:module'
import path from 'node:path'

/** Whether this system has the package that fits parameters (`fit-parameters.ts`); it is not loaded for the answer. */
export function canFit(): boolean {
  try {
    // From the app's folder, which is where it is started: bundled code has no place of its own to look from.
    createRequire(path.join(process.cwd(), 'package.json')).resolve(['@open-spaced-repetition', 'binding-linux-x64-gnu'].join('/'))
    return true
  } catch {
    return false
  }
}

/**
 * Node preload for the browser journeys: shifts this process's clock by the offset (ms) in a file.
 * Loaded with --import and CLOCK_OFFSET_FILE; the app itself has no way to move time.
 */
import { existsSync, readFileSync } from 'node:fs'

const file = process.env.CLOCK_OFFSET_FILE
const RealDate = Date

function offsetMs() {
  return file && existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
}

class MovedDate extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + offsetMs())
    else super(...values)
  }

  static now() {
    return RealDate.now() + offsetMs()
  }
}

// Next wraps Date and takes over own properties only.
MovedDate.UTC = RealDate.UTC
MovedDate.parse = RealDate.parse

globalThis.Date = MovedDate

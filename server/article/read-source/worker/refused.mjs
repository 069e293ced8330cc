// @ts-check

/** @typedef {'scan' | 'locked' | 'broken' | 'not-word' | 'not-spreadsheet' | 'unpacks-too-far' | 'too-many-parts' | 'no-text'} Refusal */

/** Why a file gives no text. */
export class Refused extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal)
    /** @readonly */
    this.refusal = refusal
  }
}

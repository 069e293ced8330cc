/**
 * What the browser gets in the place of Next's client for Server Actions, which this app has none of: 1.8 kB less on
 * every page. e2e/bytes.spec.ts notices when a newer Next has no file of this name any more.
 */
module.exports = () => `exports.serverActionReducer = () => { throw new Error('This app has no Server Actions.') }`

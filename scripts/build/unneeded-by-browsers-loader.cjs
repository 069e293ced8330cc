/**
 * What the browser gets in the place of two more parts of Next: methods that every browser with `light-dark()`, which the
 * look needs, has had for longer; and the announcer of pages that the router opens, which here are plain links.
 */
module.exports = () => 'exports.AppRouterAnnouncer = () => null'

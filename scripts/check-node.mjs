// Imported first and alone: newer syntax or missing built-ins must not speak before this sentence does.
const [major, minor] = process.versions.node.split('.').map(Number)
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23
if (!supported) {
  console.error('Hoedam needs Node.js 20.19, 22.12 or newer (24 is recommended); this is ' + process.version + '.')
  console.error('Install a newer one from https://nodejs.org or with your version manager, then run the same command again.')
  process.exit(1)
}

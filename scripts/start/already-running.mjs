// The sentence for a second start on the same data.

export function alreadyRunning(holder, dataDir) {
  const where = holder.url ? `serves it at ${holder.url}` : 'is just starting with it'
  return [
    `Hoedam already runs on the data in ${dataDir}: process ${holder.pid} ${where}.`,
    `Use that one, or stop it (kill ${holder.pid}), or give this one its own data: HOEDAM_DATA_DIR=another-folder PORT=another-port npm start`,
  ].join('\n')
}

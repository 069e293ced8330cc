import { openHoedam } from './hoedam-db'

/** Makes room: packs can be fetched again, answers cannot be given again. */
export async function letPacksGo(): Promise<void> {
  await (await openHoedam()).clear('packs')
}

import { openHoedam } from './hoedam-db'

/** Whether questions of a learner are kept on this device. */
export async function hasStudyPacks(): Promise<boolean> {
  return openHoedam().then((database) => database.count('packs'), () => 0).then((packs) => packs > 0)
}

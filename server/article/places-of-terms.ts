import type { Content } from '../../core/key-point/content'
import { type TermPlaces, termPlaces } from '../../core/key-point/term-places'

const known = new WeakMap<Content, ReadonlyMap<string, TermPlaces>>()

/** `termPlaces`, worked out once for each state of the material. */
export function placesOfTerms(material: Content): ReadonlyMap<string, TermPlaces> {
  const places = known.get(material) ?? termPlaces(material)
  known.set(material, places)
  return places
}

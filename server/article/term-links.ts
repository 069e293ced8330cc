import type { Content } from '../../core/key-point/content'
import { contentLinker, type LinkedTerm } from '../../core/key-point/linked-terms'

export type TermLinks = (text: string) => readonly LinkedTerm[]

const known = new WeakMap<Content, TermLinks>()

/** Finds the names in a text of the material that lead to the term base; each text is read once for each state of the material. */
export function termLinks(material: Content): TermLinks {
  const links = known.get(material) ?? remembered(material)
  known.set(material, links)
  return links
}

function remembered(material: Content): TermLinks {
  const find = contentLinker(material)
  const byText = new Map<string, readonly LinkedTerm[]>()
  return (text) => {
    const links = byText.get(text) ?? find(text)
    byText.set(text, links)
    return links
  }
}

/**
 * Every page and API route declares who may use it (server/actor.ts). This looks for the declarations in the
 * sources, so that a forgotten one fails the build.
 */
import fs from 'node:fs'
import path from 'node:path'

const POLICY = `'(?:public|signed-in|teacher|administrator)'`
const PAGE = new RegExp(`await requirePage\\(${POLICY}\\)`)
const METHOD = /export const (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g
const DECLARED_METHOD = new RegExp(`export const (?:GET = readRoute|(?:POST|PUT) = (?:writeRoute|writeRouteOf|uploadRouteOf|linkRoute))(?:<[^>]*>)?\\(\\s*${POLICY}`, 'g')
/** A write that reads its body before anybody asked whose the thing is. To administrators of the school nothing in it is foreign. */
const LOOKS_AT_BODY_FIRST = /= writeRoute(?:<[^>]*>)?\(\s*'(?!administrator)/
/** next-auth's own route checks its own token; it is the only one without a wrapper. */
const EXEMPT = path.join('app', 'api', 'auth', '[...nextauth]', 'route.ts')

/** Files below `root`/app whose policy is missing, each with what to do. */
export function findUndeclaredPolicies(root: string): string[] {
  return fs.readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('app', file))
    .sort()
    .flatMap((file) => {
      const name = path.basename(file)
      if (/^(page|default)\.[jt]sx?$/.test(name) && !PAGE.test(read(root, file))) {
        return [`${file}: begin the page with await requirePage('public' | 'signed-in' | 'teacher' | 'administrator')`]
      }
      if (/^route\.[jt]sx?$/.test(name) && file !== EXEMPT && !declaresAll(read(root, file))) {
        return [`${file}: export each method through readRoute(policy, …), writeRoute(policy, …), writeRouteOf(policy, …), uploadRouteOf(policy, …) or linkRoute(policy, …)`]
      }
      if (name === 'route.ts' && file.includes('[') && LOOKS_AT_BODY_FIRST.test(read(root, file))) {
        return [`${file}: its address names a thing that may be somebody else’s: use writeRouteOf, which looks before it reads a body`]
      }
      return []
    })
}

function declaresAll(source: string): boolean {
  const methods = source.match(METHOD)?.length ?? 0
  return methods > 0 && methods === (source.match(DECLARED_METHOD)?.length ?? 0) && !/export (async )?function|export \{/.test(source)
}

function read(root: string, file: string): string {
  const source = fs.readFileSync(path.join(root, file), 'utf8')
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '$1') // a policy in a comment is none
}

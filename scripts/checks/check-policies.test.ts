import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findUndeclaredPolicies } from './check-policies.ts'

function withApp(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'policies-'))
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, 'app', file)), { recursive: true })
    fs.writeFileSync(path.join(root, 'app', file), text)
  }
  return root
}

describe('the policy check', () => {
  it('finds nothing to complain about in this app', () => expect(findUndeclaredPolicies('.')).toEqual([]))
  it('accepts pages and routes that declare who may use them', () => {
    expect(findUndeclaredPolicies(withApp({
      'page.tsx': `await requirePage('public')`,
      'api/x/route.ts': `export const GET = readRoute('signed-in', f)\nexport const POST = writeRoute('teacher', s, f)\nexport const PUT = writeRoute('signed-in', s, f)`,
      'api/x/[id]/route.ts': `export const POST = writeRouteOf('teacher', of, s, f)\nexport const PUT = writeRoute('administrator', s, f)`,
    }))).toEqual([])
  })
  it.each([
    ['a page without a policy', { 'page.tsx': 'export default function Page() {}' }],
    ['a page with its policy in a comment', { 'page.tsx': `// await requirePage('public')\nexport default function Page() {}` }],
    ['a page in another kind of file', { 'page.jsx': 'export default function Page() {}' }],
    ['a page with a policy that does not exist', { 'page.tsx': `await requirePage('anyone')` }],
    ['a route with a bare method', { 'api/x/route.ts': 'export async function GET() {}' }],
    ['a route with one method undeclared', { 'api/x/route.ts': `export const GET = readRoute('public', f)\nexport const DELETE = f` }],
    ['a route that reads a body before it looks whose the thing is', { 'api/x/[id]/route.ts': `export const POST = writeRoute('teacher', s, f)` }],
    ['a route without methods', { 'api/x/route.ts': '' }],
  ])('refuses %s', (_, files) => expect(findUndeclaredPolicies(withApp(files))).toHaveLength(1))
})

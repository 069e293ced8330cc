import { describe, expect, it } from 'vitest'
import { type Route, routeRequest } from './route-request'

const origin = 'https://study.example.org'
const routeOf = (path: string, { method = 'GET', isNavigation = false } = {}) =>
  routeRequest({ method, url: new URL(path, origin).href, isNavigation, origin })

describe('routeRequest', () => {
  it.each<[string, Route]>([
    ['/study', 'study'], ['/study?practice=weakest', 'study'], ['/', 'study'], ['/offline', 'shell'],
    ['/progress', 'page'], ['/settings', 'page'], ['/studying', 'page'], ['/offline/more', 'page'],
  ])('takes a navigation to %s as %s', (path, route) => {
    expect(routeOf(path, { isNavigation: true })).toBe(route)
  })

  it.each(['/_next/static/chunks/a.js', '/_next/static/media/serif.woff2'])('answers %s from the files of the build', (path) => {
    expect(routeOf(path)).toBe('static')
  })

  it('keeps the one pack that is everybody’s and the icon', () => {
    expect(routeOf('/api/practice/pack')).toBe('pack')
    expect(routeOf('/icon.svg?icon.svg')).toBe('icon')
  })

  it.each(['/api/study/next?limit=10', '/api/reviews', '/api/account/export?format=json', '/api/auth/session', '/progress?_rsc=1', '/sw.js', '/manifest.webmanifest'])(
    'leaves %s, which may be a person’s, alone',
    (path) => {
      expect(routeOf(path)).toBe('pass')
    },
  )

  it('leaves what writes, other sites and files that are opened as pages alone', () => {
    expect(routeOf('/study', { method: 'POST', isNavigation: true })).toBe('pass')
    expect(routeOf('https://elsewhere.example/study', { isNavigation: true })).toBe('pass')
    expect(routeOf('/api/account/export?format=json', { isNavigation: true })).toBe('pass')
  })
})

import type { MetadataRoute } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

/** What the app is once it is installed. The format has one colour each; by night the page's own `theme-color` takes over. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('site')])
  return {
    id: '/',
    name: 'Hoedam 회담',
    short_name: 'Hoedam',
    description: t('description'),
    lang: locale,
    dir: 'ltr',
    start_url: '/study',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f3e9',
    theme_color: '#f7f3e9',
    categories: ['education'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('study'), url: '/study', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
      { name: t('progress'), url: '/progress', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    ],
  }
}

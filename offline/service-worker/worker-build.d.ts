/** What the build puts in (scripts/build/build-service-worker.ts). */

/** Names this build's caches; another one for another build. */
declare const BUILD_NAME: string
/** The files of the build that the offline page needs, whatever of it is opened. */
declare const SHELL_FILES: readonly string[]

/** Pages alone have these: what runs in both asks for them in a `try`. */
declare const localStorage: PageStorage
declare const sessionStorage: PageStorage
type PageStorage = { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }

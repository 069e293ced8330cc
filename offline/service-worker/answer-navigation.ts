import { isProxyFailure } from './is-proxy-failure'
import { findShell } from './shell-cache'

/** How long the network may say nothing before a session is begun from what is kept. */
const PATIENCE_MS = 3000

type Navigation = {
  /** The page from the network; rejects without one. */
  fromNetwork: Promise<Response>
  /** Whether there is anything on this device to study from. */
  hasQuestions: () => Promise<boolean>
}

/** A page, or the shell in its place, which says that it needs the network. */
export async function answerPage({ fromNetwork }: Pick<Navigation, 'fromNetwork'>): Promise<Response> {
  const page = await fromNetwork.catch(() => null)
  if (page && !isProxyFailure(page)) return page
  return (await findShell(503)) ?? page ?? Response.error()
}

/** The study page or the first page, or a way to the offline page. */
export async function answerStudy({ fromNetwork, hasQuestions }: Navigation): Promise<Response> {
  const network = fromNetwork.catch(() => null)
  let page = await Promise.race([network, silence()])
  if (page === 'silence' && !(await hasQuestions())) page = await network
  if (page && page !== 'silence' && !isProxyFailure(page)) return page
  if (await findShell()) return Response.redirect('/offline')
  return (await network) ?? Response.error()
}

function silence(): Promise<'silence'> {
  return new Promise((resolve) => setTimeout(() => resolve('silence'), PATIENCE_MS))
}

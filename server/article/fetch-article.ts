import 'server-only'
import { isImportByUrlOn } from '#server/env'
import { FETCH_RULES } from './fetch/fetch-rules'
import { type FetchedArticle, fetchUnder } from './fetch/fetch-under'

/**
 * Fetches an article by its address: the one door through which the app asks another machine for anything. Refused, with
 * the reason, unless the operator switched it on, and for whatever is not a plain public web page or document of at most
 * 5 MB that comes within 10 s.
 */
export async function fetchArticle(address: string): Promise<FetchedArticle> {
  return isImportByUrlOn() ? fetchUnder(FETCH_RULES, address) : { type: 'refused', reason: 'switched-off' }
}

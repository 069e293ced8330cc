const COOKIE = 'guest-answers'
const LONGEST_S = 400 * 24 * 60 * 60

/** Tells the server, with one word in a cookie, that this browser has a guest's answers: then the first question is chosen here, by them. */
export function setMarkOfGuest(hasAnswers: boolean): void {
  if (typeof document === 'undefined') return
  document.cookie = `${COOKIE}=1; path=/; samesite=lax; max-age=${hasAnswers ? LONGEST_S : 0}`
}

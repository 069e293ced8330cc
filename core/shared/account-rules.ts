/** What names and passwords of accounts may be, in UTF-16 units. Passwords: long rather than intricate (NIST SP 800-63B). */
export const ACCOUNT_RULES = { leastName: 2, mostName: 40, leastPassword: 10, mostPassword: 200 } as const

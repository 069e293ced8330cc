import { inviteFirstAdministrator } from '#server/account/invite'

/** The path of a fresh one-time link for the first administrator; null once there is one. Reads DATABASE_URL. */
export function administratorLink(): Promise<string | null> {
  return inviteFirstAdministrator(Date.now())
}

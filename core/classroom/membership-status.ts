/** active: a learner of the class; waiting: to be let in by the teacher; banned: cannot come back. */
export type MembershipStatus = 'active' | 'waiting' | 'banned'

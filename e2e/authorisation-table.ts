// Who gets what from every page and route. The policy that a file declares says most of it; this table says what the request is and
// where something else holds, with why. A page or route that is not in it fails the journey.
import type { Policy } from '../server/actor'

/** suspended and deleted still send the cookie of the session that they had. */
export const PERSONAS = ['anonymous', 'suspended', 'deleted', 'outsider', 'otherTeacher', 'administrator', 'learner', 'coTeacher', 'teacher'] as const
export type Persona = (typeof PERSONAS)[number]

/** What the journey has made for the requests to be about: all of it of the teacher's class. */
export type Things = {
  classroomId: string; learnerId: string; learnerName: string; coTeacherName: string; coTeacherId: string; otherTeacherId: string; joinCode: string; sectionId: string
  assignmentId: string; attemptId: string; importId: string; questionId: string; revision: string; keyPointId: string
}

export type Request = {
  /** Whose thing it is about. class: of those who teach it; led-class: of its leading teacher; taken: of the learners of the class; public-question: of administrators. */
  about?: 'class' | 'led-class' | 'taken' | 'public-question'
  params?: (things: Things, persona: Persona) => Readonly<Record<string, string>>
  query?: (things: Things) => string
  body?: (things: Things, persona: Persona) => object
  /** Sends these words as a file. */
  file?: string
  /** The status for those who may, where it is not 200. */
  ok?: number
  /** Where the policy does not say it, and why. */
  except?: Partial<Record<Persona, number>>
  why?: string
  /** Sent by the teacher after each of these requests, to have things as they were. */
  restore?: (things: Things) => { path: string; body: object }
}

const NOBODY = '00000000-0000-7000-8000-000000000000'
const classroom = (things: Things) => ({ id: things.classroomId })
const ofClass = { about: 'class', params: classroom } satisfies Request
const work = { about: 'class', params: (things) => ({ id: things.classroomId, assignmentId: things.assignmentId, learnerId: things.learnerId }) } satisfies Request
const page: Request = {}
const forGuests: Request = {
  except: { outsider: 307, otherTeacher: 307, administrator: 307, learner: 307, coTeacher: 307, teacher: 307 }, why: 'who is signed in already is sent on',
}
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const ofImport = { about: 'class', params: ({ classroomId, importId }) => ({ id: classroomId, importId }) } satisfies Request
const teaches = (persona: Persona) => persona === 'teacher' || persona === 'coTeacher'
/** What can be done only once: whoever may do it names nothing that is there, all others what is. */
const unless = (may: boolean, real: string) => (may ? NOBODY : real)
const onceToImport = {
  about: 'class', params: ({ classroomId, importId }, persona) => ({ id: classroomId, importId: unless(teaches(persona), importId) }), ok: 404,
} satisfies Request
const isAdministrator = (persona: Persona) => persona === 'administrator'
const TEXT = 'The envoys met in the harbour town and spoke about the ferry line. '.repeat(40)

/** In the order in which they are sent. */
export const REQUESTS: Readonly<Record<string, Request>> = {
  'PAGE /': page,
  'PAGE /account-deleted': page,
  'PAGE /administration': page,
  'PAGE /administration/articles': page,
  'PAGE /administration/audit': page,
  'PAGE /administration/classes': page,
  'PAGE /administration/people': page,
  'PAGE /administration/questions': page,
  'PAGE /administration/queue': page,
  'PAGE /administration/retention': page,
  'PAGE /administration/queue/[questionId]': { params: ({ questionId }) => ({ questionId }) },
  'PAGE /articles': page,
  'PAGE /articles/[id]': { params: () => ({ id: 'toloraya-putin-kim-summit' }) },
  'PAGE /articles/compare': page,
  'PAGE /assignments/[id]': { about: 'taken', params: ({ assignmentId }) => ({ id: assignmentId }) },
  'PAGE /classroom': page,
  'PAGE /classroom/[id]': ofClass,
  'PAGE /classroom/[id]/articles': ofClass,
  'PAGE /classroom/[id]/articles/[importId]/review': ofImport,
  'PAGE /classroom/[id]/articles/new': ofClass,
  'PAGE /classroom/[id]/assignments': ofClass,
  'PAGE /classroom/[id]/assignments/[assignmentId]': work,
  'PAGE /classroom/[id]/assignments/[assignmentId]/analysis': work,
  'PAGE /classroom/[id]/assignments/[assignmentId]/preview': work,
  'PAGE /classroom/[id]/assignments/new-quiz': ofClass,
  'PAGE /classroom/[id]/assignments/new-study': ofClass,
  'PAGE /classroom/[id]/confusions': ofClass,
  'PAGE /classroom/[id]/confusions/drill': { ...ofClass, ok: 404, why: 'nothing is taken for anything there yet' },
  'PAGE /classroom/[id]/forecast': ofClass,
  'PAGE /classroom/[id]/gradebook': ofClass,
  'PAGE /classroom/[id]/gradebook/[assignmentId]/[learnerId]': work,
  'PAGE /classroom/[id]/learners/[learnerId]': work,
  'PAGE /classroom/[id]/people': ofClass,
  'PAGE /classroom/[id]/questions': ofClass,
  'PAGE /classroom/[id]/questions/[questionId]': { about: 'class', params: ({ classroomId, questionId }) => ({ id: classroomId, questionId }) },
  'PAGE /classroom/[id]/queue': ofClass,
  'PAGE /classroom/[id]/queue/[questionId]': {
    about: 'class', params: ({ classroomId, questionId }) => ({ id: classroomId, questionId }), ok: 404, why: 'the question is everybody’s: administrators look into it',
  },
  'PAGE /classroom/[id]/roster': ofClass,
  'PAGE /classroom/new': page,
  'PAGE /deadline': page,
  'PAGE /grades': page,
  'PAGE /invitation/[token]': { params: () => ({ token: 'no-such-token-no-such-token' }) },
  'PAGE /join': page,
  'PAGE /join/[code]': { params: ({ joinCode }) => ({ code: joinCode }) },
  'PAGE /offline': page,
  'PAGE /progress': page,
  'PAGE /reminders/confirm/[token]': { params: () => ({ token: 'no-such-token' }) },
  'PAGE /reminders/unsubscribe/[token]': { params: () => ({ token: 'no-such-token' }) },
  'PAGE /search': page,
  'PAGE /settings': page,
  'PAGE /sign-in': forGuests,
  'PAGE /sign-up': forGuests,
  'PAGE /study': page,
  'PAGE /terms': page,
  'PAGE /terms/[id]': { params: () => ({ id: 'north-korea' }) },
  'PAGE /timeline': page,

  'POST /api/account/accept-invitation': { body: () => ({ token: 'no-such-token-no-such-token', name: 'Nobody at all', password: 'a long password' }), ok: 410 },
  'POST /api/account/delete': { body: () => ({ password: 'not the password' }), ok: 401 },
  'GET /api/account/export': { query: () => 'format=json' },
  'POST /api/account/invitations': { body: () => ({}), ok: 201 },
  'POST /api/account/preferences': { body: () => ({ locale: 'en' }) },
  'POST /api/account/reset-password': { body: ({ learnerId }, persona) => ({ accountId: unless(isAdministrator(persona), learnerId) }), ok: 404 },
  'POST /api/account/sign-up': { body: ({ learnerName }) => ({ name: learnerName, password: 'a long password' }), ok: 409 },
  'POST /api/administration/accounts/role': { body: ({ learnerId }, persona) => ({ accountId: unless(isAdministrator(persona), learnerId), role: 'teacher' }), ok: 404 },
  'POST /api/administration/accounts/status': { body: ({ learnerId }, persona) => ({ accountId: unless(isAdministrator(persona), learnerId), isSuspended: true }), ok: 404 },
  'PUT /api/administration/classrooms/[id]': { params: ({ classroomId }, persona) => ({ id: unless(isAdministrator(persona), classroomId) }), body: () => ({ isArchived: true }), ok: 404 },
  'PUT /api/administration/retention': { body: () => ({ auditDays: null, unusedAccountDays: null, archivedMembershipDays: null }) },
  'POST /api/articles/[id]/audience': { params: () => ({ id: 'no-such-article' }), body: () => ({ audience: 'classroom' }), ok: 404 },
  'POST /api/assignments/[id]/attempts': { about: 'taken', params: ({ assignmentId }) => ({ id: assignmentId }), body: () => ({}) },
  'POST /api/attempts/[id]/hand-in': { about: 'taken', params: ({ attemptId }, persona) => ({ id: unless(persona === 'learner', attemptId) }), ok: 404, body: () => ({}) },
  'PUT /api/attempts/[id]/responses/[position]': {
    about: 'taken', params: ({ attemptId }) => ({ id: attemptId, position: '0' }), body: () => ({ response: { type: 'option', optionId: 'a' }, durationMs: 1000 }),
  },
  'POST /api/classrooms': { body: () => ({ name: 'One more class' }), ok: 201 },
  'PUT /api/classrooms/[id]': { ...ofClass, body: () => ({ needsApproval: false }) },
  'POST /api/classrooms/[id]/assignments': {
    ...ofClass, body: () => ({ kind: 'study', title: 'Know both', scope: 'all', scopeIds: [], targetOn: inAMonth(), minutesADay: 30, goal: 0.9, sectionId: null }),
  },
  'PUT /api/classrooms/[id]/assignments/[assignmentId]': { ...work, body: () => ({ title: 'A quiz' }) },
  'PUT /api/classrooms/[id]/assignments/[assignmentId]/extensions': { ...work, body: ({ learnerId }) => ({ learnerId, extraMinutes: 5 }) },
  'POST /api/classrooms/[id]/co-teachers': { about: 'led-class', params: classroom, body: ({ coTeacherName }) => ({ name: coTeacherName }) },
  'POST /api/classrooms/[id]/co-teachers/leave': {
    ...ofClass, body: () => ({}), except: { teacher: 404 }, why: 'who leads a class does not co-teach it',
    restore: ({ classroomId, coTeacherName }) => ({ path: `/api/classrooms/${classroomId}/co-teachers`, body: { name: coTeacherName } }),
  },
  'POST /api/classrooms/[id]/co-teachers/remove': { about: 'led-class', params: classroom, body: ({ coTeacherId }, persona) => ({ teacherId: unless(persona === 'teacher', coTeacherId) }), ok: 404 },
  'GET /api/classrooms/[id]/gradebook': { ...ofClass, query: () => 'format=csv' },
  'PUT /api/classrooms/[id]/gradebook/[assignmentId]/[learnerId]': { ...work, body: () => ({ change: 'comment', comment: 'Seen.' }) },
  'GET /api/classrooms/[id]/gradebook/answers': { ...ofClass, query: () => 'format=csv' },
  'POST /api/classrooms/[id]/imports': { ...ofClass, body: () => ({ source: 'paste', text: TEXT, title: 'A trial' }) },
  'POST /api/classrooms/[id]/imports/file': { ...ofClass, query: () => 'name=trial.txt', file: TEXT },
  'GET /api/classrooms/[id]/imports/[importId]': ofImport,
  'POST /api/classrooms/[id]/imports/[importId]/decisions': { ...onceToImport, body: () => ({ of: 'all-clean' }) },
  'POST /api/classrooms/[id]/imports/[importId]/discard': { ...onceToImport, body: () => ({}) },
  'PUT /api/classrooms/[id]/imports/[importId]/key-points': { ...onceToImport, body: () => ({ keyPointId: 'none', statement: 'There is no such key point.', attribution: [] }) },
  'POST /api/classrooms/[id]/imports/[importId]/publish': { ...onceToImport, body: () => ({}) },
  'PUT /api/classrooms/[id]/imports/[importId]/questions': {
    ...onceToImport, body: () => ({ questionId: 'none', edit: { stem: 'None?', rationale: '', options: [], keyOptionIds: [], answer: '', acceptedAnswers: [], correction: null } }),
  },
  'POST /api/classrooms/[id]/imports/[importId]/restart': { ...onceToImport, body: () => ({}) },
  'POST /api/classrooms/[id]/imports/[importId]/retire': { ...onceToImport, body: () => ({}) },
  'POST /api/classrooms/[id]/join-code': { ...ofClass, body: () => ({ days: 30 }) },
  'POST /api/classrooms/[id]/members': { ...ofClass, body: ({ learnerId }) => ({ learnerId, change: 'let-in' }) },
  'POST /api/classrooms/[id]/members/sections': { ...ofClass, body: ({ learnerId, sectionId }) => ({ learnerIds: [learnerId], sectionId }) },
  'POST /api/classrooms/[id]/passwords': { ...ofClass, body: ({ learnerId }, persona) => ({ learnerId: unless(teaches(persona), learnerId) }), ok: 404 },
  'POST /api/classrooms/[id]/questions/release': { ...ofClass, body: () => ({ questionIds: ['no-such-question'] }), ok: 404 },
  'POST /api/classrooms/[id]/remove-demonstration': { about: 'led-class', params: classroom, body: () => ({}), ok: 404, why: 'the class is no demonstration' },
  'POST /api/classrooms/[id]/roster': {
    ...ofClass, body: () => ({ list: 'Name\nNobody at all', columns: null, fingerprint: '0'.repeat(64), leavesOutFaulty: false }), ok: 409, why: 'nothing of this fingerprint was previewed',
  },
  'POST /api/classrooms/[id]/roster/preview': { ...ofClass, body: () => ({ list: 'Name\nNobody at all', columns: null }) },
  'POST /api/classrooms/[id]/roster/sheet': { ...ofClass, file: 'no sheet', ok: 400, why: 'these words are no sheet' },
  'POST /api/classrooms/[id]/sections': { ...ofClass, body: (_, persona) => ({ name: `Section of ${persona}` }), ok: 201 },
  'PUT /api/classrooms/[id]/sections/[sectionId]': {
    about: 'class', params: ({ classroomId, sectionId }) => ({ id: classroomId, sectionId }), body: () => ({ name: 'Tuesday' }),
  },
  'POST /api/classrooms/[id]/sections/[sectionId]/remove': { about: 'class', params: ({ classroomId, sectionId }, persona) => ({ id: classroomId, sectionId: unless(teaches(persona), sectionId) }), body: () => ({}), ok: 404 },
  'POST /api/classrooms/join': { body: () => ({ code: 'ABCDEFGH' }), ok: 410 },
  'POST /api/classrooms/leave': { body: ({ classroomId }, persona) => ({ classroomId: unless(persona === 'learner', classroomId) }), ok: 404, why: 'nobody but its learners is in the class' },
  'PUT /api/deadline': { body: () => ({ scope: 'all', scopeIds: [], targetOn: inAMonth(), minutesADay: 60, goal: 0.9 }) },
  'POST /api/deadline/end': { body: () => ({}) },
  'GET /api/health': page,
  'GET /api/packs/[packId]/[hash]': { params: () => ({ packId: 'toloraya-putin-kim-summit.1', hash: '0000000000000000' }), ok: 404, why: 'no pack has this content' },
  'GET /api/practice/pack': page,
  'POST /api/questions/accept': { about: 'public-question', body: ({ questionId, revision }) => ({ questionId, revision }) },
  'POST /api/questions/edits': {
    about: 'public-question',
    body: ({ questionId, revision }) => ({
      questionId, revision, publish: false, edit: { stem: 'None?', rationale: '', options: [], keyOptionIds: [], answer: '', acceptedAnswers: [], correction: null },
    }),
  },
  'POST /api/questions/flags/dismiss': { about: 'public-question', body: ({ questionId, revision }) => ({ questionId, revision, codes: ['too-easy'] }) },
  'POST /api/questions/retire': { body: ({ questionId }, persona) => ({ questionId: unless(isAdministrator(persona), questionId) }), ok: 404 },
  'POST /api/questions/invalidations': { body: ({ questionId, revision }, persona) => ({ questionId: unless(isAdministrator(persona), questionId), revision, reason: 'a trial' }), ok: 404 },
  'POST /api/questions/release': { body: ({ questionId }, persona) => ({ questionIds: [unless(isAdministrator(persona), questionId)] }), ok: 404 },
  'POST /api/questions/reports': { body: ({ questionId, revision }) => ({ questionId, revision, reason: 'other', text: 'A trial.' }), ok: 201 },
  'POST /api/questions/reports/done': { body: ({ learnerId, questionId, revision }, persona) => ({ learnerId: unless(isAdministrator(persona), learnerId), questionId, revision }), ok: 404 },
  'GET /api/reminders': page,
  'PUT /api/reminders': { body: () => ({ hour: 18 }) },
  'POST /api/reminders/calendar': { body: () => ({}) },
  'POST /api/reminders/calendar/remove': { body: () => ({}) },
  'POST /api/reminders/mail': { body: () => ({ address: 'somebody@example.org' }), ok: 409, why: 'no mail is set up here' },
  'POST /api/reminders/mail/end': { body: () => ({}) },
  'GET /api/reminders/[token]/calendar.ics': { params: () => ({ token: 'no-such-token' }), ok: 404 },
  'POST /api/reminders/[token]/confirm': { params: () => ({ token: 'no-such-token' }), body: () => ({}), ok: 404 },
  'GET /api/reminders/[token]/unsubscribe': { params: () => ({ token: 'no-such-token' }), ok: 303, why: 'it ends nothing and leads to the page' },
  'POST /api/reminders/[token]/unsubscribe': { params: () => ({ token: 'no-such-token' }), body: () => ({}), ok: 404 },
  'POST /api/reviews': { body: () => ({ clientNow: new Date().toISOString(), deviceId: 'e2e', reviews: [{ id: 'none' }] }) },
  'POST /api/reviews/dismiss-notice': { body: ({ questionId, revision }) => ({ questionId, revision }), ok: 404, why: 'nobody was told anything of it' },
  'GET /api/settings': page,
  'PUT /api/settings': { body: () => ({ newPerDay: 10 }) },
  'POST /api/study/ask-again': { body: ({ keyPointId }) => ({ keyPointId }), ok: 404 },
  'GET /api/study/next': page,
  'GET /api/sync': page,
  'GET /api/sync/key': page,
}

/** next-auth's own: it hands out tokens and takes passwords, and answers everybody. Its session route is looked at by itself. */
export const EXEMPT = ['/api/auth/[...nextauth]']

const NOT_SIGNED_IN: readonly Persona[] = ['anonymous', 'suspended', 'deleted']
const TEACHING: readonly Persona[] = ['otherTeacher', 'administrator', 'coTeacher', 'teacher']

/** The status that somebody is to get. */
export function expectedStatus(kind: 'page' | 'route', policy: Policy, asked: Request, persona: Persona): number {
  return asked.except?.[persona] ?? refusal(kind, policy, asked, persona) ?? asked.ok ?? 200
}

/** The status with which somebody is refused; null for who is not. What exists but is not theirs is not found; nobody learns of a page that is not for their role. */
export function refusal(kind: 'page' | 'route', policy: Policy, { about }: Request, persona: Persona): 307 | 401 | 403 | 404 | null {
  const isRoute = kind === 'route'
  if (policy === 'public') return null
  if (NOT_SIGNED_IN.includes(persona)) return isRoute ? 401 : 307
  const hasRole = policy === 'signed-in' || (policy === 'teacher' ? TEACHING.includes(persona) : persona === 'administrator')
  if (!hasRole) return isRoute ? 403 : 404
  if (about === 'class' || about === 'led-class') {
    if (persona === 'teacher') return null
    if (persona !== 'coTeacher') return 404
    return about === 'class' ? null : 403
  }
  if (about === 'public-question') return persona === 'administrator' ? null : 404
  return about === 'taken' && persona !== 'learner' ? 404 : null
}

/** With a body that is none, whose thing it is goes before what is wrong with the body; a thing that only the body would name is nobody’s. */
export function expectedOfEmpty(policy: Policy, asked: Request, persona: Persona): readonly number[] {
  const refused = refusal('route', policy, asked, persona)
  return refused === null || (refused === 404 && asked.about === 'public-question') ? [400, 404] : [refused]
}

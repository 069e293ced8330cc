import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../../shared/name-key'
import { type NameStanding, planRoster } from './plan-roster'
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns'
import { MOST_ROSTER_ROWS, type RosterPlan } from './roster-plan'

type Given = { standings?: [string, NameStanding][]; sections?: string[]; columns?: RosterColumn[] }

function plan(lines: readonly string[], { standings = [], sections = [], columns }: Given = {}): RosterPlan {
  return planRoster({ rows: lines.map((line) => line.split(',')), columns: columns ?? null, standings: new Map(standings), sections })
}

function rowsOf(result: RosterPlan) {
  if (result.type !== 'plan') throw new Error(result.reason)
  return result.rows
}
const taken = (result: RosterPlan) => rowsOf(result).map(({ name, section }) => (section === null ? name : `${name}/${section}`))
const faults = (result: RosterPlan) => rowsOf(result).map(({ outcome }) => (outcome.type === 'faulty' ? outcome.faults.join(' ') : outcome.type))

describe('the columns of a class list', () => {
  it.each([
    ['Name,Class', 'Mina Kim,3A', 'Mina Kim/3A'],
    ['FULL NAME (as in passport),Group', 'Mina Kim,A', 'Mina Kim/Group A'],
    ['First Name,Last Name,Section', 'Mina,Kim,Blue', 'Mina Kim/Blue'],
    ['surname,given_names', 'Kim,Mina', 'Mina Kim'],
    ['번호,이름,반', '1,김민지,3', '김민지/3반'],
    ['성,이름,학급', '김,민지,가', '김민지/가학급'],
    ['학번,성명,e-mail', '20230001,김민지,a@example.org', '김민지'],
    ['2026 Spring', 'Mina Kim', '2026 Spring'], // no header at all: a name is anything with letters
  ])('are found by the headers %s', (header, row, expected) => {
    expect(taken(plan([header, row]))[0]).toBe(expected)
  })

  it('are found below a title and empty lines, and lines keep their numbers', () => {
    const result = plan(['Class list 2026,', ',', 'Name,Section', 'Mina,Blue', ',', 'Juno,Red'])
    expect(rowsOf(result).map(({ line, name }) => [line, name])).toEqual([[4, 'Mina'], [6, 'Juno']])
  })

  it('are told by what stands in them where there are no headers', () => {
    const result = plan(['1,Mina Kim,Blue,m@example.org', '2,Juno Park,Blue,j@example.org', '3,Sora Lee,Red,s@example.org'])
    expect(result.columns).toEqual(['ignored', 'name', 'section', 'email'])
    expect(taken(result)).toEqual(['Mina Kim/Blue', 'Juno Park/Blue', 'Sora Lee/Red'])
  })

  it('are what the teacher says, where they were taken wrongly', () => {
    expect(taken(plan(['Kim,Mina', 'Kim,Juno'], { columns: ['family-name', 'given-name'] }))).toEqual(['Mina Kim', 'Juno Kim'])
  })

  it('are not guessed where none can hold names', () => {
    expect(plan(['1,2', '3,4'])).toMatchObject({ type: 'unreadable', reason: 'no-name-column' })
    expect(plan(['', ' '])).toMatchObject({ type: 'unreadable', reason: 'no-rows' })
    expect(plan(['Name'])).toMatchObject({ type: 'unreadable', reason: 'no-rows' })
  })
})

describe('a row of a class list', () => {
  it('is faulty where its name is missing, too short, too long, invisible in part or there twice', () => {
    const result = plan(['Name,Group', ',A', 'M,A', `${'M'.repeat(41)},A`, 'Mi\u202Ena,A', 'Juno,A', 'juno ,B'])
    expect(faults(result)).toEqual(['name-missing', 'name-too-short', 'name-too-long', 'name-invisible', 'new', 'name-twice'])
  })

  it('is left alone where the learner is in the class, and faulty where the name is somebody else’s or banned', () => {
    const standings: [string, NameStanding][] = [['mina', 'member'], ['juno', 'elsewhere'], ['sora', 'banned']]
    expect(faults(plan(['Name', 'Mina', 'Juno', 'SORA', 'Dahye', 'mina'], { standings }))).toEqual(['known', 'name-taken', 'banned', 'new', 'name-twice'])
  })

  it('may bring a password, which is as long as any', () => {
    expect(faults(plan(['Name,Password', 'Mina,short', 'Juno,long enough 1', 'Sora,']))).toEqual(['password-too-short', 'new', 'new'])
  })

  it('brings no password that a spreadsheet would take for a formula: the file of passwords would hold another', () => {
    expect(faults(plan(['Name,Password', 'Mina,=passw0rd1', 'Juno,-passw0rd1', 'Sora,passw0rd;@1', 'Dahye,pass-w0rd=1']))).toEqual(['password-formula', 'password-formula', 'password-formula', 'new'])
  })

  it('goes to the section of that name, or has one made once', () => {
    const result = plan(['Name,Section', 'Mina,blue', 'Juno,Red', 'Sora,RED', 'Dahye,'], { sections: ['Blue'] })
    expect(taken(result)).toEqual(['Mina/Blue', 'Juno/Red', 'Sora/Red', 'Dahye'])
    expect(result).toMatchObject({ newSections: ['Red'] })
  })

  it('makes no section where it is not taken over', () => {
    expect(plan(['Name,Section', 'M,Red'])).toMatchObject({ newSections: [] })
  })

  it('loses a running number before the name', () => {
    expect(taken(plan(['1. Mina Kim', '2) Juno Park']))).toEqual(['Mina Kim', 'Juno Park'])
  })
})

it('refuses more learners than a list may bring', () => {
  const lines = Array.from({ length: MOST_ROSTER_ROWS + 1 }, (_, at) => `Learner ${at}`)
  expect(plan(lines)).toMatchObject({ type: 'unreadable', reason: 'too-many-rows' })
  expect(plan(lines.slice(1))).toMatchObject({ type: 'plan' })
})

const cell = fc.oneof(fc.string({ maxLength: 50, unit: 'grapheme' }), fc.constantFrom('Name', '이름', '반', 'Mina', 'mina ', '김민지', 'Group A', '', '3', 'a@b.c'))
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 })
const columns = fc.option(fc.array(fc.constantFrom(...ROSTER_COLUMNS), { maxLength: 5 }))
const standings = fc.array(fc.tuple(cell.map(nameKey), fc.constantFrom<NameStanding>('member', 'banned', 'elsewhere')), { maxLength: 5 }).map((pairs) => new Map(pairs))
const sections = fc.uniqueArray(cell.filter((name) => name.trim() !== ''), { selector: nameKey, maxLength: 4 })
const input = fc.record({ rows, columns, standings, sections })

describe('any class list', () => {
  it('gives each learner one row, in order, and takes over no name twice and none that is taken', () => {
    fc.assert(fc.property(input, (given) => {
      const result = planRoster(given)
      if (result.type !== 'plan') return
      expect(result.rows.map(({ line }) => line)).toEqual([...new Set(result.rows.map(({ line }) => line))].sort((a, b) => a - b))
      const fresh = result.rows.filter(({ outcome }) => outcome.type === 'new').map(({ name }) => nameKey(name))
      expect(new Set(fresh).size).toBe(fresh.length)
      for (const key of fresh) {
        expect(given.standings.has(key)).toBe(false)
        expect(key).not.toBe('')
      }
    }))
  })

  it('makes each section that a new learner needs once and no other', () => {
    fc.assert(fc.property(input, (given) => {
      const result = planRoster(given)
      if (result.type !== 'plan') return
      const there = new Set(given.sections.map(nameKey))
      const needed = result.rows.flatMap(({ outcome, section }) => (outcome.type === 'new' && section !== null && !there.has(nameKey(section)) ? [section] : []))
      expect(result.newSections).toEqual([...new Set(needed)])
      expect(new Set(result.newSections.map(nameKey)).size).toBe(result.newSections.length)
    }))
  })

  it('brings nobody new once all who were new are in the class', () => {
    fc.assert(fc.property(input, (given) => {
      const first = planRoster(given)
      if (first.type !== 'plan') return
      const fresh = first.rows.filter(({ outcome }) => outcome.type === 'new')
      const after = planRoster({ ...given, standings: new Map([...given.standings, ...fresh.map(({ name }) => [nameKey(name), 'member'] as const)]) })
      if (after.type !== 'plan') throw new Error(after.reason)
      expect(after.rows.filter(({ outcome }) => outcome.type === 'new')).toEqual([])
    }))
  })
})

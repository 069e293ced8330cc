/** What a column of a class list holds. `email` and `ignored` are not taken over. */
export const ROSTER_COLUMNS = ['name', 'given-name', 'family-name', 'section', 'password', 'email', 'ignored'] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** Headers as teachers write them, folded by `foldHeader`. */
const HEADERS: readonly [RosterColumn, readonly string[]][] = [
  ['name', ['name', 'names', 'fullname', 'student', 'students', 'studentname', 'studentsname', 'learner', 'learners', 'learnername', 'pupil', 'pupilname', 'displayname', 'participant',
    '이름', '성명', '성함', '학생', '학생명', '학생이름', '학생성명', '학습자', '수강생', '명단', '이름성명', '성명이름']],
  ['given-name', ['first', 'firstname', 'given', 'givenname', 'givennames', 'forename', 'forenames']],
  ['family-name', ['last', 'lastname', 'surname', 'family', 'familyname', '성', '성씨']],
  ['section', ['section', 'sections', 'class', 'classes', 'group', 'groups', 'course', 'period', 'homeroom', 'team', '반', '분반', '학급', '학반', '조', '모둠', '그룹', '반이름', '학급명']],
  ['password', ['password', 'passwords', 'pw', '비밀번호', '암호', '패스워드']],
  ['email', ['email', 'emails', 'emailaddress', 'mail', 'mailaddress', '이메일', '이메일주소', '메일', '메일주소', '전자우편']],
]
const COLUMN_OF_HEADER: ReadonlyMap<string, RosterColumn> = new Map(HEADERS.flatMap(([column, words]) => words.map((word) => [word, column] as const)))

/** Titles and empty lines may stand above the headers. */
const LINES_SEARCHED = 10

/** Where the headers stand, as an index into the rows (null: there are none), and what each column holds. */
export type FoundColumns = { headerAt: number | null; columns: RosterColumn[] }

/**
 * Finds out what the columns of a class list hold: by its headers, in English or Korean, or where it has none by what stands in them.
 * A column of names is not found in every list; whoever asks looks for one among `columns`.
 */
export function findRosterColumns(rows: readonly (readonly string[])[]): FoundColumns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const headerAt = rows.slice(0, LINES_SEARCHED).findIndex(isHeader)
  if (headerAt < 0) return { headerAt: null, columns: columnsByContent(rows, width) }
  return { headerAt, columns: columnsByHeader(rows[headerAt] ?? [], width) }
}

function foldHeader(cell: string): string {
  return cell.normalize('NFKC').toLowerCase().replace(/\(.*?\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}

function isHeader(row: readonly string[]): boolean {
  const columns = row.map((cell) => COLUMN_OF_HEADER.get(foldHeader(cell)))
  return columns.some((column) => column === 'name' || column === 'given-name' || column === 'family-name')
}

/** Each kind once, the first of it. 이름 beside 성 is a given name. */
function columnsByHeader(header: readonly string[], width: number): RosterColumn[] {
  const taken = new Set<RosterColumn>()
  const columns = Array.from({ length: width }, (_, at): RosterColumn => {
    const column = COLUMN_OF_HEADER.get(foldHeader(header[at] ?? '')) ?? 'ignored'
    if (column === 'ignored' || taken.has(column)) return 'ignored'
    taken.add(column)
    return column
  })
  if (taken.has('name') && taken.has('family-name') && !taken.has('given-name')) return columns.map((column) => (column === 'name' ? 'given-name' : column))
  if (taken.has('name')) return columns.map((column) => (column === 'given-name' || column === 'family-name' ? 'ignored' : column))
  return columns
}

/** The column with the most different words is the names'; one whose words recur is the sections'. */
function columnsByContent(rows: readonly (readonly string[])[], width: number): RosterColumn[] {
  const columns = Array.from({ length: width }, (): RosterColumn => 'ignored')
  const words: { at: number; filled: number; different: number }[] = []
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / Math.max(1, cells.length)
    if (share((cell) => cell.includes('@')) > 0.5) columns[at] = 'email'
    else if (share((cell) => /\p{L}/u.test(cell)) > 0.5) words.push({ at, filled: cells.length, different: new Set(cells).size })
  }
  const names = words.reduce<(typeof words)[number] | null>((best, one) => (best === null || one.different > best.different ? one : best), null)
  if (names) columns[names.at] = 'name'
  const sections = words.find(({ at, filled, different }) => at !== names?.at && different < filled)
  if (sections) columns[sections.at] = 'section'
  return columns
}

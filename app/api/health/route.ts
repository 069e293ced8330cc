import { readRoute } from '../../api-route'
import { checkHealth } from '#server/check-health'

export const GET = readRoute('public', () => checkHealth())

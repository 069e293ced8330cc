import { getPracticePack } from '#server/question/get-practice-pack'
import { readRoute } from '../../../api-route'

export const GET = readRoute('public', () => getPracticePack())

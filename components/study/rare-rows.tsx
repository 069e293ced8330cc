/** What rarer kinds of questions are answered with, fetched in one go. */
import MatchRows from './match-rows'
import OrderRows from './order-rows'

export const rareRows = { MatchRows, OrderRows }

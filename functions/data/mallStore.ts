import type { MallStore } from '../domain/mall/store'
import { mallDigits } from './mallDigits'
import { mallDue } from './mallDue'
import { mallMoves } from './mallMoves'
import { mallOffers } from './mallOffers'
import { mallVouchers } from './mallVouchers'
import type { Tables } from './tables'

export const mallStore = (tables: Tables): MallStore => ({
  ...mallOffers(tables),
  ...mallMoves(tables),
  ...mallVouchers(tables),
  ...mallDigits(tables),
  ...mallDue(tables),
})

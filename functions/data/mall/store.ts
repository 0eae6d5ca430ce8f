import type { MallStore } from '../../domain/mall/store'
import type { Tables } from '../tables'
import { mallDigits } from './digits'
import { mallDue } from './due'
import { mallMoves } from './moves'
import { mallOffers } from './offers'
import { mallVouchers } from './vouchers'

export const mallStore = (tables: Tables): MallStore => ({
  ...mallOffers(tables),
  ...mallMoves(tables),
  ...mallVouchers(tables),
  ...mallDigits(tables),
  ...mallDue(tables),
})

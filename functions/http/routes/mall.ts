import {
  listOffersInput,
  listVerifiedInput,
  redeemInput,
  verifyVoucherInput,
  voucherInput,
} from '../../contracts/mall.input'
import { getVoucherCode } from '../../domain/mall/getVoucherCode'
import { listOffers } from '../../domain/mall/listOffers'
import { listVerified } from '../../domain/mall/listVerified'
import { redeem } from '../../domain/mall/redeem'
import { verifyVoucher } from '../../domain/mall/verifyVoucher'
import { anyone, person } from '../handler'

export const mallHandlers = {
  listOffers: anyone(listOffersInput, listOffers),
  redeem: person(redeemInput, redeem),
  getVoucherCode: person(voucherInput, getVoucherCode),
  verifyVoucher: person(verifyVoucherInput, verifyVoucher),
  listVerified: person(listVerifiedInput, listVerified),
}

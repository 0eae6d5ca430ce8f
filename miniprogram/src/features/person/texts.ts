import type { Identity } from '../../../../functions/contracts/person'

export const identityNames: Record<Identity, string> = { unconfirmed: '未核验', confirmed: '已核验' }

export const person = {
  registerToSignUp: '先登记成为志愿者',
}

import { refusals } from '../../../../../functions/contracts/errors'
import { personName } from '../../../../../functions/contracts/limits'
import type { ConsentPurpose, Skill } from '../../../../../functions/contracts/person'

export const skillNames: Record<Skill, string> = {
  teaching: '教学辅导',
  medical: '医疗护理',
  legal: '法律',
  culture: '文艺',
  sports: '体育',
  farming: '农技',
  repair: '维修',
  haircut: '理发',
  counselling: '心理疏导',
  rescue: '应急救护',
  driving: '驾驶',
  other: '其他',
}

export const consentTexts: Partial<Record<ConsentPurpose, string>> = {
  service: '我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。',
  'id-number': '同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。',
  location: '同意签到、签退时各读取一次位置，只留下离集合点的距离（可不选，以后可更改）。',
}

/** The wording above; it changes whenever the wording does. */
export const consentVersion = '2026-11-22'

export const register = {
  title: '登记成为志愿者',
  lead: '登记一次，就能报名、签到、记时长。',
  already: '您已登记',
  alreadyText: '您已经是志愿者，不用再登记。',
  name: '姓名',
  nameHint: '与证件上一致',
  idNumber: '身份证号',
  idNumberHint: '18 位，末位可以是 X',
  phone: '手机号',
  phoneGet: '获取手机号',
  phoneDone: '手机号已获取',
  phoneAgain: '没有获取到手机号，请再点一次，或到就近实践站登记。',
  institute: '所在镇、街道',
  station: '所在村、社区',
  choose: '请选择',
  skills: '会做什么（可不选）',
  consents: '请阅读并勾选',
  submit: '登记',
  login: '登录后登记',
  minor: '未满 18 周岁的，填好身份证号后，要请监护人一起填。需要帮忙的，可以问就近的文明实践站。',
  guardian: '监护人',
  guardianLead: '您未满 18 周岁，请监护人在旁边一起填。监护人要是已登记的成年志愿者，没登记的请先登记。',
  guardianNumber: '监护人的平台编号',
  guardianNumberHint: '12 位数字',
  guardianWhere: '监护人打开“我的”，点右上角的志愿者码，编号就在上面。',
  guardianScan: '扫监护人的志愿者码',
  guardianNoCode: '这不是志愿者码，请扫监护人“我的”里的志愿者码',
  guardianAgrees: '请监护人阅读并勾选',
  guardianConsent: '我是监护人，同意孩子登记为志愿者，量力参加志愿服务。',
  need: {
    name: `请按证件填写姓名，${personName.least} 到 ${personName.most} 个字`,
    idNumber: '请填写 18 位身份证号',
    phoneCode: '请先获取手机号',
    guardianNumber: '请对照监护人的志愿者码填对 12 位编号，或扫一扫',
    guardianConsent: '请监护人阅读并勾选同意',
    siteId: '请选择所在村、社区',
    consents: '请先阅读并勾选前两项',
  },
  wrong: {
    idNumber: refusals.ID_NUMBER_INVALID,
    phone: '手机号是 11 位数字，请检查',
  },
  done: '登记好了',
  doneText: (number: string) => `您的平台编号是 ${number}`,
  nextConfirm: '带身份证到所在的文明实践站核验一次，就能用积分兑换。',
  nextConfirmTogether: '和监护人一起，带身份证到所在的文明实践站核验一次，就能用积分兑换。',
  nextSignUp: '现在就可以报名活动、签到、记时长。',
}

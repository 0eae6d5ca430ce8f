import type { ConsentPurpose, Skill } from '../../../../functions/contracts/person'

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
export const consentVersion = '2026-11'

export const register = {
  title: '登记成为志愿者',
  lead: '登记一次，就能报名、签到、记时长。',
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
  minor: '未满 18 周岁的，请由已登记的成年家人陪同，到就近文明实践站登记。',
  minorRefused: '您未满 18 周岁，不能自己在手机上登记。请由已登记的成年家人陪同，到就近文明实践站办理。',
  need: {
    name: '请填写姓名',
    idNumber: '请填写 18 位身份证号',
    phoneCode: '请先获取手机号',
    siteId: '请选择所在村、社区',
    consents: '请先阅读并勾选前两项',
  },
  done: '登记好了',
  doneText: (number: string) => `您的平台编号是 ${number}`,
  nextConfirm: '带身份证到所在的文明实践站核验一次，就能用积分兑换。',
  nextSignUp: '现在就可以报名活动、签到、记时长。',
}

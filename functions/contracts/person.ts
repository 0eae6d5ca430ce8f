export const consentPurposes = [
  'service',
  'id-number',
  'location',
  'photo',
  'report',
  'insurance',
  'guardian',
] as const

export const neededConsents = ['service', 'id-number'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]

export const skills = [
  'teaching',
  'medical',
  'legal',
  'culture',
  'sports',
  'farming',
  'repair',
  'haircut',
  'counselling',
  'rescue',
  'driving',
  'other',
] as const

export type Skill = (typeof skills)[number]

export const roles = ['volunteer', 'leader', 'manager', 'merchant', 'clerk', 'moderator'] as const

export type Role = (typeof roles)[number]

export type Identity = 'unconfirmed' | 'confirmed'

/** What a person may do, and where: ids of the teams led, the sites answered for, the merchant served. */
export type Scopes = { teamIds: string[]; siteIds: string[]; merchantId?: string }

export type PersonOut = {
  id: string
  roles: Role[]
  scopes: Scopes
  displayName: string
  /** What was agreed to at the registration; absent where there was none. */
  consents?: ConsentPurpose[]
}

/** Seconds until the access token ends. */
export type LoginOut = { token: string; renewToken: string; expiresIn: number; person: PersonOut }

export type VolunteerOut = { volunteer: { number: string; identity: Identity } }

/** Whom a manager sees at the counter: enough to compare with the card, nothing more. */
export type FoundPerson = {
  person: {
    id: string
    name: string
    number: string
    identity: Identity
    idNumberMasked: string
    siteName: string
    /** Whom a minor's form named; the manager looks whether they stand there too. */
    guardian?: { name: string; number: string }
  }
}

export const personEndpoints = {
  login: { method: 'POST', path: '/v1/login' },
  renew: { method: 'POST', path: '/v1/renew' },
  registerVolunteer: { method: 'POST', path: '/v1/volunteers' },
  confirmIdentity: { method: 'POST', path: '/v1/people/:personId/identity' },
  findPerson: { method: 'GET', path: '/v1/people' },
} as const

export const personRefusals = {
  LOGIN_CODE_INVALID: '微信登录已失效，请重新打开小程序。',
  LOGIN_BLOCKED: '该微信号暂时不能登录，请联系微信客服。',
  PHONE_CODE_INVALID: '手机号授权已失效，请重新点击获取手机号。',
  ID_NUMBER_INVALID: '证件号码不正确，请对照证件重新填写。',
  ID_NUMBER_TAKEN: '该证件已登记。如非本人操作，请带证件到就近文明实践站核验找回。',
  ALREADY_REGISTERED: '您已是注册志愿者，无需再次登记。',
  CONSENT_NEEDED: '请先阅读并同意志愿服务须知和证件号使用说明。',
  GUARDIAN_NEEDED: '未满 18 周岁登记，需要一位已登记的成年志愿者作监护人，请核对监护人的平台编号。',
  TOO_YOUNG: '未满 10 周岁暂不能登记，可由家长带着一起参加活动。',
  SEVERAL_FOUND: '这个手机号登记了多位志愿者，请改用平台编号查找。',
  IDENTITY_NEEDED: '请先带证件到就近文明实践站核验身份。',
  OWN_IDENTITY: '不能核验自己的身份，请由其他管理员办理。',
  VOLUNTEER_NEEDED: '请先登记成为志愿者。',
  PHONE_NEEDED: '请先绑定手机号。',
  TEXT_REFUSED: '文字里有不适合公开的内容，请修改后再提交。',
} as const

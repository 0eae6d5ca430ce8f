export type Runtime = 'nodejs20.x' | 'nodejs22.x' | 'nodejs24.x'

/** What differs between one county and another. Nothing secret stands here. */
export type StageSettings = {
  /** Lower-case letters, digits and dashes. It names the tables, so it never changes once deployed. */
  stage: string
  /** The county's name as people read it, e.g. 银杏县. */
  county: string
  /** AWS region, of any partition. */
  region: string
  /** The API's own name with its certificate in the same region; in China the name must have an ICP filing. */
  domain?: { name: string; certificateArn: string }
  /** Origin of the browser edition, where there is one; nobody else may call from a browser. */
  browserOrigin?: string
  /** Where checked photos are public, without a slash at the end: the delivery network in front of their bucket. */
  publicMediaUrl: string
  /** The origin access identity of that network's distribution (CloudFront in China has no OAC), which may read. */
  photosReader?: string
  /** Days; the Cybersecurity Law (网络安全法 21) asks for six months at least. */
  logRetentionDays: 7 | 30 | 90 | 180 | 365
  /** nodejs24.x where the region offers it. */
  runtime: Runtime
  /** Root of WeChat's server API. */
  wechatBaseUrl: string
  /** Whether residents may post, comment and like in 文明秀; needs WeChat's category approval. */
  showOn: boolean
  /** Who is told of alarms. */
  alarmEmail?: string
}

/** Stands in the local template for the runner's own address, which is known only when it runs. */
export const localOrigin = 'http://local.invalid'

export const stages = {
  production: {
    stage: 'production',
    county: '银杏县',
    region: 'cn-north-1',
    publicMediaUrl: 'https://media.example.cn',
    logRetentionDays: 180,
    runtime: 'nodejs22.x',
    wechatBaseUrl: 'https://api.weixin.qq.com',
    showOn: false,
  },
  local: {
    stage: 'local',
    county: '银杏县',
    region: 'cn-north-1',
    browserOrigin: localOrigin,
    publicMediaUrl: `${localOrigin}/media`,
    logRetentionDays: 7,
    runtime: 'nodejs22.x',
    wechatBaseUrl: `${localOrigin}/wechat`,
    showOn: true,
  },
} satisfies Record<string, StageSettings>

type StageName = keyof typeof stages

/** The settings of a stage by its name, as given on the command line. */
export const settingsOf = (stage: string): StageSettings => {
  if (stage in stages) return stages[stage as StageName]
  throw new Error(
    `没有名为 ${stage} 的环境，可用：${Object.keys(stages).join('、')}。请在 infra/settings.ts 里添加。`,
  )
}

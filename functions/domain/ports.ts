/** Keys by their id; `kid` names the one that new things are made with. */
export type KeyRing = { kid: string; keys: Readonly<Record<string, Uint8Array>> }

export type Keys = {
  session: KeyRing
  venue: KeyRing
  cursor: KeyRing
  photo: KeyRing
  voucher: KeyRing
  encryption: KeyRing
  lookup: KeyRing
}

export type TextScene = 'profile' | 'comment' | 'forum' | 'log'
export type Verdict = 'pass' | 'review' | 'risky'

/** WeChat's server API. Failures come as a WechatError. */
export type Wechat = {
  login(code: string): Promise<{ openid: string }>
  phoneNumber(code: string, openid: string): Promise<{ phone: string }>
  checkText(input: { openid: string; text: string; scene: TextScene }): Promise<Verdict>
  checkPicture(input: { openid: string; url: string; scene: TextScene }): Promise<{ traceId: string }>
}

/**
 * Object storage, in three places: what phones upload and nobody sees, the stripped copies that wait for WeChat's
 * check, and the photos that everyone may see. Keys are paths inside the place that the operation belongs to.
 */
export type Media = {
  uploadPolicy(input: { key: string; contentType: string; maxBytes: number }): Promise<{
    url: string
    fields: Record<string, string>
  }>
  /** What a phone uploaded; undefined where it is gone. */
  upload(key: string): Promise<Uint8Array | undefined>
  dropUpload(key: string): Promise<void>
  keepWaiting(key: string, body: Uint8Array, contentType: string): Promise<void>
  /** A link to a copy that waits, good for an hour: it is how WeChat sees it. */
  checkLink(key: string): Promise<string>
  dropWaiting(key: string): Promise<void>
  /** Copies what waits to where everyone may see it. */
  publish(waitingKey: string, publicKey: string): Promise<void>
  withdraw(publicKey: string): Promise<void>
  publicUrl(key: string): string
}

/** What the county's stack was set up with; `showOn`: whether residents' posts are shown. */
export type Settings = { county: string; showOn: boolean }

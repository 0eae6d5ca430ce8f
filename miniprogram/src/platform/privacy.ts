import Taro from '@tarojs/taro'

/** Takes the person's word: whether they agree. */
export type Consent = (agrees: boolean) => void

/** The button by which WeChat knows that a person agreed. */
export const consentButton = 'agree-privacy'

/** Tells when WeChat wants the privacy agreement accepted before it hands out anything personal. */
export const whenConsentNeeded = (tell: (consent: Consent) => void) => {
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization(resolve =>
    tell(agrees => resolve(agrees ? { event: 'agree', buttonId: consentButton } : { event: 'disagree' })),
  )
}

export const openPrivacyContract = () => Taro.openPrivacyContract({})

import { type Consent, whenConsentNeeded } from '../platform/privacy'
import { createStore } from './store'

const asked = createStore<Consent | undefined>(undefined)
whenConsentNeeded(asked.set)

/** WeChat waits for the person's word on the privacy agreement; undefined when it does not. */
export const useConsent = asked.use

/** Passes the person's word on to WeChat. */
export const answerConsent = (agrees: boolean) => {
  asked.get()?.(agrees)
  asked.set(undefined)
}

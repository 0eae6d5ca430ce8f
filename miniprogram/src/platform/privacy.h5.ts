/** Takes the person's word: whether they agree. */
export type Consent = (agrees: boolean) => void

export const consentButton = 'agree-privacy'

/** A browser asks for each permission itself. */
export const whenConsentNeeded = (_: (consent: Consent) => void) => {}

export const openPrivacyContract = () => {}

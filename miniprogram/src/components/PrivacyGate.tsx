import { Button as NativeButton, View } from '@tarojs/components'
import { answerConsent, useConsent } from '../lib/privacy'
import { privacyGate } from '../lib/texts/common'
import { consentButton, openPrivacyContract } from '../platform/privacy'
import { Button } from './Button'
import { Sheet } from './Sheet'

/** Asks for the privacy agreement when WeChat wants it; saying no leaves everything else usable. */
export const PrivacyGate = () => {
  const consent = useConsent()
  return (
    <Sheet title={privacyGate.title} open={consent !== undefined} onClose={() => answerConsent(false)}>
      <View>{privacyGate.text}</View>
      <Button kind="text" onTap={openPrivacyContract}>
        {privacyGate.read}
      </Button>
      <NativeButton
        id={consentButton}
        className="button button--fill"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerConsent(true)}
      >
        {privacyGate.agree}
      </NativeButton>
      <Button kind="quiet" onTap={() => answerConsent(false)}>
        {privacyGate.disagree}
      </Button>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../components/Empty'
import { Listing } from '../../components/Listing'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'
import { Sheet } from '../../components/Sheet'
import { ToActivities } from '../../features/activity/ToActivities'
import { Balance } from '../../features/ledger/Balance'
import { OfferCard } from '../../features/mall/offer/OfferCard'
import { OfferSheet } from '../../features/mall/offer/OfferSheet'
import { useRedeem } from '../../features/mall/offer/useRedeem'
import { mall } from '../../features/mall/texts'
import { LoginInvite } from '../../features/me/InviteCard'
import { useListing } from '../../lib/query'
import { useSignIn } from '../../lib/useSignIn'
import { go } from '../../platform/navigate'

export default function Points() {
  const list = useListing('listOffers', {}, page => page.offers)
  const account = list.first?.account
  const [openId, setOpenId] = useState<string>()
  const { signIn } = useSignIn()
  const close = () => {
    setOpenId(undefined)
    clear()
  }
  const { redeem, busy, error, clear } = useRedeem(({ id }) => {
    close()
    void go('volunteer/voucher', { voucherId: id })
  })
  const open = list.items?.find(({ id }) => id === openId)
  return (
    <Page tab title={mall.tab}>
      {account ? <Balance account={account} /> : null}
      {list.first && !account ? <LoginInvite /> : null}
      <Section title={mall.canRedeem}>
        <Listing
          list={list}
          empty={
            <Empty icon="gift" title={mall.none} text={mall.noneHint}>
              <ToActivities />
            </Empty>
          }
        >
          <View className="offers">
            {list.items?.map(offer => (
              <OfferCard key={offer.id} offer={offer} onTap={() => setOpenId(offer.id)} />
            ))}
          </View>
        </Listing>
      </Section>
      <Sheet title={open?.title ?? ''} open={open !== undefined} onClose={close}>
        {open ? (
          <OfferSheet
            offer={open}
            account={account}
            busy={busy}
            error={error}
            onRedeem={() => redeem(open.id)}
            onSignIn={signIn}
            onClose={close}
          />
        ) : null}
      </Sheet>
    </Page>
  )
}

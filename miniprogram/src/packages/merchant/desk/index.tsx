import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { Section } from '../../../components/Section'
import { merchant } from '../../../features/mall/merchant/texts'
import { useVerified } from '../../../features/mall/merchant/useVerified'
import { VerifiedRow } from '../../../features/mall/merchant/VerifiedRow'
import { VerifyForm } from '../../../features/mall/merchant/VerifyForm'
import { useMore, useRefresh } from '../../../lib/refresh'

export default function Desk() {
  const { today, earlier, whole, error, ended, more, refetch } = useVerified()
  useRefresh(refetch)
  useMore(more)
  const points = today?.reduce((sum, voucher) => sum + voucher.points, 0) ?? 0
  return (
    <Page title={merchant.title}>
      <VerifyForm />
      <Section title={merchant.today} aside={whole ? merchant.sum(today?.length ?? 0, points) : null}>
        <ListStates
          count={today?.length}
          error={earlier?.length ? null : error}
          onRetry={() => void refetch()}
          empty={<Empty icon="scan" title={merchant.none} text={merchant.noneHint} />}
        >
          <Card>
            {today?.map(voucher => (
              <VerifiedRow key={voucher.id} voucher={voucher} today />
            ))}
          </Card>
        </ListStates>
      </Section>
      {earlier?.length ? (
        <Section title={merchant.earlier}>
          <ListStates
            count={earlier.length}
            error={error}
            ended={ended}
            onRetry={() => void refetch()}
            empty={null}
          >
            <Card>
              {earlier.map(voucher => (
                <VerifiedRow key={voucher.id} voucher={voucher} />
              ))}
            </Card>
          </ListStates>
        </Section>
      ) : null}
    </Page>
  )
}

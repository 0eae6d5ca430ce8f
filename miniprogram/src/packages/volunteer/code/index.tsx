import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { QrCode } from '../../../components/QrCode'
import { code as texts } from '../../../features/me/codeTexts'
import { me } from '../../../features/me/texts'
import { useMyCode } from '../../../features/me/useMyCode'
import { go } from '../../../platform/navigate'
import { useScreenOn } from '../../../platform/screen'
import './index.scss'

const Shown = ({ number, name }: { number: string; name: string }) => (
  <Card>
    <View className="my-code">
      <View className="title">{name}</View>
      <View className="note">{me.number(number)}</View>
      <View className="my-code__squares">
        <QrCode text={number} label={texts.title} />
      </View>
      <View className="my-code__hint">{texts.forLeader}</View>
      <View className="note">{texts.offline}</View>
    </View>
  </Card>
)

const NoCode = () => (
  <Empty icon="people" title={texts.none}>
    <Button kind="line" small onTap={() => go('volunteer/register')}>
      {texts.register}
    </Button>
  </Empty>
)

export default function Code() {
  const { code, settled, error, refetch } = useMyCode()
  useScreenOn()
  return (
    <Page title={texts.title}>
      {code ? <Shown number={code.number} name={code.name} /> : null}
      {code || settled ? null : (
        <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
      )}
      {!code && settled ? <NoCode /> : null}
    </Page>
  )
}

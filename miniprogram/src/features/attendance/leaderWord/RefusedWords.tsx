import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { common } from '../../../lib/texts/common'
import { leaderWords, useHeldWords } from './leaderWords'

/** Words of the leader that were sent later and refused: they stay until they are read. */
export const RefusedWords = ({ sessionId }: { sessionId: string }) => {
  const refused = useHeldWords().filter(deed => deed.sessionId === sessionId && deed.refused)
  return (
    <>
      {refused.map(deed => (
        <View key={deed.intent.key}>
          <Notice>{deed.refused}</Notice>
          <Button kind="quiet" onTap={() => leaderWords.dismiss(deed)}>
            {common.known}
          </Button>
        </View>
      ))}
    </>
  )
}

import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { useDeeds } from '../../../lib/storedQueue'
import { common } from '../../../lib/texts/common'
import { leaderWords } from './leaderWords'
import { saidOfRefused } from './said'

/** Words of the leader that were sent later and refused: they stay until they are read. */
export const RefusedWords = ({ sessionId }: { sessionId: string }) => {
  const refused = useDeeds(leaderWords).filter(deed => deed.sessionId === sessionId && deed.refused)
  return (
    <>
      {refused.map(deed => (
        <View key={deed.intent.requestId}>
          <Notice>{deed.refused ? saidOfRefused(deed, deed.refused) : null}</Notice>
          <Button kind="quiet" onTap={() => leaderWords.dismiss(deed)}>
            {common.known}
          </Button>
        </View>
      ))}
    </>
  )
}

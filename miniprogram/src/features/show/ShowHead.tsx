import { View } from '@tarojs/components'
import { go } from '../../platform/navigate'
import { spoken } from '../../platform/spoken'
import { board, show } from './texts'
import './ShowHead.scss'

type Props = {
  /** The newest of all topics are shown. */
  latest: boolean
  /** Somebody is logged in. */
  known: boolean
  onLatest: () => void
}

/** What is shown, one's own, and the board. */
export const ShowHead = ({ latest, known, onLatest }: Props) => (
  <View className="show-head">
    <View
      className={`show-head__latest${latest ? ' show-head__latest--on' : ''}`}
      onClick={onLatest}
      {...spoken('tab')}
    >
      {show.latest}
    </View>
    {known ? (
      <View className="show-head__way" onClick={() => go('volunteer/my-posts')} {...spoken('button')}>
        {show.mine}
      </View>
    ) : null}
    <View
      className="show-head__way show-head__way--board"
      onClick={() => go('volunteer/board')}
      {...spoken('button')}
    >
      {board.title}
    </View>
  </View>
)

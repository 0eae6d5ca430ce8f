import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { show } from './texts'
import './WriteButton.scss'

/** Floats over the list within the thumb's reach; below the last line there is room for it. */
export const WriteButton = ({ onTap }: { onTap: () => void }) => (
  <View className="write-room">
    <View className="write">
      <Button label={show.writeLabel} onTap={onTap}>
        <Icon name="plus" size={20} />
        {show.write}
      </Button>
    </View>
  </View>
)

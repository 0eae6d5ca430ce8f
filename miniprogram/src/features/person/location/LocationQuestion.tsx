import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { answerMayLocate, closeMayLocate, useMayLocateAsked } from './mayLocate'
import { location } from './texts'

/** Asks once whether a check-in may use the place. It stands before the scan: a code waits for nobody's reading. */
export const LocationQuestion = () => {
  const open = useMayLocateAsked()
  useEffect(() => closeMayLocate, [])
  return (
    <Sheet title={location.title} open={open} onClose={closeMayLocate}>
      <View className="stack">
        <View>{location.purpose}</View>
        <View>{location.kept}</View>
        <View>{location.choice}</View>
        <View className="note">{location.later}</View>
        <Button onTap={() => answerMayLocate(true)}>{location.agree}</Button>
        <Button kind="line" onTap={() => answerMayLocate(false)}>
          {location.refuse}
        </Button>
      </View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { answerMayLocate, closeMayLocate, useMayLocateAsked } from './mayLocate'
import { placeGate } from '../../../lib/texts/common'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'

/** Asks once whether a check-in may use the place. It stands before the scan: a code waits for nobody's reading. */
export const PlaceGate = () => {
  const open = useMayLocateAsked()
  useEffect(() => closeMayLocate, [])
  return (
    <Sheet title={placeGate.title} open={open} onClose={closeMayLocate}>
      <View className="stack">
        <View>{placeGate.purpose}</View>
        <View>{placeGate.kept}</View>
        <View>{placeGate.choice}</View>
        <View className="note">{placeGate.later}</View>
        <Button onTap={() => answerMayLocate(true)}>{placeGate.agree}</Button>
        <Button kind="line" onTap={() => answerMayLocate(false)}>
          {placeGate.refuse}
        </Button>
      </View>
    </Sheet>
  )
}

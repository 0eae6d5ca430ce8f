import { View } from '@tarojs/components'

export default function Screen() {
  return <View>volunteer/records</View>
}

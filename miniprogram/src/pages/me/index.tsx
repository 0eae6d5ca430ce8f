import { View } from '@tarojs/components'

export default function Tab() {
  return <View>me</View>
}

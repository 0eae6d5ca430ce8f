import { View } from '@tarojs/components'
import { say } from './notice'
import { spoken } from './spoken'

const copy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => say('已复制，到另一个窗口粘贴'),
    () => say('这个浏览器不让复制'),
  )

/** Local edition only: takes the code's text along to the browser of somebody else, who has no camera to scan it. */
export const CopyCode = ({ text }: { text: string }) =>
  LOCAL ? (
    <View className="button button--text browser-copy" onClick={() => void copy(text)} {...spoken('button')}>
      复制码
    </View>
  ) : null

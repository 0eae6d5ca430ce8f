import Taro from '@tarojs/taro'

/** A short word that goes by itself. */
export const say = (title: string) => Taro.showToast({ title, icon: 'none', duration: 2500 })

type Question = { title: string; content?: string; yes: string; no?: string }

/** Asks before something that is hard to undo; true for yes. */
export const ask = async ({ title, content = '', yes, no = '再想想' }: Question) => {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#C9261D',
  })
  return confirm
}

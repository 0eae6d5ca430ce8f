import Taro from '@tarojs/taro'
import { Unreachable } from './request'

export type Chosen = { path: string; bytes: number; contentType: 'image/jpeg' | 'image/png' | 'image/webp' }

const types = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
const typeOf = (path: string) => {
  const ending = /\.(jpe?g|png|webp)$/i.exec(path)?.[1]?.toLowerCase() as keyof typeof types | undefined
  return ending ? types[ending] : 'image/jpeg'
}

/** Lets the person choose photographs; none when they turned back. */
export const choosePhotos = async (count: number): Promise<Chosen[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(file => ({
      path: file.tempFilePath,
      bytes: file.size,
      contentType: typeOf(file.tempFilePath),
    }))
  } catch {
    return []
  }
}

type Place = { url: string; fields: Record<string, string> }

/** Sends a chosen photograph to the place that `createUpload` named, telling how many percent went. True when it was taken. */
export const sendPhoto = async (photo: Chosen, to: Place, tell: (percent: number) => void) => {
  try {
    const task = Taro.uploadFile({ url: to.url, filePath: photo.path, name: 'file', formData: to.fields })
    void task.progress(({ progress }) => tell(progress))
    return (await task).statusCode < 300
  } catch {
    throw new Unreachable(false)
  }
}

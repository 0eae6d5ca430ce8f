import { mostPhotoBytes } from '../../../../functions/contracts/limits'

export const photo = {
  addPhoto: '加照片',
  photos: (count: number, most: number) => `照片 ${count}/${most}，可以不放`,
  removePhoto: (at: number) => `去掉第 ${at} 张照片`,
  sendAgain: '没传上去，点一下重传',
  photoTooBig: `这张照片超过 ${mostPhotoBytes / 2 ** 20} MB，请换一张。`,
  photo: (at: number) => `第 ${at} 张照片`,
}

/** How somebody is called who has given no name. */
export const namelessName = '群众'

const doubleSurnames = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '尉迟',
  '皇甫',
  '司徒',
  '令狐',
  '慕容',
  '公孙',
  '宇文',
  '长孙',
  '东方',
  '端木',
  '独孤',
  '南宫',
  '西门',
  '呼延',
  '闻人',
])

/** The surname and a star: what others see until the person chooses otherwise. */
export const displayNameOf = (name: string): string => {
  const letters = [...name]
  const start = letters.slice(0, 2).join('')
  return `${letters.length > 2 && doubleSurnames.has(start) ? start : letters[0]}*`
}

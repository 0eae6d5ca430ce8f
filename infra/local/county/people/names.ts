import type { Random } from '../random'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]

/** Herbs, seasons and weather: plainly made up, and pleasant to read on a roster. */
const givenNames = [
  '禾',
  '谷雨',
  '小满',
  '白露',
  '立夏',
  '清和',
  '南星',
  '半夏',
  '麦冬',
  '连翘',
  '青黛',
  '远志',
  '佩兰',
  '忍冬',
  '紫苏',
  '茯苓',
  '杜若',
  '石斛',
  '辛夷',
  '玉竹',
  '望舒',
  '星河',
  '长风',
  '朝露',
  '晚晴',
  '初霁',
  '听雨',
  '映雪',
  '拾穗',
  '采薇',
  '青禾',
  '麦穗',
  '稻香',
  '桑叶',
  '豆蔻',
  '芒种',
  '秋分',
  '霜降',
  '惊蛰',
  '雨水',
  '云舟',
  '溪石',
  '松涛',
  '竹影',
  '荷风',
  '菱歌',
  '苇声',
  '燕归',
  '鹿鸣',
  '雁行',
]

/** What some people wish to be called in public, in place of the surname and a star. */
const nicknames = [
  '热心肠',
  '不迟到',
  '爱养花',
  '爱钓鱼',
  '会修伞',
  '骑车来',
  '爱唱歌',
  '起得早',
  '会包饺子',
  '慢慢走',
  '写大字',
  '种菜的',
]

export const nameFrom = (random: Random) => `${random.pick(surnames)}${random.pick(givenNames)}`

/** `surname` is the person's; the rest says nothing of who it is. */
export const nicknameFrom = (random: Random, surname: string) =>
  `${random.pick(['老', '小', '阿'])}${surname}${random.pick(nicknames)}`

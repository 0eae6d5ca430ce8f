/** Who can be logged in as by name; the county is laid out around them. */
export const personas = [
  { key: 'volunteer', name: '周禾' },
  { key: 'resident', name: '' },
  { key: 'leader', name: '孙南星' },
  { key: 'station', name: '林谷雨' },
  { key: 'institute', name: '许白露' },
  { key: 'center', name: '沈清和' },
  { key: 'merchant', name: '吴麦冬' },
  { key: 'clerk', name: '郑小满' },
  { key: 'moderator', name: '何望舒' },
] as const
export type PersonaKey = (typeof personas)[number]['key']

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab/${name}.png`,
  selectedIconPath: `assets/tab/${name}-on.png`,
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/activities/index',
    'pages/show/index',
    'pages/points/index',
    'pages/me/index',
  ],
  subPackages: [
    {
      root: 'packages/volunteer',
      pages: [
        'activity/index',
        'register/index',
        'check/index',
        'code/index',
        'records/index',
        'help/index',
        'privacy/index',
        'compose/index',
        'my-posts/index',
        'board/index',
        'entries/index',
        'vouchers/index',
        'voucher/index',
      ],
    },
    { root: 'packages/leader', pages: ['mine/index', 'create/index', 'code/index', 'roster/index'] },
    { root: 'packages/manager', pages: ['desk/index', 'review/index', 'identity/index', 'ended/index'] },
    { root: 'packages/merchant', pages: ['desk/index', 'verify/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/volunteer'] },
    'pages/me/index': {
      network: 'wifi',
      packages: ['packages/leader', 'packages/manager', 'packages/merchant'],
    },
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '文明实践',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#FBF8F3',
    backgroundColor: '#FBF8F3',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6E655B',
    selectedColor: '#C9261D',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('home', '首页'),
      tab('activities', '活动'),
      tab('show', '文明秀'),
      tab('points', '积分'),
      tab('me', '我的'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '仅在您签到、签退时，用来核对是否在活动地点' } },
  __usePrivacyCheck__: true,
})

export const help = {
  title: '投诉与建议',
  lead: '有人让您做不愿意做的事、时长记错了、信息被泄露，都可以说。',
  hotline: '政务服务便民热线',
  hotlineNumber: '12345',
  hotlineNote: '全天可打，会转给文明实践中心办理',
  site: '所在的文明实践站',
  siteNote: '当面说，工作人员会记下来并回复您',
  promise: '说了不会影响您的时长和积分。不以点赞、发布、登录、排名考核任何人。',
}

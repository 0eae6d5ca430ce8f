export const ended = {
  title: '待确认名单',
  hint: '最近\u00a07\u00a0天结束的场次。点开名单，核实后确认还在等待的人；超过\u00a08\u00a0小时的由所或中心确认。',
  waiting: (count: number) => `${count} 人待确认`,
  done: '已全部确认',
  nobody: '没有人签到',
  none: '最近 7 天没有结束的场次',
  noneHint: '有场次结束后，会出现在这里',
}

/** Before a check-in uses the place for the first time. */
export const location = {
  title: '签到时使用您的位置吗',
  purpose: '用来证明您到了现场，时长和积分当场计入。',
  kept: '签到、签退时各读取一次，只留下离集合点的距离，位置不保存。',
  choice: '不用也能签到，队长点名确认后计入。',
  later: '以后可到“隐私与个人信息”更改。',
  agree: '同意使用位置',
  refuse: '不用，由队长点名确认',
}

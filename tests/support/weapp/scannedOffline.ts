import type { setScene } from './scene'

/** A phone on the first tab that scanned these codes for checking in where there was no network, and has none yet. */
export const scannedOffline =
  (scene: ReturnType<typeof setScene>) =>
  async (...codes: string[]) => {
    const phone = await scene.phone({ scans: [...codes] })
    await phone.open('pages/home/index')
    await phone.setOffline(true)
    for (const code of codes) {
      await phone.tap(code === codes[0] ? '扫码签到' : '再扫一次签到码')
      expect(phone.text()).toContain('签到已存在手机里')
      await phone.tap('知道了')
    }
    return phone
  }

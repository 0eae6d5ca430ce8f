import './care.h5.scss'
import './wheels.h5.scss'
import { moveClock, now } from './clock.h5'
import { dialog, node } from './dialog.h5'
import { obeyKeyboard } from './keyboard.h5'
import { fetchPagesAhead } from './pagesAhead.h5'
import { choosePersona, personaName, storedPersona } from './persona.h5'

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const steps = { '15 分钟': 15, '1 小时': 60, '2 小时': 120, '1 天': 1440 }

const who = () => {
  const persona = storedPersona()
  return persona ? personaName(persona) : '未登录'
}

const reload = () => {
  const url = new URL(window.location.href)
  url.searchParams.delete('persona')
  window.history.replaceState(null, '', url)
  window.location.reload()
}

const openPanel = async () => {
  const chosen = await dialog<'persona' | number>('本地演示', done => [
    node('p', {}, `现在是 ${shanghai.format(now())}，身份是 ${who()}。`),
    node('button', { onclick: () => done('persona') }, '换个身份'),
    node(
      'div',
      { className: 'two' },
      ...Object.entries(steps).map(([label, minutes]) =>
        node('button', { onclick: () => done(minutes) }, `时间快进 ${label}`),
      ),
    ),
  ])
  if (typeof chosen === 'number') await moveClock(chosen)
  if (chosen === 'persona' && !(await choosePersona())) return
  if (chosen) reload()
}

const addPanel = () => {
  const chip = node('button', { className: 'browser-local', ariaLabel: '本地演示', onclick: openPanel })
  const tick = () => {
    chip.textContent = `${who()} · ${shanghai.format(now())}`
  }
  tick()
  setInterval(tick, 1000)
  document.body.append(chip)
}

/** What the platform wants done once, at launch: the keyboard, the pages for no network; in the local edition, the clock and who one is. */
export const start = async () => {
  obeyKeyboard()
  fetchPagesAhead()
  if (!LOCAL) return
  addPanel()
}

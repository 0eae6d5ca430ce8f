/**
 * Runs in a photographed page: what a person with poor eyes or large fingers would stumble over there. Answers
 * with a sentence for each text that is cut off, too small or too faint, and each target that is too small.
 * @param {boolean} care Whether 关怀版 is on, which asks for more.
 */
window.faultsOf = care => {
  // A word of two signs is narrow, and has room beside it.
  const least = care ? { text: 18, width: 40, height: 60 } : { text: 12, width: 32, height: 40 }
  const page = [...document.querySelectorAll('.taro_page')].filter(one => one.offsetParent).at(-1)
  const parents = node => (node ? [node, ...parents(node.parentElement)] : [])
  const words = node => node.textContent.trim().slice(0, 16)

  const rgba = text => {
    const [r = 0, g = 0, b = 0, a = 1] = (/rgba?\(([^)]+)\)/.exec(text)?.[1] ?? '0,0,0,0')
      .split(',')
      .map(Number)
    return { rgb: [r, g, b], a }
  }
  const over = (front, back) => front.rgb.map((part, at) => part * front.a + back[at] * (1 - front.a))
  const ground = node => {
    const { backgroundColor, backgroundImage } = getComputedStyle(node)
    return rgba(backgroundImage.includes('gradient') ? backgroundImage : backgroundColor)
  }
  const paper = node => parents(node).reduceRight((back, one) => over(ground(one), back), [255, 255, 255])
  const opacity = node => parents(node).reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1)
  const light = rgb => {
    const [r, g, b] = rgb
      .map(part => part / 255)
      .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = node => {
    const back = paper(node)
    const { rgb, a } = rgba(getComputedStyle(node).color)
    const [low, high] = [light(over({ rgb, a: a * opacity(node) }, back)), light(back)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }

  const scrolls = node => parents(node).some(one => getComputedStyle(one).overflowX === 'auto')
  const cut = node => {
    const { left, right } = node.getBoundingClientRect()
    if ((left < -1 || right > innerWidth + 1) && !scrolls(node)) return true
    return parents(node)
      .slice(0, 2)
      .some(one => getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1)
  }

  const seen = node =>
    node.checkVisibility({ opacityProperty: true }) && node.getBoundingClientRect().width > 0
  const all = [...page.querySelectorAll('*')].filter(seen)
  const texts = all.filter(node => [...node.childNodes].some(one => one.nodeType === 3 && one.data.trim()))
  const targets = all.filter(node => ['button', 'tab', 'checkbox'].includes(node.getAttribute('role')))
  const ofText = node => {
    const size = Number.parseFloat(getComputedStyle(node).fontSize)
    const bright = contrast(node)
    return [
      cut(node) && 'is cut off',
      size < least.text && `is ${size} px small`,
      bright < (size >= 24 ? 3 : 4.5) && `has a contrast of only ${bright.toFixed(1)}`,
    ]
  }
  const ofTarget = node => {
    const { width, height } = node.getBoundingClientRect()
    const small = width < least.width - 0.5 || height < least.height - 0.5
    return [small && `is a target of ${Math.round(width)} x ${Math.round(height)} px`]
  }
  const told = (nodes, faults) =>
    nodes.flatMap(node =>
      faults(node)
        .filter(Boolean)
        .map(fault => `“${words(node) || node.className}” ${fault}`),
    )
  return [...new Set([...told(texts, ofText), ...told(targets, ofTarget)])]
}

import type { PostOut } from '../../functions/contracts/show'
import { page } from '../support/catalogue/page'
import { board, post } from '../support/catalogue/show'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const showTab = 'pages/show/index'
const compose = 'packages/volunteer/compose/index'

const onePost = (more: Partial<PostOut> = {}) => post(0, { likes: 6, liked: false, ...more })

const refuseOff = () => {
  throw new Refuse('SHOW_OFF', 409)
}

describe('liking', () => {
  test('shows at once and costs at most 200 bytes', async () => {
    const { answers } = scene.api()
    answers.listPosts = () => ({ posts: [onePost()] })
    answers.likePost = () => ({ liked: true })
    const phone = await scene.phone()
    await phone.open(showTab)
    phone.resetCounts()
    await phone.tap('点赞')
    expect(phone.text()).toContain('7')
    const { setData, bytes } = phone.counts()
    expect(setData).toBe(1)
    expect(bytes).toBeLessThanOrEqual(200)
    expect(scene.asked('listPosts')).toHaveLength(1)
  })

  test('is undone with the reason when refused', async () => {
    const { answers } = scene.api()
    answers.listPosts = () => ({ posts: [onePost()] })
    answers.likePost = () => refuseOff()
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.tap('点赞')
    expect(phone.text().split('\n')).toContain('6')
    expect(phone.doings.toasts).toEqual(['SHOW_OFF'])
  })

  test('a second tap takes it back, and both reach the server in their order', async () => {
    const { answers } = scene.api()
    answers.listPosts = () => ({ posts: [onePost()] })
    answers.likePost = () => ({ liked: true })
    answers.unlikePost = () => ({ liked: false })
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.tap('点赞')
    await phone.tap('点赞')
    expect(phone.text().split('\n')).toContain('6')
    const told = scene.api().seen.map(({ name }) => name)
    expect(told.filter(name => name.endsWith('likePost'))).toEqual(['likePost', 'unlikePost'])
  })

  test('liked and taken back, both refused, it stands as the server last told of it', async () => {
    const { answers } = scene.api()
    answers.listPosts = () => ({ posts: [onePost()] })
    const phone = await scene.phone()
    await phone.open(showTab)
    let second: Promise<void> | undefined
    answers.likePost = () => {
      second = phone.tap('点赞')
      return refuseOff()
    }
    answers.unlikePost = () => refuseOff()
    await phone.tap('点赞')
    await second
    expect(scene.asked('unlikePost')).toHaveLength(1)
    expect(phone.text().split('\n')).toContain('6')
  })
})

const twoPages = ({ cursor }: Record<string, unknown>) => {
  const posts = page(40, n => post(n))
  return cursor ? { posts: posts.slice(20) } : { posts: posts.slice(0, 20), cursor: 'next' }
}

describe('reading', () => {
  test('the end of the page brings the next, and the end of the list is said', async () => {
    scene.api().answers.listPosts = twoPages
    const phone = await scene.phone()
    await phone.open(showTab)
    expect(phone.text()).toContain('正在加载更多')
    await phone.reachBottom()
    expect(phone.text()).toContain('没有更多了')
    await phone.reachBottom()
    expect(scene.asked('listPosts').map(({ input }) => input.cursor)).toEqual([undefined, 'next'])
  })

  test('pulled down, a list begins anew with its first page', async () => {
    scene.api().answers.listPosts = twoPages
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.reachBottom()
    await phone.pullDown()
    expect(scene.asked('listPosts').map(({ input }) => input.cursor)).toEqual([undefined, 'next', undefined])
    expect(phone.text()).toContain('正在加载更多')
  })

  test('who comes back to a list after a while keeps their place in it', async () => {
    scene.api().answers.listPosts = twoPages
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.reachBottom()
    await phone.advance(120_000)
    await phone.hideAndShow()
    expect(scene.asked('listPosts')).toHaveLength(2)
    expect(phone.text()).toContain('没有更多了')
  })

  test('a next page that failed is tried again by itself', async () => {
    const { answers } = scene.api()
    let busy = true
    answers.listPosts = input => {
      if (input.cursor && busy) throw new Refuse('BUSY', 503)
      return twoPages(input)
    }
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.reachBottom()
    busy = false
    await phone.tap('再试一次')
    expect(scene.asked('listPosts').map(({ input }) => input.cursor)).toEqual([
      undefined,
      'next',
      'next',
      'next',
    ])
    expect(phone.text()).toContain('没有更多了')
  })

  test('topics come with the posts; all of them are asked for when opened', async () => {
    const phone = await scene.phone()
    await phone.open(showTab)
    expect(scene.asked('listTopics')).toEqual([])
    await phone.tap('全部话题')
    await phone.tap('# 移风易俗')
    expect(scene.asked('listTopics')).toHaveLength(1)
    expect(scene.asked('listPosts').at(-1)?.input).toMatchObject({ kind: 'topic', topicId: 'top_3' })
    await phone.tap('最新')
    expect(phone.text()).toContain('陈*')
  })

  test('the rest of a long text is fetched when it is wanted', async () => {
    const { answers } = scene.api()
    answers.listPosts = () => ({ posts: [onePost({ text: '开头', more: true })] })
    answers.getPost = () => ({ post: onePost({ text: '开头和结尾', more: false }) })
    const phone = await scene.phone()
    await phone.open(showTab)
    await phone.tap('全文')
    expect(phone.text()).toContain('开头和结尾')
    expect(phone.text()).not.toContain('全文')
  })

  test('switched off, nobody is asked to write', async () => {
    scene.api().answers.listPosts = () => ({ posts: [], off: true })
    const phone = await scene.phone()
    await phone.open(showTab)
    expect(phone.text()).toContain('文明秀暂未开放')
    expect(phone.text()).not.toContain('发文明秀')
  })

  test('switched off, nobody is asked to write beside their own, nor can from an old link', async () => {
    scene.api().answers.listPosts = ({ kind }) =>
      kind === 'mine' ? { posts: [onePost()] } : { posts: [], off: true }
    const phone = await scene.phone()
    await phone.open('packages/volunteer/my-posts/index')
    expect(phone.text()).toContain('我发的')
    expect(phone.foot()).toEqual([])
    await phone.open(compose)
    expect(phone.text()).toContain('文明秀暂未开放')
    expect(phone.text()).not.toContain('发布')
  })

  test('one that was not taken is written anew from its own words, all of them', async () => {
    const { answers } = scene.api()
    const refused = (more: Partial<PostOut>) => onePost({ state: 'refused', ...more })
    answers.listPosts = () => ({ posts: [refused({ text: '开头', more: true })] })
    answers.getPost = () => ({ post: refused({ text: '开头和后面的话' }) })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/my-posts/index')
    await phone.tap('改一改再发')
    expect(phone.route()).toBe(compose)
    await phone.tap('发布')
    expect(scene.asked('createPost')[0]?.input).toMatchObject({ text: '开头和后面的话' })
  })

  test('switched on, one’s own lead to another', async () => {
    scene.api().answers.listPosts = () => ({ posts: [onePost()] })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/my-posts/index')
    await phone.tap('发文明秀')
    expect(phone.foot()).toContain('发布')
  })

  test('the board says what it is for, and last week is another one', async () => {
    scene.api().answers.getBoard = ({ week = '' }) =>
      board({ week, frozen: week === '2026-W46', updatedAt: '2026-11-21T04:00:00Z' })
    const phone = await scene.phone({ now: new Date('2026-11-21T05:00:00Z') })
    await phone.open('packages/volunteer/board/index')
    expect(phone.text()).toContain('榜单仅作展示，不作考核依据')
    expect(phone.text()).toContain('统计到今天 12:00')
    await phone.tap('上周')
    expect(phone.text()).toContain('已经定榜')
  })
})

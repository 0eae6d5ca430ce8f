import { ideas } from '../../../../infra/local/county/activities/ideas/all'
import { merchants, offers } from '../../../../infra/local/county/mall/mall'
import { personas } from '../../../../infra/local/county/people/personas'
import { topics } from '../../../../infra/local/county/shows/topics'
import { demoCounty } from './county'

const { activities, posts, boards, places, teams, people } = demoCounty()

/** All that anybody may read without being somebody. */
const publicTexts = [
  ...places.all.map(({ name }) => name),
  ...teams.map(({ name }) => name),
  ...topics.flatMap(({ name, description }) => [name, description]),
  ...ideas.flatMap(({ title, description, risk }) => [title, description, risk]),
  ...activities.flatMap(({ sessions, review }) => [
    ...sessions.map(({ venue }) => venue.name),
    review?.reason ?? '',
  ]),
  ...merchants.flatMap(({ name, address }) => [name, address]),
  ...offers.flatMap(({ title, description }) => [title, description]),
  ...posts.flatMap(({ card, text }) => [card.author, card.text, text ?? '']),
  ...boards.flatMap(({ lines }) => lines.flatMap(({ author, text }) => [author, text])),
]

const holding = (personal: RegExp) => publicTexts.filter(text => personal.test(text))

test('no phone number, ID number or platform number', () => {
  expect(holding(/\d{7,}/)).toEqual([])
})

test('no web address and no account', () => {
  expect(holding(/https?:|www\.|@|微信号|QQ/)).toEqual([])
})

test('no full name of anybody', () => {
  const names = [...new Set(people.map(({ name }) => name))].filter(name => name.length > 2)
  expect(holding(new RegExp(names.join('|')))).toEqual([])
  expect(personas.map(({ name }) => name)).toContain('周禾')
  expect(holding(/周禾/)).toEqual([])
})

test('no school is named and no child is shown', () => {
  expect(holding(/小学|中学|幼儿园|学校（|班级/)).toEqual([])
})

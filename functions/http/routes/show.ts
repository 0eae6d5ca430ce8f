import {
  createPostInput,
  getBoardInput,
  getPostInput,
  listPostsInput,
  listTopicsInput,
  postInput,
} from '../../contracts/show.input'
import { createPost } from '../../domain/show/createPost'
import { getBoard } from '../../domain/show/getBoard'
import { getPost } from '../../domain/show/getPost'
import { likePost } from '../../domain/show/likePost'
import { listPosts } from '../../domain/show/listPosts'
import { listTopics } from '../../domain/show/listTopics'
import { unlikePost } from '../../domain/show/unlikePost'
import { anyone, person } from '../handler'

export const showHandlers = {
  createPost: person(createPostInput, createPost),
  listPosts: anyone(listPostsInput, listPosts),
  getPost: anyone(getPostInput, getPost),
  likePost: person(postInput, likePost),
  unlikePost: person(postInput, unlikePost),
  getBoard: anyone(getBoardInput, getBoard),
  listTopics: anyone(listTopicsInput, (deps, _actor, input) => listTopics(deps, input)),
}

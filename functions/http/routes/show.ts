import { createUploadInput } from '../../contracts/photo.input'
import {
  createPostInput,
  getBoardInput,
  getPostInput,
  listPostsInput,
  listTopicsInput,
  postInput,
} from '../../contracts/show.input'
import { createUpload } from '../../domain/photo/createUpload'
import { createPost } from '../../domain/show/createPost'
import { getBoard } from '../../domain/show/getBoard'
import { getPost } from '../../domain/show/getPost'
import { likePost, unlikePost } from '../../domain/show/likePost'
import { listPosts } from '../../domain/show/listPosts'
import { listTopics } from '../../domain/show/listTopics'
import { anyone, type Handlers, person } from '../handler'

export const showHandlers = {
  createUpload: person(createUploadInput, createUpload),
  createPost: person(createPostInput, createPost),
  listPosts: anyone(listPostsInput, listPosts),
  getPost: anyone(getPostInput, getPost),
  likePost: person(postInput, likePost),
  unlikePost: person(postInput, unlikePost),
  getBoard: anyone(getBoardInput, getBoard),
  listTopics: anyone(listTopicsInput, (deps, _actor, input) => listTopics(deps, input)),
} satisfies Handlers<
  | 'createUpload'
  | 'createPost'
  | 'listPosts'
  | 'getPost'
  | 'likePost'
  | 'unlikePost'
  | 'getBoard'
  | 'listTopics'
>

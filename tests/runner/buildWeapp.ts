import { builtEdition } from '../support/weapp/build'

/** Before the tests that drive it, so that two of them do not build it twice. */
builtEdition({ type: 'weapp' })

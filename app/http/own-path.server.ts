import { readPath, type OwnPath } from '~/url/own-path'

/** Where a reader goes on: a path of ours, never another site. Anything else becomes `otherwise`. */
export const ownPath = (value: unknown, otherwise: OwnPath): OwnPath => readPath(value) ?? otherwise

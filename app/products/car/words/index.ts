import { en } from './en'
import { fil } from './fil'
import { it } from './it'

export const words = { en, it, fil }

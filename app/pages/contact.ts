import type { Shop } from '~/domain/settings/settings'

/** How the shop is asked something: as its settings say it, else by where it is. */
export const contactOf = ({ name, address, contact }: Pick<Shop, 'name' | 'address' | 'contact'>): string =>
  contact || [name, ...address.split(/\s*\n\s*/)].filter(Boolean).join(', ')

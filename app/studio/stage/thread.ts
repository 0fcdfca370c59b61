/** The colour of what is chosen, and of what it snaps to: the basting thread. */
export const thread = '#a3162b'

/** What the outbox says of mails, and of addresses that asked for peace. */
export const outbox = {
  'staff.outbox.title': 'Outbox',
  'staff.outbox.lead':
    'Each mail the shop has written, the newest first. Addresses are erased once a mail has left; codes to confirm an address a day later, and what other mails said after 90 days.',
  'staff.outbox.local':
    'No mail server is set, so mails stay here and nothing leaves this computer. Set one under Settings, Mail.',
  'staff.outbox.none': 'No mail has been written yet.',
  'staff.outbox.subject': 'Subject',
  'staff.outbox.kind': 'Mail',
  'staff.outbox.state': 'State',
  'staff.outbox.written': 'Written',
  'staff.outbox.to': 'To',
  'staff.outbox.erased': 'Erased, as promised',
  'staff.outbox.from': 'From',
  'staff.outbox.said': 'The mail server said',
  'staff.outbox.tries': 'Tries',
  'staff.outbox.next': 'Next try',
  'staff.outbox.back': 'All mails',
  'staff.outbox.frame': 'The mail as it is shown',
  'staff.outbox.plain': 'Plain text',
  'staff.outbox.damaged': 'What stands here of this mail cannot be read any more. The row is damaged.',
  'staff.outbox.unreadable': 'This mail cannot be shown. It was written by another version of the app.',
  'staff.outbox.textErased': 'What this mail said was erased, as promised.',
  'staff.outbox.unopenable':
    'This mail cannot be opened. It was sealed with another SECRET than the one the app runs with.',
  'staff.outbox.trouble.address':
    'Mails wait: the mail server’s address is not one. Put it right under Settings, Mail.',
  'staff.outbox.trouble.loopback':
    'Mails wait: PUBLIC_URL is this computer, so nobody else could open the links in them. Set PUBLIC_URL and start again.',
  'staff.outbox.trouble.sealed':
    'Mails wait: the mail server’s address was sealed with another SECRET. Start the app with that SECRET, or enter the mail server again under Settings, Mail.',
  'staff.outbox.email.ad': 'Advertisement to a friend',
  'staff.outbox.email.answer': 'Word of an answer',
  'staff.outbox.email.reward': 'Voucher',
  'staff.outbox.email.review': 'Word of a decision on a design',
  'staff.outbox.email.test': 'Test mail',
  'staff.outbox.state.queued': 'Waiting to leave',
  'staff.outbox.state.sending': 'Leaving now',
  'staff.outbox.state.local': 'Kept here, in the local outbox',
  'staff.outbox.state.deferred': 'Put off; it is tried again',
  'staff.outbox.state.refused': 'Refused by the mail server',
  'staff.outbox.state.unopenable': 'Not sent: it was sealed with another SECRET',
  'staff.outbox.state.unknown': 'Not known: the line broke while it was handed over, so it is not sent twice',
  'staff.outbox.state.suppressed': 'Not sent: this person wants no mail from the shop',
  'staff.outbox.state.cancelled': 'Not sent: it was called off',
  'staff.outbox.state.damaged': 'Not sent: what stands here of it cannot be read any more',
  'staff.outbox.state.unproven': 'Not sent: its sender has not proven an address',

  'staff.peace.title': 'An address we do not write to',
  'staff.peace.lead':
    'Somebody waits for an email that does not come? Look here whether we keep from writing to them, and lift it when they ask you to.',
  'staff.peace.none': 'Nothing keeps us from writing to this address.',
  'staff.peace.asked': 'On {day} somebody at this address pressed “Stop all emails”.',
  'staff.peace.bounced':
    'On {day} the mail server of this address said that there is no such mailbox. After thirty days it is tried again.',
  'staff.peace.only': 'Lift it only when the person whose address it is asks you to.',
  'staff.peace.lift': 'Write to this address again',
  'staff.peace.lifted': 'We may write to this address again.',
}

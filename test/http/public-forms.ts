import { mailsTo } from '../e2e/acts'

/** Every form a visitor or a friend can fill in, and what it must refuse. */
export interface Form {
  /** The page it is on. */
  to: 'send' | 'link' | 'prove' | 'code' | 'ad' | 'ask'
  valid: Record<string, string>
  /** Its text fields by name, each with the id its error stands under. */
  fields: Record<string, string>
  /** What a field must refuse besides what all do. */
  hostile: Record<string, string[]>
}

const names = [
  '<script>alert(1)</script>',
  'Ines\r\nBcc: all@example.org',
  'Ines\u0000',
  'Ines\u202e',
  'Ines, Hanna <hanna@post.example>',
  'win at https://evil.example',
  '\u200b',
  'Inеs',
]
const addresses = [
  'ines@post.example, all@example.org',
  'ines@post.example\r\nBcc: all@example.org',
  'ines@post.example\nRCPT TO:<all@example.org>',
  '"><script>alert(1)</script>"@post.example',
  'ines@post.example\u0000',
  'Ines <ines@post.example>, Hanna <hanna@post.example>',
  'hanna@post.example <ines@post.example>',
  'mailto:ines@post.example?cc=all@example.org',
  'ines@@post.example',
]
const friend = { 'friends.0.name': 'friends-0-name', 'friends.0.address': 'friends-0-address' }

export const forms: Record<string, Form> = {
  'sending by mail': {
    to: 'send',
    valid: mailsTo([{ name: 'Ines', address: 'ines@post.example' }]),
    fields: { ...friend, sender: 'sender' },
    hostile: { 'friends.0.name': names, 'friends.0.address': addresses, sender: names },
  },
  'sending by link': {
    to: 'link',
    valid: { intent: 'link', friend: 'Ines', sender: 'Vera' },
    fields: { friend: 'friend', sender: 'sender' },
    hostile: { friend: names, sender: names },
  },
  'proving an address': {
    to: 'prove',
    valid: { intent: 'begin', name: 'Vera', address: 'vera@home.example', next: '/mine' },
    fields: { name: 'name', address: 'address' },
    hostile: { name: names, address: addresses },
  },
  'typing the code': {
    to: 'code',
    valid: { intent: 'code', code: '123456' },
    fields: { code: 'code' },
    hostile: { code: ['12345', '1234567890123', "' or 1=1 --", '<script>', '12345\u00006'] },
  },
  'answering an ad': {
    to: 'ad',
    valid: { answer: 'just-so', trap: '', issued: '' },
    fields: { answer: 'answer' },
    hostile: { answer: ['yes', 'in-red', 'in-00ff01', 'just-so\r\n', '<script>alert(1)</script>'] },
  },
  'asking for a dress': {
    to: 'ask',
    valid: { name: 'Ines', contact: 'ines@post.example', note: '' },
    fields: { name: 'name', contact: 'contact', note: 'note' },
    hostile: {
      name: ['Ines\r\nBcc: all@example.org', 'Ines\u0000', '\u200b', 'https://evil.example'],
      contact: ['ines@post.example\r\nBcc: all@example.org', 'ines@post.example\u0000'],
      note: ['For May\u0000', 'x'.repeat(1001)],
    },
  },
}

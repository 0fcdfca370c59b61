/** Pages for what went wrong, and words beside fields. */
export const errors = {
  'errors.summary_one': 'One thing needs another look',
  'errors.summary_other': '{count} things need another look',
  'errors.404.title': 'There is nothing on this hanger',
  'errors.404.text': 'The address may be mistyped, or what was here has been put away.',
  'errors.403.title': 'This came from somewhere else',
  'errors.403.text':
    'For your safety we only take answers from our own pages. Go back, reload the page and try once more.',
  'errors.429.title': 'A little slower, please',
  'errors.429.text': 'There were many tries from here in a short time. Wait a few minutes, then try again.',
  'errors.500.title': 'A seam came undone',
  'errors.500.text': 'Something went wrong on our side. Nothing you saved is lost. Try again in a moment.',
  'errors.home': 'To the shop front',
  'errors.required': 'Please fill this in.',
  'errors.tooLong': 'This is too long. Make it shorter.',
  'errors.invalid': 'This is not something we can read. Check it and try again.',
  'errors.name': 'Write a first name: letters only, at most 40.',
  'errors.mailbox': 'Write one whole email address, like ines@post.example.',
  'errors.contact': 'Write an email address or a telephone number.',
  'errors.choose': 'Choose one of these.',
  'errors.code': 'Type the six digits from the email.',
}

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
  'errors.429.stored':
    'Very much was saved from here today, so nothing more is kept for now. What was saved before is not lost. Your browser’s Back button brings back what you chose: press once more tomorrow.',
  'errors.500.title': 'A seam came undone',
  'errors.500.text': 'Something went wrong on our side. Nothing you saved is lost. Try again in a moment.',
  'errors.503.title': 'Nothing can be saved just now',
  'errors.503.text':
    'The shop’s storage is full or out of reach. What was saved before is not lost. What you just sent was not kept: go back and send it again in a few minutes.',
  'errors.home': 'To the shop front',
  'errors.required': 'Please fill this in.',
  'errors.tooLong': 'This is too long. Make it shorter.',
  'errors.invalid': 'This is not something we can read. Check it and try again.',
  'errors.name': 'Write a first name, with letters only.',
  'errors.name.line':
    'There is a sign in this that cannot be seen. Type the name anew instead of pasting it.',
  'errors.name.unseen': 'Nothing of this can be seen. Write the name in letters.',
  'errors.name.long': 'This is too long for a name. Write a shorter one: 40 letters are enough.',
  'errors.name.marks': 'There are more marks on one letter than any name has. Write it with fewer.',
  'errors.name.mixed':
    'One word has letters of two alphabets that look alike. Write it anew on one keyboard.',
  'errors.name.link':
    'This looks like a web address. Write the name alone, with a space after a full stop, as in Ma. Teresa.',
  'errors.name.number': 'This has a number or a price in it. Write the name alone.',
  'errors.name.words': 'This is a sentence rather than a name. Write the name alone, at most six words.',
  'errors.name.loud':
    'Write the name as you would in a letter: not all in capitals, without exclamation marks.',
  'errors.mailbox': 'Write one whole email address, like ines@post.example.',
  'errors.mailbox.two': 'There is more than one address here. Write one in each field.',
  'errors.mailbox.local':
    'Before the @ we can only write to plain letters from a to z, digits and signs. Check the address, or use another one.',
  'errors.contact': 'Write an email address or a telephone number.',
  'errors.choose': 'Choose one of these.',
  'errors.code': 'Type the six digits from the email.',
}

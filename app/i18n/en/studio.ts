/** The studio: where something is composed. */
export const studio = {
  'studio.back': 'Back to the shop',
  'studio.undo': 'Undo',
  'studio.redo': 'Redo',
  'studio.undone': 'Undone.',
  'studio.redone': 'Done again.',
  'studio.view': 'Side shown',
  'studio.front': 'Front',
  'studio.backView': 'Back',
  'studio.send': 'Send to a friend',
  'studio.apply': 'Show my changes',
  'studio.applyHint': 'Without JavaScript the picture follows when you press the button.',
  'studio.panels': 'What to change',
  'studio.leadTime_one': 'made to order, about {count} week',
  'studio.leadTime_other': 'made to order, about {count} weeks',
  'studio.leadShort_one': '{count} week',
  'studio.leadShort_other': '{count} weeks',

  'studio.panel.silhouette': 'Silhouette',
  'studio.panel.colour': 'Colour',
  'studio.panel.cloth': 'Fabric',
  'studio.panel.print': 'Print',
  'studio.panel.details': 'Details',
  'studio.hint.silhouette': 'Every cut goes with every other. Where one does not, we say so.',
  'studio.hint.colour': 'Dyed to order. Screens differ a little from cloth.',
  'studio.hint.cloth': 'Shown on your design, in your colour.',
  'studio.hint.print': 'Printed on the cloth you chose.',
  'studio.hint.details': 'Small things, sewn on last.',

  'studio.included': 'included',
  'studio.extra': '+ {price}',
  'studio.less': '− {price}',
  'studio.anyColor': 'Any colour',
  'studio.pickColor': 'Pick a colour',
  'studio.hex': 'Colour code',
  'studio.hexWrong': 'Write six digits or letters from a to f, like #1f6f6b.',
  'studio.offMark': 'no longer offered',

  'studio.save.new': 'Not changed yet',
  'studio.save.saved': 'Saved',
  'studio.save.saving': 'Saving',
  'studio.save.waiting': 'Kept on this device, will be saved when the network is back',
  'studio.save.notKept': 'Not saved yet. Leave this page open until the network is back',
  'studio.save.waiting.enough':
    'Kept on this device. Very much was saved from here lately: it will be saved by itself later',
  'studio.save.waiting.room':
    'Kept on this device. The shop has no room just now: it will be saved by itself once it has',
  'studio.save.notKept.enough': 'Not saved yet: very much was saved from here lately. Leave this page open',
  'studio.save.notKept.room': 'Not saved yet: the shop has no room just now. Leave this page open',
  'studio.save.stale': 'Changed in another window',
  'studio.save.refused': 'Not saved',
  'studio.stale.title': 'This design was changed in another window',
  'studio.stale.text': 'Nothing is lost. Choose which one to go on with.',
  'studio.stale.mine': 'Keep the one shown here',
  'studio.stale.theirs': 'Show the other one',
  'unsaved.id': 'It does not say which design it is of.',
  'unsaved.product': 'It does not say what is being designed, or this shop does not make it.',
  'unsaved.revision': 'It does not say which state of the design it goes on from.',
  'unsaved.broken': 'The form did not arrive whole.',
  'unsaved.enough': 'Very much was saved from here today, so this was not.',
  'unsaved.todo':
    'Nothing was changed. Your browser’s Back button brings back what you chose: load that page again if it is an old one, and press once more.',
  'unsaved.wait':
    'What was saved before is not lost. Your browser’s Back button brings back what you chose: leave that page open, and press once more tomorrow.',
  'unsaved.link': 'To the studio',
  'studio.refused.title': 'This design could not be saved',
  'studio.refused.text': 'It is still shown here and kept on this device. It can be saved as a new design.',
  'studio.refused.again': 'Save as a new design',
  'studio.sendWaits':
    'The design must be saved before it can be sent. It will be, as soon as the network is back.',
  'studio.sendWaits.enough':
    'The design must be saved before it can be sent. Very much was saved from here lately, so it will be saved by itself later.',
  'studio.sendWaits.room':
    'The design must be saved before it can be sent. It will be, as soon as the shop has room again.',
  'studio.undoBrings': '{told} Undo brings it back.',

  'studio.copied':
    'This design had been changed in another window. Yours is kept here as a design of its own.',

  'studio.missingTitle': 'This design is not here',
  'studio.missingText':
    'A design opens only in the browser it was made in, or once you have confirmed your email address there.',
  'studio.missingNew': 'Design another',

  'studio.lost': 'Some of this design could not be read. Chosen afresh: {what}. The rest is as you left it.',
  'studio.lost.choice': '{name} ({now})',
  'studio.lost.all': 'What had been chosen for this design could not be read, so it begins anew.',
  'studio.lost.product':
    'What this was the design of is not made any more. A new design is shown in its place.',
  'studio.lost.picture': 'A picture of yours on this design is no longer kept, and is left out.',
  'studio.lost.close': 'I have read it',
  'studio.unread': '{field}: “{typed}” could not be read, so it stayed as it was.',
  'studio.unread.number': 'Write a number, like 12.5.',
}

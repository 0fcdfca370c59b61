/** When the shop is open, and when the free dress rests: said to visitors, and asked of staff. */
export const hours = {
  'voucher.hours.until': 'Open today until {time}.',
  'voucher.hours.today': 'Open today from {time}.',
  'voucher.hours.tomorrow': 'Open tomorrow from {time}.',
  'voucher.hours.day': 'Open again on {day} at {time}.',
  'voucher.hours.closed': 'Closed: {days}',
  'voucher.hours.closedWhy': 'Closed: {days} ({why})',

  'home.paused.title': 'Design a dress for a friend.',
  'rules.paused':
    'The campaign rests at the moment: no new ads are sent, answers to those already sent still count, and vouchers stay good.',
  'rules.pausedUntil':
    'The campaign rests until the end of {date}: no new ads are sent, answers to those already sent still count, and vouchers stay good.',
  'send.paused.title': 'No ads are sent at the moment',
  'send.paused.again': 'From {date} on, ads can be sent again.',
  'send.paused.kept': 'Your design is kept, and answers to what you have sent still count.',

  'staff.settings.openingHours': 'A note beside the opening hours',
  'staff.settings.openingHoursHint':
    'In your own words, like “Mondays by appointment”. Days and times are entered below, under Opening hours.',
  'staff.settings.hours': 'Opening hours',
  'staff.settings.hoursLead':
    'Shown at the foot of every page and beside each voucher. A day without times is a closed day. Times are those of {zone}.',
  'staff.settings.hoursSave': 'Save the opening hours',
  'staff.settings.hours.from': 'Opens',
  'staff.settings.hours.to': 'Closes',
  'staff.settings.hours.from2': 'Opens again',
  'staff.settings.hours.to2': 'Closes again',
  'staff.settings.closed': 'Holidays and other closed days',
  'staff.settings.closedHint': 'Days that are over leave this list by themselves.',
  'staff.settings.closed.row': 'Closed days {count}',
  'staff.settings.closed.from': 'First day',
  'staff.settings.closed.to': 'Last day',
  'staff.settings.closed.toHint': 'Empty: only that one day.',
  'staff.settings.closed.note': 'Why',
  'staff.settings.closed.noteHint': 'May stay empty. Visitors read it.',
  'staff.settings.closed.add': 'Add closed days',
  'staff.settings.closed.remove': 'Remove closed days {count}',
  'staff.settings.closed.changed':
    'The list is changed here, but not saved yet. Press “Save the opening hours” when it is as you want it.',
  'staff.settings.closed.full': 'Forty entries are the most. Remove one before you add another.',

  'staff.settings.pause': 'A pause',
  'staff.settings.pauseLead':
    'While the campaign rests, nobody can send new ads, and the shop front says why. Answers to ads already sent still count, holds go on, and vouchers stay good.',
  'staff.settings.pauseSave': 'Save the pause',
  'staff.settings.pause.on': 'Let the campaign rest',
  'staff.settings.pause.from': 'First day',
  'staff.settings.pause.until': 'Last day',
  'staff.settings.pause.untilHint': 'Empty: until you untick the box above.',
  'staff.settings.pause.text': 'What visitors read',
  'staff.settings.pause.textHint': 'A sentence in your own words, of 200 letters at most.',
  'staff.settings.pause.runs': 'The campaign runs.',
  'staff.settings.pause.rests': 'The campaign rests now.',
  'staff.settings.pause.planned': 'The campaign runs. It will rest from {date} on.',
  'staff.settings.pause.over': 'The campaign runs. Its pause ended with {date}.',

  'errors.staff.time': 'Write a time like 10:00.',
  'errors.staff.otherTime': 'Write this time too, or leave both empty.',
  'errors.staff.timeOrder': 'Choose a closing time that is later than the opening time.',
  'errors.staff.timesOverlap':
    'Open again only after the first closing, or write both as one: from the first opening to the last closing.',
  'errors.staff.day': 'Choose a day, or write it like 2026-12-24.',
  'errors.staff.dayOrder': 'Choose a last day that is not before the first.',
} as const

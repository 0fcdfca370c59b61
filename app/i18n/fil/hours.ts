import type { hours as en } from '../en/hours'

/** Oras ng pagbubukas at pahinga ng libreng bestida: para sa mga bumibisita at sa mga nagtatrabaho rito. */
export const hours: Record<keyof typeof en, string> = {
  'voucher.hours.until': 'Bukas ngayon hanggang {time}.',
  'voucher.hours.today': 'Magbubukas ngayong araw nang {time}.',
  'voucher.hours.tomorrow': 'Magbubukas bukas nang {time}.',
  'voucher.hours.day': 'Magbubukas ulit sa {day}, {time}.',
  'voucher.hours.closed': 'Sarado: {days}',
  'voucher.hours.closedWhy': 'Sarado: {days} ({why})',

  'home.paused.title': 'Magdisenyo ng bestida para sa kaibigan.',
  'rules.paused':
    'Nagpapahinga muna ang kampanya: walang ipinapadalang bagong patalastas, binibilang pa rin ang mga sagot sa mga naipadala na, at may bisa pa rin ang mga voucher.',
  'rules.pausedUntil':
    'Nagpapahinga ang kampanya hanggang sa katapusan ng {date}: walang ipinapadalang bagong patalastas, binibilang pa rin ang mga sagot sa mga naipadala na, at may bisa pa rin ang mga voucher.',
  'send.paused.title': 'Walang ipinapadalang patalastas sa ngayon',
  'send.paused.again': 'Mula {date}, makapagpapadala na ulit.',
  'send.paused.kept': 'Nakatabi ang disenyo mo, at binibilang pa rin ang mga sagot sa mga naipadala mo na.',

  'staff.settings.openingHours': 'Paalala sa tabi ng oras ng pagbubukas',
  'staff.settings.openingHoursHint':
    'Sa sarili mong salita, tulad ng “may appointment tuwing Lunes”. Nasa ibaba, sa Oras ng pagbubukas, ang mga araw at oras.',
  'staff.settings.hours': 'Oras ng pagbubukas',
  'staff.settings.hoursLead':
    'Nakikita sa ibaba ng bawat pahina at sa tabi ng bawat voucher. Sarado ang araw na walang oras. Ang mga oras ay sa {zone}.',
  'staff.settings.hoursSave': 'I-save ang oras ng pagbubukas',
  'staff.settings.hours.from': 'Bukas',
  'staff.settings.hours.to': 'Sara',
  'staff.settings.hours.from2': 'Bukas ulit',
  'staff.settings.hours.to2': 'Sara ulit',
  'staff.settings.closed': 'Mga pista at iba pang araw na sarado',
  'staff.settings.closedHint': 'Kusang naaalis sa listahan ang mga araw na lumipas na.',
  'staff.settings.closed.row': 'Araw na sarado {count}',
  'staff.settings.closed.from': 'Unang araw',
  'staff.settings.closed.to': 'Huling araw',
  'staff.settings.closed.toHint': 'Kung walang laman: iisang araw lang.',
  'staff.settings.closed.note': 'Dahilan',
  'staff.settings.closed.noteHint': 'Puwedeng walang laman. Nababasa ito ng mga bumibisita.',
  'staff.settings.closed.add': 'Magdagdag ng araw na sarado',
  'staff.settings.closed.remove': 'Alisin ang araw na sarado {count}',
  'staff.settings.closed.changed':
    'Nabago rito ang listahan pero hindi pa naka-save. Pindutin ang “I-save ang oras ng pagbubukas” kapag ayos na ito.',
  'staff.settings.closed.full': 'Apatnapu ang pinakamarami. Mag-alis muna ng isa bago magdagdag.',

  'staff.settings.pause': 'Pahinga',
  'staff.settings.pauseLead':
    'Habang nagpapahinga ang kampanya, walang makapagpapadala ng bagong patalastas, at sinasabi ng unang pahina kung bakit. Binibilang pa rin ang mga sagot sa mga naipadala na, tuloy ang mga paghihintay, at may bisa pa rin ang mga voucher.',
  'staff.settings.pauseSave': 'I-save ang pahinga',
  'staff.settings.pause.on': 'Pagpahingahin ang kampanya',
  'staff.settings.pause.from': 'Unang araw',
  'staff.settings.pause.until': 'Huling araw',
  'staff.settings.pause.untilHint': 'Kung walang laman: hanggang alisin mo ang tsek sa itaas.',
  'staff.settings.pause.text': 'Ang mababasa ng mga bumibisita',
  'staff.settings.pause.textHint': 'Isang pangungusap sa sarili mong salita, hanggang 200 titik.',
  'staff.settings.pause.runs': 'Tumatakbo ang kampanya.',
  'staff.settings.pause.rests': 'Nagpapahinga ngayon ang kampanya.',
  'staff.settings.pause.planned': 'Tumatakbo ang kampanya. Magpapahinga ito mula {date}.',
  'staff.settings.pause.over': 'Tumatakbo ang kampanya. Natapos ang pahinga nito noong {date}.',

  'errors.staff.time': 'Isulat ang oras nang ganito: 10:00.',
  'errors.staff.otherTime': 'Isulat din ang oras na ito, o iwang walang laman ang dalawa.',
  'errors.staff.timeOrder': 'Pumili ng oras ng pagsasara na mas huli kaysa sa pagbubukas.',
  'errors.staff.timesOverlap':
    'Magbukas lang ulit pagkatapos ng unang pagsasara, o isulat bilang isa: mula sa unang pagbubukas hanggang sa huling pagsasara.',
  'errors.staff.day': 'Pumili ng araw, o isulat ito nang ganito: 2026-12-24.',
  'errors.staff.dayOrder': 'Pumili ng huling araw na hindi mas maaga sa una.',
}

import type { ad as en } from '../en/ad'

export const ad: Record<keyof typeof en, string> = {
  'ad.someone': 'Isang kaibigan',
  'ad.advertisement': 'Patalastas, mula sa kaibigan mong si {sender}',
  'ad.title': '{friend}, dinisenyo ito ni {sender} para sa iyo',
  'ad.about': 'Dinisenyo ito ni {sender} at ikaw ang naisip.',
  'ad.question': 'Ano ang masasabi mo?',
  'ad.justSo': 'Ganito na',
  'ad.justSoHint': 'Gusto ko na ito',
  'ad.another': 'Oo, pero sa …',
  'ad.another.color': 'Oo, pero sa {color}',
  'ad.notForMe': 'Hindi para sa akin',
  'ad.notForMeHint': 'Ayos lang. Walang kikitain dito at dito na ito magtatapos.',
  'ad.send': 'Ipadala ang sagot ko',
  'ad.sendHint': 'Walang bayad at walang sinasalihan.',
  'ad.or': 'O ituloy pa',
  'ad.make': 'Gawin mong iyo',
  'ad.makeHint': 'baguhin ang kahit ano, libre',
  'ad.ask': 'Hilingin ito',
  'ad.askHint': '{price}',
  'ad.earns_mail':
    'Binibilang na sagot ang oo at tumutulong kay {sender} na magkamit ng libreng bestida, hanggang {worth} ang halaga. Hindi binibilang ang pagtingin lang, at walang sinasabihan na tumingin ka.',
  'ad.earns_link':
    'Mapupunta kay {sender} ang sagot mo. Binibilang ito para sa libreng bestida ni {sender}, hanggang {worth} ang halaga, kapag ginawa mong iyo ang disenyo at kinumpirma ang email address mo. Hindi binibilang ang pagtingin lang, at walang sinasabihan na tumingin ka.',
  'ad.why_mail':
    'Hiniling ni {sender} na ipadala namin sa iyo ang nag-iisang email na ito at ibinigay ang pangalan at address mo. Binubura ang address kapag naipasa na ang email.',
  'ad.why_link':
    'Ginawa ni {sender} ang pahinang ito at ibinigay sa iyo ang link. Ang pangalang {friend} lang ang alam namin, wala nang iba.',
  'ad.whyTitle': 'Bakit mo ito nakikita',
  'ad.stop': 'Itigil ang lahat ng email mula sa {shop}',
  'ad.privacy': 'Anong datos mo ang iniingatan namin',
  'ad.choose': 'Pumili muna ng isa sa mga sagot.',
  'ad.expired': 'Matagal nang nakabukas ang pahinang ito. Pakipadala muli ang sagot mo.',
  'ad.note.noted':
    'Nagamit na rin ni {sender} ang browser na ito. Kung ikaw si {sender}: hindi binibilang ang sarili mong pindot, at wala itong napipigilang sumagot. Kung ikaw si {friend}: titingnan muna ng tao sa tindahan ang sagot mo bago ito bilangin; mas mabilis itong mabibilang mula sa sarili mong telepono o kompyuter.',
  'ad.note.quick':
    'Napakabilis na dumating ng sagot mo kaya hindi namin ito makilala sa sagot ng program, at titingnan muna ito ng tao sa tindahan. Kung ikaw si {friend}: may marka pa sa ibaba ang pinili mo. Pakipindot nang isa pang beses.',
  'ad.note.again': 'Matagal nang bukas ang pahinang ito. Pindutin mo ulit nang isang beses.',
  'ad.picture': 'Ang disenyo ni {sender}: {design}',
  'ad.thanks': 'Salamat, {friend}',
  'ad.thanksYes_mail': 'Na kay {sender} na ang sagot mo. Isa itong butones patungo sa libreng bestida.',
  'ad.thanksYes_link': 'Na kay {sender} na ang sagot mo. Para mabilang ito, gawin mong iyo ang disenyo.',
  'ad.thanksColor_mail': 'Na kay {sender} na ang sagot mo, kasama ang larawang ito na kulay {color}.',
  'ad.thanksColor_link':
    'Na kay {sender} na ang sagot mo, kasama ang larawang ito na kulay {color}. Para mabilang ito, gawin mong iyo ang disenyo.',
  'ad.thanksNo': 'Naitala na. Wala nang ibang mangyayari, at wala kang kailangang ipaliwanag kaninuman.',
  'ad.thanksAgain': 'Nakasagot ka na; ang unang sagot mo ang mananatili.',
  'ad.nothingMore': 'Wala ka nang matatanggap na email mula sa amin tungkol dito.',
  'ad.gone': 'Hindi na ipinapakita ang pahinang ito',
  'ad.goneText': 'Inalis na ng tindahan ang disenyong ito. Wala kang kailangang gawin.',

  'ask.lead':
    'Mag-iwan ng salita; may tao sa tindahan na susulat sa iyo ng presyo at oras. Wala pang inoorder.',
  'ask.name': 'Pangalan mo',
  'ask.contact': 'Paano ka maaabot',
  'ask.contactHint': 'Email address o numero ng telepono.',
  'ask.note': 'Isang salita sa amin',
  'ask.noteHint': 'Kailan kailangan, para sa anong araw, ano ang babaguhin mo. Maaaring iwang blangko.',
  'ask.weeks_one': 'Handa sa loob ng mga isang linggo.',
  'ask.weeks_other': 'Handa sa loob ng mga {count} linggo.',
  'ask.price': 'Mga {price}.',
  'ask.back': 'Bumalik sa larawan',
  'ask.thanks': 'Nasa amin na ang hiling mo, {name}',
  'ask.thanksText':
    'May tao sa tindahan na susulat sa iyo. Walang order o utang hangga’t hindi kayo parehong sang-ayon.',

  'stop.title': 'Itigil ang lahat ng email mula sa {shop}',
  'stop.text':
    'Isang pindot, at hindi na kami susulat sa address na ito kahit kailan, sinuman ang humiling. Mababawi mo ito sa link ding ito.',
  'stop.button': 'Itigil ang lahat ng email',
  'stop.notMine': 'Hindi ko kilala ang nagpadala',
  'stop.notMineHint': 'Ititigil din ang lahat ng email, at sasabihan ang tindahan.',
  'stop.again': 'Tumanggap muli ng email',
  'stop.againTitle': 'Tumanggap muli ng email mula sa {shop}',
  'stop.againText':
    'Pinatigil mo ba dati ang mga email namin, at naghihintay ka ngayon ng code o ng balita mula sa kaibigan? Isang pindot, at maaari na kaming sumulat muli sa address na ito.',
  'stop.againDone': 'Tapos na',
  'stop.againDoneText':
    'Maaari na kaming sumulat muli sa address na ito. Kung naghihintay ka ng code, humingi ng bago.',
  'stop.done': 'Naitigil na',
  'stop.doneText':
    'Hindi na kami susulat sa address na ito, maliban kung bawiin mo ito sa link ding ito. Hindi sinasabihan ang nagpadala.',
}

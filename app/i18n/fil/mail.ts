import type { mail as en } from '../en/mail'

export const mail: Record<keyof typeof en, string> = {
  'mail.lang': 'fil',
  'mail.advertisement': 'Patalastas, ipinadala para kay {sender}',
  'mail.shop': '{shop}, {address}',

  'mail.ad.subject': 'May dinisenyo si {sender} para sa iyo',
  'mail.ad.preview': 'Tingnan ito, at sabihin kung gusto mo.',
  'mail.ad.title': '{friend}, dinisenyo ito ni {sender} para sa iyo',
  'mail.ad.button': 'Tingnan ito',
  'mail.ad.nothing': 'Walang bayad at walang sinasalihan ang pagbukas ng pahina.',
  'mail.ad.whyTitle': 'Bakit mo ito natanggap.',
  'mail.ad.why':
    'Hiniling ni {sender} na ipadala namin sa iyo ang nag-iisang email na ito at ibinigay ang pangalan at address mo.',
  'mail.ad.earns':
    'Kapag sumagot ka, matutulungan mo si {sender} na magkamit ng libreng bestida; kaya nakasulat na patalastas ito.',
  'mail.ad.earnsWorth':
    'Kapag sumagot ka, matutulungan mo si {sender} na magkamit ng libreng bestida, hanggang {worth} ang halaga; kaya nakasulat na patalastas ito.',
  'mail.ad.keepTitle': 'Ano ang iniingatan namin.',
  'mail.ad.keep':
    'Ginamit ang address mo sa nag-iisang email na ito at saka binubura. Hindi kami nagpapadala ng paalala.',
  'mail.ad.stop': 'Itigil ang lahat ng email',
  'mail.ad.notMine': 'Hindi ko kilala ang taong ito',

  'mail.prove.subject': '{code} ang code mo para sa {shop}',
  'mail.prove.title': 'Narito ang code mo',
  'mail.prove.text': 'I-type ito sa pahinang pinanggalingan mo. May bisa ito nang 20 minuto.',
  'mail.prove.or': 'O pindutin ang button na ito sa browser na pinagsimulan mo:',
  'mail.prove.button': 'Oo, ako ito',
  'mail.prove.ignore':
    'Kung wala kang hiniling sa {shop}, wala kang kailangang gawin. Walang mangyayari kung wala ang code.',

  'mail.answer.subject': 'Sumagot si {friend}',
  'mail.answer.title.just-so': 'Sabi ni {friend}: ganito na',
  'mail.answer.title.in-another': 'Sabi ni {friend}: oo, pero kulay {color}',
  'mail.answer.title.in-another.plain': 'Sabi ni {friend}: oo, pero sa ibang kulay',
  'mail.answer.title.made': 'Ginawa ni {friend} na kaniya ang disenyo',
  'mail.answer.title.visited': 'Pumunta si {friend} sa tindahan dala ang larawan mo',
  'mail.answer.title.ordered': 'Inorder ito ni {friend}',
  'mail.answer.version': 'Ito ang bersiyong pinili ni {friend}.',
  'mail.answer.counted_one': 'Isa sa {needed} butones ang natahi na.',
  'mail.answer.counted_other': '{count} sa {needed} butones ang natahi na.',
  'mail.answer.counted.none': 'Sinusuri ang sagot. Sasabihin ng pahina mo kapag binibilang na ito.',
  'mail.answer.button': 'Tingnan ang mga butones mo',
  'mail.answer.why': 'Natanggap mo ito dahil nagpadala ka ng disenyo kay {friend} sa pamamagitan ng {shop}.',

  'mail.reward.subject': 'Libre na ang bestida mo',
  'mail.reward.title': '{name}, libre na ang bestida mo',
  'mail.reward.text':
    'Sumagot ang mga kaibigan mo, at natahi na ang huling butones. Ito ang voucher mo para sa isang bestidang sukat sa iyo.',
  'mail.reward.code': 'Code',
  'mail.reward.from': 'May bisa mula',
  'mail.reward.until': 'May bisa hanggang',
  'mail.reward.button': 'Buksan ang voucher',
  'mail.reward.where': 'Dalhin ito sa counter namin. Isang beses lang magagamit.',
  'mail.reward.why': 'Natanggap mo ito dahil nagkamit ka ng libreng bestida sa {shop}.',

  'mail.test.subject': 'Isang pagsubok na email mula sa {shop}',
  'mail.test.title': 'Matibay ang sinulid',
  'mail.test.text':
    'Ipinadala ang email na ito mula sa pahina ng Mga Setting ng {shop}. Umaalis ang mga email gaya ng dapat.',
}

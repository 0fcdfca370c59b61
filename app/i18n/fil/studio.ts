import type { studio as en } from '../en/studio'

export const studio: Record<keyof typeof en, string> = {
  'studio.back': 'Bumalik sa patahian',
  'studio.undo': 'I-undo',
  'studio.redo': 'I-redo',
  'studio.undone': 'Ibinalik sa dati.',
  'studio.redone': 'Inulit.',
  'studio.view': 'Panig na ipinapakita',
  'studio.front': 'Harap',
  'studio.backView': 'Likod',
  'studio.send': 'Ipadala sa kaibigan',
  'studio.apply': 'Ipakita ang mga binago ko',
  'studio.applyHint': 'Kapag walang JavaScript, magbabago ang larawan pagpindot ng buton.',
  'studio.panels': 'Ano ang babaguhin',
  'studio.leadTime_one': 'ginagawa ayon sa order, mga {count} linggo',
  'studio.leadTime_other': 'ginagawa ayon sa order, mga {count} linggo',
  'studio.leadShort_one': '{count} linggo',
  'studio.leadShort_other': '{count} linggo',

  'studio.panel.silhouette': 'Hugis',
  'studio.panel.colour': 'Kulay',
  'studio.panel.cloth': 'Tela',
  'studio.panel.print': 'Disenyo ng tela',
  'studio.panel.details': 'Mga detalye',
  'studio.hint.silhouette': 'Bagay ang bawat tabas sa iba. Kung hindi, sasabihin namin.',
  'studio.hint.colour': 'Kinukulayan kapag inorder. Bahagyang naiiba ang kulay sa screen.',
  'studio.hint.cloth': 'Nasa iyong disenyo, sa iyong kulay.',
  'studio.hint.print': 'Nakalimbag sa telang pinili mo.',
  'studio.hint.details': 'Maliliit na bagay na huling tinatahi.',

  'studio.included': 'kasama na',
  'studio.extra': '+ {price}',
  'studio.less': '− {price}',
  'studio.anyColor': 'Kahit anong kulay',
  'studio.pickColor': 'Pumili ng kulay',
  'studio.hex': 'Kodigo ng kulay',
  'studio.hexWrong': 'Sumulat ng anim na numero o titik mula a hanggang f, gaya ng #1f6f6b.',
  'studio.offMark': 'hindi na inaalok',

  'studio.save.new': 'Wala pang binago',
  'studio.save.saved': 'Nakatago na',
  'studio.save.saving': 'Itinatago',
  'studio.save.waiting': 'Nasa device na ito, itatago pagbalik ng network',
  'studio.save.notKept': 'Hindi pa naitatago. Hayaang bukas ang page hanggang bumalik ang network',
  'studio.save.stale': 'Binago sa ibang window',
  'studio.save.refused': 'Hindi naitago',
  'studio.stale.title': 'Binago ang disenyong ito sa ibang window',
  'studio.stale.text': 'Walang nawala. Piliin kung alin ang ipagpapatuloy.',
  'studio.stale.mine': 'Itago ang narito',
  'studio.stale.theirs': 'Ipakita ang isa pa',
  'studio.refused.title': 'Hindi naitago ang disenyong ito',
  'studio.refused.text': 'Narito pa rin ito at nasa device na ito. Maaari itong itago bilang bagong disenyo.',
  'studio.refused.again': 'Itago bilang bagong disenyo',
  'studio.sendWaits': 'Kailangang maitago muna ang disenyo bago ipadala. Mangyayari ito pagbalik ng network.',
  'studio.undoBrings': '{told} Maibabalik ito ng I-undo.',

  'studio.copied':
    'Binago na ang disenyong ito sa ibang window. Ang sa iyo ay nakatago rito bilang sariling disenyo.',

  'studio.missingTitle': 'Wala rito ang disenyong ito',
  'studio.missingText':
    'Nabubuksan lang ang disenyo sa browser kung saan ito ginawa, o kapag nakumpirma mo roon ang iyong email address.',
  'studio.missingNew': 'Gumawa ng bagong disenyo',

  'studio.lost':
    'May bahagi ng disenyong ito na hindi na mabasa. Pinili muli: {what}. Ang iba ay gaya ng iniwan mo.',
  'studio.lost.choice': '{name} ({now})',
  'studio.lost.all': 'Hindi na mabasa ang mga napili sa disenyong ito kaya nagsisimula itong muli.',
  'studio.lost.product':
    'Hindi na ginagawa ang idinisenyo mo rito. Isang bagong disenyo ang nasa lugar nito.',
  'studio.lost.picture': 'Hindi na nakatago ang isang larawan mo sa disenyong ito kaya wala na ito rito.',
  'studio.lost.close': 'Nabasa ko na',
}

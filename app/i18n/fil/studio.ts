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
  'studio.save.saved': 'Naka-save na',
  'studio.save.saving': 'Sine-save',
  'studio.save.waiting': 'Nasa device na ito, ise-save pagbalik ng network',
  'studio.save.notKept': 'Hindi pa nase-save. Hayaang bukas ang page hanggang bumalik ang network',
  'studio.save.waiting.enough':
    'Nasa device na ito. Napakarami nang na-save mula rito: kusa itong ise-save mamaya',
  'studio.save.waiting.room':
    'Nasa device na ito. Walang lugar ang tindahan sa ngayon: kusa itong ise-save kapag mayroon na',
  'studio.save.notKept.enough':
    'Hindi pa nase-save: napakarami nang na-save mula rito. Hayaang bukas ang page',
  'studio.save.notKept.room':
    'Hindi pa nase-save: walang lugar ang tindahan sa ngayon. Hayaang bukas ang page',
  'studio.save.stale': 'Binago sa ibang window',
  'studio.save.refused': 'Hindi na-save',
  'studio.stale.title': 'Binago ang disenyong ito sa ibang window',
  'studio.stale.text': 'Walang nawala. Piliin kung alin ang ipagpapatuloy.',
  'studio.stale.mine': 'Panatilihin ang narito',
  'studio.stale.theirs': 'Ipakita ang isa pa',
  'unsaved.id': 'Hindi nito sinasabi kung aling disenyo ito.',
  'unsaved.product': 'Hindi nito sinasabi kung ano ang dinidisenyo, o hindi ito ginagawa ng tindahan.',
  'unsaved.revision': 'Hindi nito sinasabi kung saang ayos ng disenyo ito magpapatuloy.',
  'unsaved.broken': 'Hindi dumating nang buo ang form.',
  'unsaved.enough': 'Napakarami nang na-save mula rito ngayong araw, kaya hindi na ito na-save.',
  'unsaved.todo':
    'Walang nabago. Pindutin ang Back ng browser at naroon pa ang mga pinili mo: i-load muli ang pahina kung luma na ito, at pindutin muli.',
  'unsaved.wait':
    'Hindi nawala ang mga na-save na. Pindutin ang Back ng browser at naroon pa ang mga pinili mo: hayaang bukas ang pahina, at pindutin muli bukas.',
  'unsaved.link': 'Sa studio',
  'studio.refused.title': 'Hindi na-save ang disenyong ito',
  'studio.refused.text':
    'Narito pa rin ito at nasa device na ito. Maaari itong i-save bilang bagong disenyo.',
  'studio.refused.again': 'I-save bilang bagong disenyo',
  'studio.sendWaits': 'Kailangang ma-save muna ang disenyo bago ipadala. Mangyayari ito pagbalik ng network.',
  'studio.sendWaits.enough':
    'Kailangang ma-save muna ang disenyo bago ipadala. Napakarami nang na-save mula rito, kaya kusa itong ise-save mamaya.',
  'studio.sendWaits.room':
    'Kailangang ma-save muna ang disenyo bago ipadala. Mangyayari ito kapag may lugar na muli ang tindahan.',
  'studio.undoBrings': '{told} Maibabalik ito ng I-undo.',

  'studio.copied': 'Binago na ang disenyong ito sa ibang window. Narito ang sa iyo bilang sariling disenyo.',

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
  'studio.lost.picture': 'Hindi na namin hawak ang isang larawan mo sa disenyong ito kaya wala na ito rito.',
  'studio.lost.close': 'Nabasa ko na',
  'studio.unread': '{field}: hindi mabasa ang “{typed}” kaya nanatili ito sa dati.',
  'studio.unread.number': 'Sumulat ng numero, gaya ng 12.5.',
}

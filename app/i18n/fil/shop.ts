import type { shop as en } from '../en/shop'

export const shop: Record<keyof typeof en, string> = {
  'number.1': 'isa',
  'number.2': 'dalawa',
  'number.3': 'tatlo',
  'number.4': 'apat',
  'number.5': 'lima',
  'number.6': 'anim',
  'number.7': 'pito',
  'number.8': 'walo',
  'number.9': 'siyam',
  'number.10': 'sampu',

  'frame.skip': 'Lumaktaw sa nilalaman',
  'frame.menu': 'Mga pahina',
  'frame.home': '{shop}, ang unang pahina',
  'frame.how': 'Paano ito gumagana',
  'frame.rules': 'Ang libreng bestida',
  'frame.mine': 'Mga disenyo ko',
  'frame.language': 'Wika',
  'frame.changeLanguage': 'Palitan',
  'frame.privacy': 'Ano ang itinatago namin tungkol sa iyo',
  'frame.freeRules': 'Mga tuntunin ng libreng bestida',
  'frame.mails': 'Mga email ng demong ito',
  'frame.contact': 'Sumulat sa amin',
  'frame.runsOn': 'Tumatakbo sa Toile, open source, sa sarili naming server',
  'frame.demo':
    'Demo lamang ang tindahang ito. Walang tinatahi, at walang email na lumalabas sa computer na ito.',
  'frame.demoSends': 'Demo lamang ang tindahang ito. Walang tinatahi.',

  'home.title_one':
    'Magdisenyo ng bestida para sa kaibigan. Kapag sumagot, tatahian ka namin ng isa nang libre.',
  'home.title_other': 'Magdisenyo ng bestida para sa kaibigan. Kapag {count} ang sumagot, libre ang sa iyo.',
  'home.about':
    'Magdisenyo ng bestida sa kulay at telang mahal ng kaibigan, ipadala ang larawan, at magkamit ng sarili mong bestida.',
  'home.begin': 'Magsimula dito',
  'home.bare': 'Magsimula sa hubad na maniki',
  'home.noAccount':
    'Hindi kailangan ng account para magdisenyo. Hihingin lang namin ang email mo kapag magpapadala ka.',
  'home.looks': 'Magsimula sa isa sa mga gawa namin',
  'home.from': 'mula {price}',
  'home.how': 'Paano ito gumagana',
  'home.step1': 'Idisenyo',
  'home.step1Text':
    'Tabas, tela, kulay at disenyo ng tela. Piliin ang bagay sa kaibigan; ang inaalok namin ay kaya talaga naming tahiin.',
  'home.step2': 'Ipadala ang larawan',
  'home.step2Text': 'Sa email mula sa amin, o sa link mula sa iyo. Malinaw na nakasulat na patalastas ito.',
  'home.step3_one': 'Isang sagot, isang bestida',
  'home.step3_other': 'Isang bestida sa {count} sagot',
  'home.step3Text_one':
    'Ang sagot ng kaibigan ang nagtatahi ng butones. Pagkatapos ay may voucher kang dadalhin sa tindahan.',
  'home.step3Text_other':
    'Bawat sagot ay isang natahing butones. Sa ika-{count}, may voucher kang dadalhin sa tindahan.',
  'home.free': 'Isang bestidang sukat sa iyo, libre',
  'home.worth':
    'Hanggang {worth} ang halaga, sa anumang tela namin. Kung lampas, ang diperensiya lang ang babayaran.',
  'home.allRules': 'Basahin ang lahat ng tuntunin, isang pahina',
  'home.cannotDraw': 'Hindi maiguhit ang larawang ito.',
  'price.sum': 'Presyo',
  'price.open': 'Mga bumubuo nito',

  'rules.title': 'Ang libreng bestida, sa simpleng salita',
  'rules.sentence_one':
    'Kapag sumagot ang isang kaibigan, tatahian ka namin ng isang bestida nang libre, hanggang {worth} ang halaga.',
  'rules.sentence_other':
    'Kapag {count} magkakaibang kaibigan ang sumagot sa loob ng {window} buwan, tatahian ka namin ng isang bestida nang libre, hanggang {worth} ang halaga.',
  'rules.counts': 'Binibilang ang sagot kapag ang kaibigan ay',
  'rules.act.answered': 'pumindot ng “Ganito na” o “Oo, pero sa …” sa pahinang in-email namin',
  'rules.act.made': 'ginawang kaniya ang disenyo at kinumpirma ang isang email address',
  'rules.act.visited': 'pumunta sa tindahan at ipinakita ang larawan',
  'rules.act.ordered': 'umorder ng ipinakita sa kaniya',
  'rules.countsNot': 'Hindi ito binibilang kapag',
  'rules.not.looked': 'binuksan lang ang email o tiningnan lang ang pahina',
  'rules.not.twice': 'nabilang na ang kaibigang iyon',
  'rules.not.own': 'galing sa iyo o sa sarili mong device ang sagot',
  'rules.not.machine': 'programa ang pumindot at hindi tao',
  'rules.check': 'Habang sinusuri',
  'rules.hold_one':
    'Nagpapahinga nang isang araw ang bawat sagot bago bilangin. Habang wala pa, sinasabi ng pahina mo na sinusuri ito.',
  'rules.hold_other':
    'Nagpapahinga nang {count} araw ang bawat sagot bago bilangin. Habang wala pa, sinasabi ng pahina mo na sinusuri ito.',
  'rules.holdNone': 'Binibilang agad ang sagot, maliban kung may kailangang tingnan muli.',
  'rules.look':
    'Kapag may kakaiba sa isang sagot, may tao sa tindahan na titingin dito. Sasabihin ng pahina mo kung ano ang napagpasyahan.',
  'rules.voucher': 'Ang voucher',
  'rules.voucherText':
    'May bisa ito nang {months} buwan, para sa isang bestida, isang beses, sa counter namin. Hindi ito maipapalit sa pera.',
  'rules.keep_one':
    'Maghihintay ang sagot sa iba nang isang buwan. Pagkatapos ay hindi na ito bilang; mananatili ang napasama sa voucher.',
  'rules.keep_other':
    'Maghihintay ang sagot sa iba nang {count} buwan. Pagkatapos ay hindi na ito bilang; mananatili ang napasama sa voucher.',
  'rules.month_one':
    'Isang libreng bestida ang tinatahi namin bawat buwan. Kapag puno na ang buwan, sa iyo pa rin ang voucher at magagamit sa susunod na buwan.',
  'rules.month_other':
    '{count} libreng bestida ang tinatahi namin bawat buwan. Kapag puno na ang buwan, sa iyo pa rin ang voucher at magagamit sa susunod na buwan.',
  'rules.friend': 'Ano ang sinasabi sa kaibigan mo',
  'rules.friendText':
    'Na patalastas ito, na ikaw ang humiling, at kung ano ang maaari mong makamit. Isang email, walang paalala. Isang pindot lang ang pagtigil ng lahat ng email namin, habambuhay.',
  'rules.honest': 'Paano kami nagbibilang',
  'rules.honestText':
    'Bawat sagot na binibilang ay isang linya sa aklat. Hindi binabago o inaalis ang mga linya; ang mali ay itinatama ng bagong linya.',
  'rules.version':
    'Mga tuntunin, bersiyon {version}. Sinusunod ng naipadala mo ang bersiyon noong ipinadala ito, kahit baguhin namin ang mga tuntunin.',

  'privacy.title': 'Ano ang itinatago namin tungkol sa iyo',
  'privacy.lead':
    'Iyon lang kailangan sa pananahi at pagpapadala. Walang ibinebenta, at walang script o larawan ng ibang kompanya sa mga pahinang ito.',
  'privacy.you': 'Kapag nagdidisenyo ka',
  'privacy.youText':
    'Ang mga disenyo mo, at isang cookie para mahanap muli ng browser na ito. Ang pangalan mo kapag nagpadala ka. Ang email mo, nakasusi, kapag nakumpirma mo na; ang hindi mo kinumpirma ay binubura isang araw matapos mawalan ng bisa ang code nito.',
  'privacy.friend': 'Kapag may kaibigang sumulat sa iyo sa tulong namin',
  'privacy.friendText':
    'Ang pangalan at email address mo, nakasusi hanggang maipasa ang nag-iisang email, saka binubura. Ang natitira ay tandang hindi na mababasa pabalik, para walang sumulat sa iyo nang masyadong madalas. Kung hindi kumpirmahin ng nagpadala ang sarili niyang address, buburahin ang sa iyo makalipas ang 24 oras at walang ipapadala.',
  'privacy.answer': 'Kapag sumagot ka',
  'privacy.answerText':
    'Ang pinili mo, para makita ng nagpadala. Hindi namin itinatala kung sino ang nagbukas ng email, at walang nakatagong larawan doon.',
  'privacy.order': 'Kapag may hiniling ka',
  'privacy.orderText':
    'Ang pangalan mo, kung paano ka maaabot, at ang mga salita mo, para lang sa mga tao sa tindahan.',
  'privacy.cookies': 'Mga cookie',
  'privacy.cookiesText':
    'Isa para sa mga disenyo mo, isa para makilala ang mga browser at walang mabilang nang dalawang beses, isa para sa wika mo. Amin lahat, at walang sumusunod sa iyo sa ibang lugar.',
  'privacy.stop': 'Para itigil, o magtanong',
  'privacy.stopText':
    'May link sa bawat email na nagpapatigil sa lahat ng susunod. Para makita o mabura ang itinatago namin tungkol sa iyo, sumulat sa amin o dumaan.',
}

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
  'frame.leaveEmpty': 'Iwanang walang laman',
  'frame.privacy': 'Anong datos mo ang iniingatan namin',
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
  'price.sum': 'Presyo',
  'price.open': 'Mga bumubuo nito',

  'rules.title': 'Ang libreng bestida, sa simpleng salita',
  'rules.about':
    'Aling sagot ng kaibigan ang binibilang para sa libreng bestida, paano namin ito tinitingnan, at magkano ang voucher: lahat, sa isang pahina.',
  'rules.sentence_one':
    'Kapag sumagot ang isang kaibigan, tatahian ka namin ng isang bestida nang libre, hanggang {worth} ang halaga.',
  'rules.sentence_other':
    'Kapag {count} magkakaibang kaibigan ang sumagot sa loob ng {window} buwan, tatahian ka namin ng isang bestida nang libre, hanggang {worth} ang halaga.',
  'rules.counts': 'Binibilang ang sagot kapag ang kaibigan ay',
  'rules.act.answered': 'pumindot ng “Ganito na” o “Oo, pero sa …” sa pahinang in-email namin',
  'rules.act.made':
    'ginawang kaniya ang disenyo at kinumpirma ang isang email address: ganito rin kapag link',
  'rules.act.visited': 'pumunta sa tindahan at ipinakita ang larawan',
  'rules.act.ordered': 'umorder ng ipinakita sa kaniya',
  'rules.countsNot': 'Hindi ito binibilang kapag',
  'rules.not.looked': 'binuksan lang ang email o tiningnan lang ang pahina',
  'rules.not.twice': 'nabilang na ang kaibigang iyon',
  'rules.not.own': 'galing sa sarili mong mailbox ang sagot',
  'rules.waits': 'Maghihintay muna itong matingnan ng isang tao sa tindahan kapag',
  'rules.waits.device': 'galing ito sa device na nagamit mo na o ng ibang kaibigan',
  'rules.waits.machine': 'pinindot ito sa paraan ng mga programa',
  'rules.waits.again': 'may naunang sagot sa parehong patalastas na hindi ibinilang ng tindahan',
  'rules.waits.network': 'isa ito sa ilang galing sa iisang network sa loob ng ilang minuto',
  'rules.waits.ring': 'isinasara nito ang ikot ng tatlo o higit pang taong nagsasagutan',
  'rules.waits.disposable': 'ang address nito ay nasa serbisyong nagbibigay ng mailbox na pang-ilang minuto',
  'rules.waits.spelling':
    'mukhang ibang baybay ng address mo, o ng address na nakasagot na, ang address nito',
  'rules.waits.domain':
    'ang address nito ay nasa pribadong domain na sa iyo rin, o pinagsasaluhan ng dalawa pang kaibigan',
  'rules.waits.visit': 'ito ang ikalawang patalastas mo na dinala sa tindahan sa loob ng {hours} oras',
  'rules.waitsText':
    'May {review} araw ang tindahan para magpasya. Kung wala pa itong pasya noon, hindi mabibilang ang sagot na galing sa device mo, pinindot sa paraan ng mga programa, o kasunod ng hindi nito ibinilang. Mabibilang ito kung domain lang ang pinagsasaluhan, at galing ang sagot sa sarili nitong device at network.',
  'rules.undecided.not': 'Hindi mabibilang ang iba pang sagot na naiwang hindi napagpasyahan.',
  'rules.undecided.counts': 'Mabibilang ang iba pang sagot na naiwang hindi napagpasyahan.',
  'rules.reopen': 'Maaari pang tanggapin sa loob ng {reopen} araw ang hindi nabilang dahil walang nagpasya.',
  'rules.check': 'Habang sinusuri',
  'rules.hold_one':
    'Nagpapahinga nang isang araw ang bawat sagot bago bilangin. Habang wala pa, sinasabi ng pahina mo na sinusuri ito.',
  'rules.hold_other':
    'Nagpapahinga nang {count} araw ang bawat sagot bago bilangin. Habang wala pa, sinasabi ng pahina mo na sinusuri ito.',
  'rules.holdNone': 'Binibilang agad ang sagot, maliban kung may kailangang tingnan muli.',
  'rules.look':
    'Kapag may kakaiba sa isang sagot, maghihintay ito ng tao sa tindahan. Sasabihin ng pahina mo na naghihintay ito, at kung ano ang napagpasyahan.',
  'rules.takeDown.keep':
    'Kapag binawi ng tindahan ang isang patalastas, bilang pa rin ang mga sagot na naibigay na rito.',
  'rules.takeDown.reverse':
    'Kapag binawi ng tindahan ang isang patalastas, hindi na bilang ang mga sagot dito.',
  'rules.voucher': 'Ang voucher',
  'rules.voucherText':
    'May bisa ito nang {months} buwan, para sa isang bestida, isang beses, sa counter namin. Mananatili ang halagang taglay nito nang ibigay sa iyo, anuman ang magbago pagkatapos.',
  'rules.keep_one':
    'Maghihintay ang sagot sa iba nang isang buwan. Pagkatapos ay hindi na ito bilang; mananatili ang napasama sa voucher.',
  'rules.keep_other':
    'Maghihintay ang sagot sa iba nang {count} buwan. Pagkatapos ay hindi na ito bilang; mananatili ang napasama sa voucher.',
  'rules.month_one':
    'May lugar ang bawat buwan para sa isang bagong voucher. Kapag puno na ang buwan, sa iyo pa rin ang voucher at magagamit mula sa unang buwan na may lugar.',
  'rules.month_other':
    'May lugar ang bawat buwan para sa {count} bagong voucher. Kapag puno na ang buwan, sa iyo pa rin ang voucher at magagamit mula sa unang buwan na may lugar.',
  'rules.friend': 'Ano ang sinasabi sa kaibigan mo',
  'rules.friendText':
    'Na patalastas ito, na ikaw ang humiling, at kung ano ang maaari mong makamit. Isang email lang ang ipinapadala namin, walang paalala. Isang pindot lang ang pagtigil ng lahat ng email namin, hanggang bawiin ito.',
  'rules.honest': 'Paano kami nagbibilang',
  'rules.honestText':
    'Bawat sagot na binibilang ay isang linya sa aklat. Hindi binabago o inaalis ang mga linya; ang mali ay itinatama ng bagong linya.',
  'rules.version':
    'Mga tuntunin, bersiyon {version}. Sinusunod ng naipadala mo ang bersiyon noong ipinadala ito, kahit baguhin namin ang mga tuntunin.',

  'privacy.title': 'Anong datos mo ang iniingatan namin',
  'privacy.about':
    'Ano ang iniingatan ng tindahang ito tungkol sa iyo at sa mga kaibigan mo, bakit, at gaano katagal; at paano kami patitigilin.',
  'privacy.lead':
    'Walang script o larawan ng ibang kompanya sa mga pahinang ito. Nasa ibaba ang lahat ng iniingatan namin tungkol sa iyo.',
  'privacy.you': 'Kapag nagdidisenyo ka',
  'privacy.youText':
    'Ang mga disenyo mo at ang mga dating bersiyon ng mga ito, at isang cookie para mahanap muli ng browser na ito. Kapag puno na ang imbakan ng tindahan, inaalis ang mga disenyong pinakamatagal nang hindi binago, maliban kung kinumpirma ng gumawa ang isang email address o ipinadala niya ang mga ito. Ang mga larawang inilagay mo roon, sa loob ng isang buwan, at hangga’t kailangan ng isang disenyo. Ang pangalan mo kapag nagpadala ka. Ang email address mo, nakasusi, mula nang i-type mo ito; ang hindi mo kinumpirma ay binubura isang araw matapos mawalan ng bisa ang code nito.',
  'privacy.friend': 'Kapag may kaibigang sumulat sa iyo sa tulong namin',
  'privacy.friendText':
    'Ang pangalan mo, at ang nakasusing email address mo hanggang maipasa ang nag-iisang email; saka binubura ang address. Mananatili ang pangalan mo at ang larawan, para makita ng nagpadala kung sino ang sumagot. May mananatili ring tanda ng address, na walang makababasa pabalik, para walang sumulat sa iyo nang masyadong madalas. Kung hindi kumpirmahin ng nagpadala ang sarili niyang address, buburahin ang sa iyo makalipas ang 24 oras at walang ipapadala. Kung hindi makaalis ang email sa loob ng 30 araw, buburahin din ang address mo at walang ipapadala.',
  'privacy.own': 'Kapag naglagay ka ng sariling gawa',
  'privacy.ownText':
    'Kung ipapadala mo ito, titingnan muna ito ng mga tao sa tindahan bago umalis. Iniingatan namin ang disenyo gaya ng nakita nila, ang pasya nila at kung bakit, at ang isinulat mo tungkol doon; sa pinayagan nila, isang hash, para hindi na kailangang tingnan muli. Hindi pinapangalanan ang nag-uulat ng patalastas: ang mga salita lang ang iniingatan namin.',
  'privacy.answer': 'Kapag sumagot ka',
  'privacy.answerText':
    'Ang pinili mo, para makita ng nagpadala. Hindi namin itinatala kung sino ang nagbukas ng email, at walang nakatagong larawan doon.',
  'privacy.count': 'Para walang mabilang nang dalawang beses',
  'privacy.countText':
    'Kapag nagpadala o sumagot ka, nag-iingat kami ng mga tanda ng mailbox, browser at network mo, na ginawa gamit ang sarili naming susi at walang makababasa pabalik. Dahil sa mga ito, isang beses lang nabibilang ang bawat kaibigan. Mananatili ang tanda ng mailbox na nabilang na hangga’t may libreng bestida. Ang sa mga browser at network ay mananatili hanggang wala nang sagot na may kinalaman sa mga ito ang maaari pang mabilang, at labindalawang buwan pa. Ang wala na ritong alinman sa mga ito o disenyo ay lubos nang kinalilimutan. Mananatili rin ang aklat ng mga nabilang at ang mga voucher, nang walang pangalan.',
  'privacy.order': 'Kapag may hiniling ka',
  'privacy.orderText':
    'Ang pangalan mo, kung paano ka maaabot, at ang mga salita mo, para lang sa mga tao sa tindahan. Nakasusi ang paraan para maabot ka. Mananatili ang lahat ng ito hanggang ipabura mo, gamit ang email address na ibinigay mo.',
  'privacy.mails': 'Ang mga email namin',
  'privacy.mailsText':
    'Nakasusi ang sinabi ng email namin, at saka binubura: ang code pagkaraan ng isang araw, ang lahat ng iba pa pagkaraan ng 90 araw. Na may ganoong email ay mananatili nang 90 araw pagkatapos ng code, at pagkatapos ng iba pa hangga’t naroon ang mga tanda ng mga browser.',
  'privacy.cookies': 'Mga cookie',
  'privacy.cookiesText':
    'Isa para sa mga disenyo mo, isa para makilala ang mga browser at walang mabilang nang dalawang beses, isa para sa wika mo. Inaalis ang iniingatan namin tungkol sa una kapag nawalan na ito ng bisa, hanggang 90 araw mula nang huli kang mag-save. Hindi ibinibigay ng browser mo ang mga ito sa ibang site. Ang hindi pa nai-save ng studio ay nasa sarili mong browser hanggang ma-save ito.',
  'privacy.staff': 'Kung nagtatrabaho ka sa tindahan',
  'privacy.staffText':
    'Ang pangalan mo, ang email address na ginagamit mo sa pag-sign in, at ang password mo sa anyong walang makababasa pabalik. Mananatili ang pangalan mo sa tabi ng mga voucher na na-redeem mo. May cookie ang device na ginamit mo sa pag-sign in, para makilala ito sa loob ng isang taon. Kinalilimutan ang link para sumali kapag nagamit na ito o nawalan na ng bisa. Itinatala ang ginagawa mo roon kasama ang pangalan mo, ang oras at ang dahilan, at mananatili ito kahit umalis ka na; hindi pinapangalanan doon ang mga bisita at kaibigan.',
  'privacy.copies': 'Mga kopya',
  'privacy.copiesText':
    'Bago baguhin ng bagong bersiyon ng programa namin ang database namin, kinokopya muna ito. Nasa kopya ang naroon noon, pati ang nabura na namin mula noon, hanggang burahin namin ang kopya. Ang makita ng bagong bersiyon sa database namin na wala nang kinabibilangan ay itinatabi, at binubura pagkalipas ng tatlumpung araw.',
  'privacy.stop': 'Para itigil, o magtanong',
  'privacy.stopText':
    'May link ang email na ipinapadala sa iyo ng kaibigan sa tulong namin, at pinatitigil nito ang lahat ng email namin, at doon din ito mababawi; ang iniingatan lang namin doon ay tanda ng address mo. Kapag sinabi ng mail server na walang ganoong address, nag-iingat kami ng tanda nito nang 30 araw. Para mabura ang iniingatan namin tungkol sa iyo, sumulat sa amin o dumaan. Mawawala ang pangalan, address, mga disenyo at mga salita mo, at hindi na makikita ang mga larawang ipinadala mo. Mananatili ang mga nabilang, ang mga voucher at ang mga tanda, para walang mabilang nang dalawang beses dahil lang nakalimutan na siya.',
}

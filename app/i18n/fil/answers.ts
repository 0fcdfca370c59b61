/** What the people of the shop read about answers, what went out, and who asked to be forgotten. */
export const answers = {
  'staff.someone': 'Isang tao',
  'staff.answers.title': 'Mga sagot',
  'staff.answers.lists': 'Mga listahan ng sagot',
  'staff.answers.waiting': 'Naghihintay sa iyo',
  'staff.answers.undecided': 'Hindi napagpasyahan sa oras',
  'staff.answers.all': 'Lahat ng sagot',
  'staff.answers.lead.waiting':
    'May kakaiba sa mga ito kaya hindi sila kusang nabibilang. Tingnan ang bawat isa at magpasya. Ang mga tuntunin ang magsasabi kung mabibilang ang hindi mapagpasyahan sa oras.',
  'staff.answers.lead.undecided':
    'Walang nakapagpasya sa mga ito nang matapos ang panahon, kaya hindi sila bilang. Sa loob ng 30 araw, maaari mo pa silang tanggapin.',
  'staff.answers.lead.all':
    'Bawat sagot ayon sa nagpadala, pinakabago muna. Maaaring bawiin ang isang nabilang na.',
  'staff.answers.none.waiting': 'Napagpasyahan na ang lahat ng sagot.',
  'staff.answers.none.undecided': 'Walang naiwang hindi napagpasyahan.',
  'staff.answers.none.all': 'Wala pang sumasagot.',
  'staff.answers.forFrom': 'Para kay {friend}, mula kay {sender}',
  'staff.answers.group_one': '{count} sagot dito',
  'staff.answers.group_other': '{count} sagot dito',
  'staff.answers.newer': 'Mas bago',
  'staff.answers.older': 'Mas luma',
  'staff.answers.pages': 'Mga pahina',
  'staff.answers.decideBy': 'Magpasya hanggang {day}',
  'staff.answers.reopenUntil': 'Matatanggap pa hanggang {day}',
  'staff.answers.state.pending': 'Nagpapahinga hanggang {day}',
  'staff.answers.state.held': 'Naghihintay sa iyo',
  'staff.answers.state.counted': 'Bilang',
  'staff.answers.state.refused': 'Hindi bilang',
  'staff.answers.state.lapsed': 'Masyado nang luma',

  'staff.signal.machine': 'Ipinadala gaya ng isang programa',
  'staff.signal.refused-before': 'Kasunod ng hindi ibinilang',
  'staff.signal.same-visit': 'Ikalawa sa iisang pagbisita',
  'staff.signal.ring': 'Tatlo o higit pang nagsasagutan',
  'staff.signal.hurried-network': 'Ilan mula sa iisang network sa loob ng ilang minuto',
  'staff.signal.disposable': 'Mailbox na pang-ilang minuto',
  'staff.signal.own-device': 'Device ng nagpadala',
  'staff.signal.shared-device': 'Device ng ibang kaibigan',
  'staff.signal.own-likeness': 'Mailbox na kahawig ng sa nagpadala',
  'staff.signal.shared-likeness': 'Mailbox na kahawig ng sa ibang kaibigan',
  'staff.signal.own-domain': 'Nasa sariling domain ng nagpadala',
  'staff.signal.shared-domain': 'Ilang kaibigan sa iisang domain',
  'staff.signal.other': 'Itinabi nang walang nakatalang dahilan',
  'staff.signal.machine.why':
    'Ipinadala ang sagot na ito gaya ng ginagawa ng mga programa, mas mabilis kaysa sa pagbabasa ng tao o walang kamay na pumindot. May mga taong mabilis, at may mga mail service na kusang pumipindot.',
  'staff.signal.refused-before.why':
    'May isa rito na hindi ibinilang ang naunang sagot sa patalastas na ito, at sinagot itong muli. Ganito bumabalik ang kaibigang napagkamalang program ang unang pindot, at ganito rin ang umuulit lang.',
  'staff.signal.same-visit.why':
    'May isa pang patalastas ni {sender} na dinala sa tindahan sa parehong mga oras. Maaaring sabay dumating ang dalawang kaibigan, at maaari ring iisang tao ang may dala ng ilan.',
  'staff.signal.ring.why':
    'Isinasara ng sagot na ito ang isang ikot: sumagot si {sender} sa isang tao, at ganoon din ang sumunod, hanggang sa may sumagot sa kaibigang ito. Ganito ang magbabarkadang nagugustuhan ang tindahan, at ganito rin ang mga nagkasundo.',
  'staff.signal.hurried-network.why':
    'Hindi bababa sa tatlong sagot kay {sender} ang galing sa iisang network sa loob ng sampung minuto. Ganito ang magkakaibigan sa iisang mesa, at ganito rin ang isang taong maraming mailbox. Hindi dahilan ang iisang network lang.',
  'staff.signal.disposable.why':
    'Nasa serbisyong nagbibigay ng mailbox na pang-ilang minuto sa sinumang humingi ang mailbox na ito. Gumagamit nito ang mga maingat, at pati ang nangangailangan agad ng isa pang kaibigan.',
  'staff.signal.own-device.why':
    'Galing ang sagot na ito sa telepono o computer na ginamit din ni {sender}. Ganito rin ang hitsura ng tablet na pinagsasaluhan sa bahay o ng hiniram na telepono.',
  'staff.signal.shared-device.why':
    'Galing ang sagot na ito sa telepono o computer na pinagsagutan na ng ibang kaibigan. Ganito rin ang hitsura ng dalawang tao sa iisang bahay.',
  'staff.signal.own-likeness.why':
    'Kahawig ang mailbox ng isa sa mga kay {sender}, halimbawa may idinagdag pagkatapos ng plus. Hindi namin alam kung iisang tao ang tumatanggap ng dalawa sa mail service na ito.',
  'staff.signal.shared-likeness.why':
    'Kahawig ang mailbox ng sa ibang kaibigang sumagot na. Maaaring iisang tao ito, o dalawang taong magkahawig ang pangalan.',
  'staff.signal.own-domain.why':
    'Nasa parehong pribadong address, pagkatapos ng @, ang mailbox na ito at ang kay {sender}. Ganito ang pamilya o pinagtatrabahuhan, at ganito rin ang isang taong maraming mailbox.',
  'staff.signal.shared-domain.why':
    'Tatlo o higit pang kaibigan ang may mailbox sa iisang pribadong address, pagkatapos ng @. Ganito ang magkakatrabaho, at ganito rin ang isang taong maraming mailbox.',
  'staff.signal.other.why': 'Itinabi ito, at walang nakatalang dahilan.',
  'staff.signal.record_one':
    'Sa ngayon, {right} sa {count} sagot na huminto dahil dito at napagpasyahan ang hindi nabilang.',
  'staff.signal.record_other':
    'Sa ngayon, {right} sa {count} sagot na huminto dahil dito at napagpasyahan ang hindi nabilang.',
  'staff.signal.record.none': 'Wala pang pasya tungkol dito.',

  'staff.refused.own': 'Sa nagpadala mismo',
  'staff.refused.duplicate': 'Bilang na ang kaibigang ito',
  'staff.refused.window': 'Nahuli ang dating',
  'staff.refused.staff': 'Ganito ang pasya ng tindahan',
  'staff.refused.taken-down': 'Inalis ang larawan',
  'staff.refused.undecided': 'Walang nagpasya sa oras',
  'staff.refused.other': 'Walang nakatalang dahilan',

  'staff.answer.back': 'Lahat ng sagot',
  'staff.answer.backShares': 'Ang mga umalis',
  'staff.answer.picture': 'Gaya ng ipinadala ni {sender}',
  'staff.answer.version': 'Gaya ng gusto ni {friend}',
  'staff.answer.noPicture': 'Wala nang maipapakita rito.',
  'staff.answer.why': 'Bakit ito nakahinto',
  'staff.answer.whyWas': 'Bakit ito nahinto',
  'staff.answer.sent': 'Ipinadala',
  'staff.answer.way': 'Paano',
  'staff.way.mail': 'Sa email',
  'staff.way.link': 'Sa link',
  'staff.way.card': 'Sa card',
  'staff.answer.act': 'Ang ginawa ng kaibigan',
  'staff.answer.when': 'Kailan',
  'staff.answer.choice': 'Ang pinili',
  'staff.choice.just-so': 'Ganito mismo',
  'staff.choice.in-another': 'Oo, sa ibang kulay',
  'staff.choice.not-for-me': 'Hindi para sa akin',
  'staff.answer.noAnswer': 'Wala pang sagot',
  'staff.answer.decided': 'Napagpasyahan',
  'staff.answer.decidedBy': '{name}, {day}',
  'staff.answer.takenDown': 'Inalis',
  'staff.answer.standing': 'Ang nababasa ng nagpadala',
  'staff.answer.sender': 'Ang iba pang mayroon ang nagpadala',
  'staff.answer.tally.counted': 'Mga sagot na bilang',
  'staff.answer.tally.pending': 'Mga sagot na nagpapahinga',
  'staff.answer.tally.held': 'Mga sagot na naghihintay sa iyo',
  'staff.answer.tally.refused': 'Mga sagot na hindi bilang',
  'staff.answer.tally.lapsed': 'Mga sagot na masyado nang luma',
  'staff.answer.vouchers': 'Mga voucher',
  'staff.answer.noVouchers': 'Wala pa',
  'staff.voucher.granted': 'Ibinigay noong {day}, hindi pa nagagamit',
  'staff.voucher.redeemed': 'Ibinigay noong {day}, nagamit na',
  'staff.voucher.voided': 'Ibinigay noong {day}, wala nang bisa',
  'staff.voucher.expired': 'Ibinigay noong {day}, lumipas na',
  'staff.answer.decide': 'Magpasya',
  'staff.answer.decideHint':
    'Kapag tinanggap, bilang ito gaya ng iba. Kapag hindi ibinilang, malayang sumagot sa iba ang kaibigan.',
  'staff.answer.downHint': 'Inalis na ang larawan, kaya hindi na matatanggap ang sagot na ito.',
  'staff.answer.accept': 'Tanggapin ang sagot na ito',
  'staff.answer.refuse': 'Huwag ibilang',
  'staff.answer.refuse.what':
    'Mababasa ng nagpadala na tiningnan ito ng tindahan at hindi ibinilang. Kapag sinagot muli ang patalastas, maghihintay din sa inyo ang sagot na iyon. Sa loob ng 30 araw ay matatanggap pa rin ninyo ito.',
  'staff.answer.refuse.press': 'Oo, huwag ibilang',
  'staff.answer.reopen': 'Tanggapin pa rin',
  'staff.answer.reopenHint':
    'Walang nagpasya sa oras. Hanggang {day}, maaari mo pa itong tanggapin; pagkatapos, bilang ito gaya ng iba.',
  'staff.answer.reopenRefused':
    'Tiningnan ito at hindi ibinilang. Hanggang {day} ay matatanggap pa ninyo ito; pagkatapos ay bibilang ito gaya ng iba.',
  'staff.answer.reverse': 'Bawiin ang sagot na ito',
  'staff.answer.reverse.what':
    'Hindi na ito bilang, at mababasa ng nagpadala na tiningnan ito ng tindahan at hindi ibinilang. Itinatago ng talaan ang dalawang linya.',
  'staff.answer.reverse.voids': 'Hindi pa nagagamit ang voucher noong {day}. Mawawalan ito ng bisa.',
  'staff.answer.reverse.stays': 'Nagamit na ang voucher noong {day}, kaya mananatili itong nagamit.',
  'staff.answer.reverse.none': 'Walang voucher na nakasalalay rito.',
  'staff.answer.reverse.left_one': '{count} sagot ang bilang para sa nagpadala pagkatapos nito.',
  'staff.answer.reverse.left_other': '{count} sagot ang bilang para sa nagpadala pagkatapos nito.',
  'staff.answer.reverse.press': 'Oo, bawiin ito',
  'staff.answer.reinstate': 'Ibalik sa bilang',
  'staff.answer.reinstate.what':
    'Binawi ito. Isang bagong linya sa talaan ang magbibilang dito muli, at mababasa ng nagpadala na bilang ito.',
  'staff.answer.reinstate.voucher':
    'Ibibigay muli ang voucher na nawalan ng bisa dahil kulang ito, kung sapat na ang mga sagot.',
  'staff.answer.reinstate.press': 'Oo, ibalik sa bilang',
  'staff.answer.reason': 'Bakit, sa isang pangungusap',
  'staff.answer.reasonHint': 'Mananatili ito sa talaan ng mga ginawa. Huwag magbanggit ng pangalan.',
  'staff.answer.reasonMissing': 'Sabihin kung bakit, sa isang pangungusap. Walang binago.',
  'staff.answer.own':
    'Ikaw ang nagpadala nito, o sagot mo ito, kaya hindi ikaw ang magpapasya. Magagawa ito ni {names}.',
  'staff.answer.ownAlone':
    'Ikaw ang nagpadala nito, o sagot mo ito, kaya hindi ikaw ang magpapasya, at wala pang ibang makakagawa nito rito. Mag-imbita ng isa pang manager sa pahinang Mga tao; hanggang doon, mananatili ito.',
  'staff.answer.down': 'Alisin ang larawan',
  'staff.answer.said.accepted': 'Tinanggap. Nasa ibaba ang kalagayan nito.',
  'staff.answer.said.refused': 'Hindi ito bilang. Sinasabi iyon ng pahina ng nagpadala.',
  'staff.answer.said.reopened': 'Tinanggap pa rin. Nasa ibaba ang kalagayan nito.',
  'staff.answer.said.reversed': 'Binawi. Hindi na ito bilang.',
  'staff.answer.said.reinstated': 'Bilang na ulit ito. Nasa ibaba ang kalagayan nito.',
  'staff.answer.said.own':
    'Ikaw ang nagpadala nito, o sagot mo ito: kasamahan ang magpapasya. Walang binago.',
  'staff.answer.said.not-allowed': 'Mga manager lang ang nagpapasya sa mga sagot. Walang binago.',
  'staff.answer.said.taken':
    'Nabilang na sa iba ang kaibigang ito, kaya hindi na mabibilang dito. Walang binago.',
  'staff.answer.said.down-first': 'Inalis na ang larawan nito, kaya hindi ito mabibilang. Walang binago.',
  'staff.answer.said.gone': 'Napagpasyahan na ito. Walang binago.',
  'staff.answer.said.goneBy': 'Napagpasyahan na ito ni {name}. Walang binago.',
  'staff.answer.said.goneMe': 'Napagpasyahan mo na ito. Walang binago.',

  'staff.shares': 'Mga umalis',
  'staff.shares.title': 'Ang mga umalis',
  'staff.shares.lead': 'Bawat larawang umalis na, pinakabago muna. Buksan ang isa para alisin ito.',
  'staff.shares.none': 'Wala pang umaalis.',
  'staff.shares.noAnswer': 'Wala pang sagot',
  'staff.shares.unsent': 'Hindi pa nakakaalis',
  'staff.shares.down': 'Inalis',
  'staff.shares.forget': 'May humihiling na makalimutan',

  'staff.forget.title': 'May humihiling na kalimutan namin siya',
  'staff.forget.lead':
    'Isulat ang email address na ginamit niya rito. Makikita mo muna kung ano ang mawawala at ano ang mananatili; walang mangyayari bago ang ikalawang pindot.',
  'staff.forget.email': 'Ang email address niya',
  'staff.forget.look': 'Tingnan kung ano ang mayroon kami',
  'staff.forget.nobody':
    'Wala kaming kilala sa address na ito. Itanong ang baybay, o kung may iba pa siyang address.',
  'staff.forget.goes': 'Mawawala ito',
  'staff.forget.stays': 'Mananatili ito',
  'staff.forget.goes.name': 'Ang pangalan at address niya, pati kung saan sinulatan siya ng mga kaibigan',
  'staff.forget.goes.designs_one':
    '{count} disenyo, kasama ang bawat naunang bersiyon at mga larawang nasa ibabaw nito',
  'staff.forget.goes.designs_other':
    '{count} disenyo, kasama ang bawat naunang bersiyon at mga larawang nasa ibabaw nila',
  'staff.forget.goes.shares_one':
    '{count} larawang ipinadala niya: aalisin ito, pati sa mga email na nakaalis na, at mawawala ang pangalan ng kaibigan',
  'staff.forget.goes.shares_other':
    '{count} larawang ipinadala niya: aalisin ang mga ito, pati sa mga email na nakaalis na, at mawawala ang pangalan ng mga kaibigan',
  'staff.forget.goes.received_one': 'Ang pangalan niya sa {count} larawang ipinadala sa kanya',
  'staff.forget.goes.received_other': 'Ang pangalan niya sa {count} larawang ipinadala sa kanya',
  'staff.forget.goes.asks_one':
    '{count} hiling sa tindahan: isasara ito, nang walang pangalan, salita at paraan ng pagkontak',
  'staff.forget.goes.asks_other':
    '{count} hiling sa tindahan: isasara ang mga ito, nang walang pangalan, salita at paraan ng pagkontak',
  'staff.forget.goes.waiting': 'Mga email niyang hindi pa nakakaalis, at bawat browser na pinasukan niya',
  'staff.forget.stays.ledger': 'Ang talaan at ang mga nabilang, nang walang pangalan',
  'staff.forget.stays.marks':
    'Mga markang hindi mababasa pabalik, para walang kumita nang dalawang beses dahil kinalimutan, at walang email na mapunta kung saan ayaw',
  'staff.forget.stays.vouchers_one':
    '{count} voucher na hindi pa nagagamit: matatanggap pa rin ito ng sinumang may code',
  'staff.forget.stays.vouchers_other':
    '{count} voucher na hindi pa nagagamit: matatanggap pa rin ang mga ito ng sinumang may code',
  'staff.forget.stays.others': 'Ang ginawa o hiniling ng iba, kahit nagsimula ito sa disenyo niya',
  'staff.forget.press': 'Kalimutan ang taong ito',
  'staff.forget.never': 'Hindi na ito mababawi.',
  'staff.forget.done': 'Nakalimutan na. Walang natira kundi mga marka at kabuuan.',
  'staff.forget.gone': 'Wala nang dapat kalimutan.',
} as const

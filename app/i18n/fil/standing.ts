/** Where a share is and why, in words for its sender. */
export const standing = {
  'standing.unsent.prove': 'Hindi pa naipadala. Patunayan ang sarili mong address at aalis ito.',
  'standing.unsent.turn':
    'Naghihintay ng turno. May hangganan ang email na maaaring umalis nang sabay-sabay.',
  'standing.unsent.waiting': 'Hindi pa naipapadala. Mula {date}, naghihintay itong matingnan ng tindahan.',
  'standing.unsent.appealed': 'Hindi pa naipapadala. Humiling ka noong {date} na tingnan itong muli.',
  'standing.unsent.rejected': 'Hindi naipadala. Hindi ito pinayagan ng tindahan nang ganito.',
  'standing.unsent.change': 'Hindi pa naipapadala. Humiling ng pagbabago ang tindahan.',
  'standing.error.own-off':
    'Hindi muna nagpapadala ang tindahan ng disenyong may ganitong inilagay mo mismo. Magpadala ng kopyang wala iyon.',
  'standing.error.banned':
    'Hindi na nagpapadala ang tindahan ng mga disenyo mo. Magtanong sa counter kung bakit.',
  'standing.unsent.erased':
    'Hindi naipadala. Hindi ito nakaalis sa takdang oras, kaya binura namin ang address. Maaari mo itong ipadala ulit.',
  'standing.waiting.queued': 'Handa nang umalis. Sa mail service na ang susunod na hakbang.',
  'standing.waiting.handed-over':
    'Naibigay sa mail service noong {date}. Wala pang sagot. Hindi kami nagpapaalala.',
  'standing.waiting.unknown': 'Naibigay noong {date} sa mail service, na hindi nagkumpirma. Wala pang sagot.',
  'standing.waiting.deferred': 'Pinaghihintay kami ng mail service. Susubukan namin ulit.',
  'standing.waiting.link': 'Ginawa ang link noong {date}. Wala pang sagot.',
  'standing.waiting.card': 'Ginawa ang card noong {date}. Wala pang sagot.',
  'standing.waiting.to-make':
    'Sumagot noong {date}. Mabibilang ito kapag ginawa ni {name} na kanya ang disenyo at nagpatunay ng address.',
  'standing.checking.hold': 'Sumagot noong {date}. Sinusuri hanggang {until}.',
  'standing.checking.held.own-device':
    'Sumagot noong {date}, at may kaugnayan sa browser na ginagamit mo rin. Titingnan muna ito ng isang tao sa tindahan bago mabilang, hanggang {until}.',
  'standing.checking.held.machine':
    'Sumagot noong {date}, sa paraan ng pagpapadala ng mga programa. Titingnan muna ito ng isang tao sa tindahan bago mabilang, hanggang {until}.',
  'standing.checking.held.refused-before':
    'Sumagot muli noong {date}, kasunod ng sagot na hindi ibinilang ng tindahan. Titingnan din ito ng isa sa tindahan bago bumilang, hanggang {until}.',
  'standing.checking.held.own-mailbox':
    'Sumagot noong {date}, mula sa address na mukhang kaugnay ng sa iyo. Titingnan muna ito ng isang tao sa tindahan bago mabilang, hanggang {until}.',
  'standing.checking.held.disposable':
    'Sumagot noong {date}, mula sa address sa serbisyong nagbibigay ng mailbox na panandalian. Titingnan muna ito ng isang tao sa tindahan bago mabilang, hanggang {until}.',
  'standing.checking.held.other':
    'Sumagot noong {date}. May bagay sa pagdating nito na kailangang tingnan muli. Titingnan muna ito ng isang tao sa tindahan bago mabilang, hanggang {until}.',
  'standing.checking.looking':
    'Sumagot noong {date}. Titingnan muna ito ng isang tao sa tindahan bago mabilang.',
  'standing.undecided.not':
    'Kung walang nakapagpasya hanggang noon, hindi ito mabibilang, at maaari kang magtanong sa kanila sa loob ng 30 araw.',
  'standing.undecided.counts':
    'Kung walang nakapagpasya hanggang noon, mabibilang ito, maliban kung may lumabas pang salungat.',
  'standing.undecided.rules':
    'Kung walang nakapagpasya hanggang noon, ang mga tuntunin ang magsasabi kung mabibilang ito.',
  'standing.checking.prove':
    'Sumagot noong {date}. Mabibilang ito kapag napatunayan mo na ang sarili mong address.',
  'standing.counted.answered': 'Sumagot noong {date}: oo.',
  'standing.counted.made': 'Sumagot noong {date}: ginawang kanya ang disenyo.',
  'standing.counted.visited': 'Sumagot noong {date}: pumunta sa tindahan.',
  'standing.counted.ordered': 'Sumagot noong {date}: umorder nito.',
  'standing.not-for-me': 'Sumagot noong {date}: hindi para sa akin. Oo lang ang mabibilang.',
  'standing.answer-alone':
    'Sumagot noong {date}. Ayon sa mga tuntunin noong ipinadala ito, hindi sapat ang sagot lamang.',
  'standing.nobody': 'Walang sagot mula kay {name} ang maaaring mabilang.',
  'standing.address':
    'Hindi tinanggap ng address ang aming email. Suriin ito, o ikaw na ang magpadala ng link.',
  'standing.fault':
    'Hindi naipadala dahil sa sira sa panig namin, at binura na ang address. Ikaw na ang magpadala ng link.',
  'standing.too-late': 'Natapos ang panahon ng pagsagot noong {date}.',
  'standing.refused.own':
    'Galing sa sarili mong browser o address ang sagot noong {date}. Hindi kailanman nabibilang ang sa iyo.',
  'standing.refused.window': 'Sumagot noong {date}, pagkatapos ng panahon ng pagsagot.',
  'standing.refused.staff':
    'Sumagot noong {date}. Tiningnan ito ng tindahan at hindi ibinilang. Magtanong sa kanila kung nais malaman ang dahilan.',
  'standing.refused.taken-down': 'Inalis ng tindahan ang larawang ito, kaya hindi mabibilang ang sagot dito.',
  'standing.refused.undecided':
    'Sumagot noong {date}. Hanggang {until} sana ito titingnan ng tindahan pero hindi nila nagawa, kaya hindi ito bilang. Magtanong sa kanila: sa loob ng 30 araw, maaari pa nila itong tanggapin.',
  'standing.lapsed':
    'Sumagot noong {date}. Nabilang ito, pero masyado nang luma ngayon para sa isang bestida.',
  'standing.state.unsent': 'Hindi naipadala',
  'standing.state.waiting': 'Hindi pa',
  'standing.state.checking': 'Sinusuri',
  'standing.state.counted': 'Bilang',
  'standing.state.not-counted': 'Hindi bilang',
  'history.missing': 'Sumagot si {name}, pero hindi nakikita?',
  'history.title': 'Ang nakatala',
  'history.sent.mail': '{date}: isinulat mo ang ad na ito.',
  'history.sent.link': '{date}: ginawa mo ang link na ito.',
  'history.sent.card': '{date}: ginawa mo ang card na ito.',
  'history.unsent': 'Hindi pa ito nakakaalis, kaya walang makakasagot dito.',
  'history.undelivered': 'Hindi ito nakarating sa address, kaya walang sagot na nanggaling doon.',
  'history.left': '{date}: tinanggap ito ng mail service.',
  'history.nothing.mail':
    'Walang sagot na nakarating sa amin mula sa address na sinulatan mo. Hindi sinusubaybayan ang pagbukas at pagtingin, at hindi iyon sagot: ang pagpindot lang ng button doon. Itanong kay {name} kung dumating ang email, baka nasa spam, at kung aling button ang pinindot.',
  'history.nothing.link':
    'Walang sagot na nakarating sa amin sa link na ito. Hindi sinusubaybayan ang pagbukas at pagtingin, at hindi iyon sagot: ang pagpindot lang ng button doon. Itanong kay {name} kung ito ang link, at kung aling button ang pinindot.',
  'history.nothing.card':
    'Walang sagot na nakarating sa amin sa card na ito. Hindi sinusubaybayan ang pagbukas at pagtingin, at hindi iyon sagot: ang pagpindot lang ng button doon. Itanong kay {name} kung ito ang card, at kung aling button ang pinindot.',
  'history.nobody':
    'Walang sagot dito ang maaaring mabilang. Maaaring kay {name} lang ang dahilan, kaya hindi namin sinasabi kaninuman.',
  'history.too-late': '{date}: natapos ang panahon ng pagsagot.',
  'history.answered': '{date}: may sagot na nakarating sa amin.',
  'history.answered-no': '{date}: may sagot na nakarating sa amin: hindi para sa akin. Oo lang ang bilang.',
  'history.alone.mail': 'Sa mga tuntuning kasama nito nang ipadala, hindi bilang ang sagot lang.',
  'history.alone.link':
    'Sa link, mabibilang ito kapag ginawang sarili ni {name} ang disenyo at pinatunayan ang isang address. Hindi pa iyon nakarating sa amin.',
  'history.alone.card':
    'Sa card, mabibilang ito kapag ginawang sarili ni {name} ang disenyo at pinatunayan ang isang address. Hindi pa iyon nakarating sa amin.',
  'history.held': '{date}: itinabi ito para tingnan muli; magpapasya ang tindahan hanggang {until}.',
  'history.looking': 'Itinabi ito para tingnan muli.',
  'history.rests': 'Nagpapahinga ito hanggang {until}, at mabibilang kung walang salungat.',
  'history.prove': 'Mabibilang ito kapag napatunayan mo na ang sarili mong address.',
  'history.credit': '{date}: nabilang ito. Ganito ang nasa talaan.',
  'history.again': '{date}: nabilang itong muli, sa bagong linya sa talaan.',
  'history.reversal':
    '{date}: binawi ito ng tindahan, sa isang linya sa talaan. Magtanong sa kanila kung nais malaman ang dahilan.',
  'history.expired': '{date}: naging masyado na itong luma para sa isang bestida, sa isang linya sa talaan.',
  'history.refused.own': '{date}: galing ito sa sarili mong browser o address, kaya hindi ito bilang.',
  'history.refused.window': '{date}: dumating ito pagkatapos ng panahon ng pagsagot, kaya hindi ito bilang.',
  'history.refused.staff':
    '{date}: tiningnan ito ng tindahan at hindi ibinilang. Magtanong sa kanila kung nais malaman ang dahilan.',
  'history.refused.taken-down': 'Inalis ng tindahan ang larawan, kaya walang sagot dito ang mabibilang.',
  'history.refused.undecided':
    '{date}: natapos ang panahon ng tindahan para tingnan ito, kaya hindi ito bilang. Magtanong sa kanila: sa loob ng 30 araw, maaari pa nila itong tanggapin.',
  'standing.error.not-offered':
    'Hindi na ginagawa ng tindahan ang disenyong ito kung ganito. Buksan ito sa studio, pumili ng iba kung saan nakasulat na “hindi na inaalok”, saka ipadala.',
  'standing.error.paused':
    'Hindi muna nagpapadala ng patalastas ang tindahan. Nakatabi ang disenyo mo: bumalik kapag nag-aanyaya na ulit ang unang pahina.',
  'standing.error.no-address': 'Isulat ang email address ng kaibigan mo, o ikaw na ang magpadala ng link.',
  'standing.error.own-address': 'Sarili mong address ito. Isulat ang sa kaibigan.',
  'standing.error.already-sent': 'Nakapagpadala ka na ng email sa address na ito. Isa lang bawat kaibigan.',
  'standing.error.no-mailbox':
    'Sabi ng mail server ng address na ito, walang ganoong mailbox. Hanapin kung may mali, o ikaw na ang magpadala ng link.',
  'standing.error.visitor-cap':
    'Sampung email bawat buwan ang maaaring umalis sa pangalan mo. Ikaw na ang magpadala ng link sa kaibigang ito.',
  'standing.error.shop-cap':
    'Naipadala na ng tindahan ang lahat ng email nito ngayong araw. Subukan ulit bukas, o ikaw na ang magpadala ng link.',
  'standing.error.design-too-big':
    'Masyadong malaki ang disenyong ito para ma-save. Magbawas at subukan ulit.',
  'standing.error.design-unknown':
    'Hindi namin mabasa ang disenyong ito. Buksan ang studio at magsimula sa isang look.',
} satisfies Record<string, string>

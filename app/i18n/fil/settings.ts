/** What a manager sets, and what each setting means. */
export const settings = {
  'staff.settings.title': 'Mga setting',
  'staff.settings.sections': 'Mga bahagi ng setting',
  'staff.settings.saved': 'Na-save.',
  'staff.settings.managers': 'Tagapamahala lang ang makapagbabago ng mga ito.',
  'staff.settings.shop': 'Tindahan',
  'staff.settings.shopLead': 'Nakikita sa bawat pahina at, kasama ang tirahan, sa ibaba ng bawat email.',
  'staff.settings.shopSave': 'I-save ang tindahan',
  'staff.settings.name': 'Pangalan ng tindahan',
  'staff.settings.address': 'Tirahan para sa koreo',
  'staff.settings.country': 'Bansa',
  'staff.settings.currency': 'Salapi',
  'staff.settings.timeZone': 'Time zone',
  'staff.settings.timeZoneHint': 'Sumusunod dito ang mga araw, buwan at petsa ng paglipas.',
  'staff.settings.leadTimeWeeks': 'Ilang linggo ang paggawa',
  'staff.settings.contact': 'Paano kayo makokontak',
  'staff.settings.contactHint': 'Email address o numero ng telepono.',
  'staff.settings.optional': 'puwedeng walang laman',

  'staff.settings.prices': 'Mga presyo',
  'staff.settings.pricesLead':
    'Mga halaga sa {currency}. Para sa pinakasimple ang batayang presyo; idinaragdag dito ang bawat dagdag.',
  'staff.settings.pricesSave': 'I-save ang mga presyo',
  'staff.settings.base': 'Batayang presyo',
  'staff.settings.upTo': 'hanggang {price}',
  'staff.settings.motifPrices': 'Mga motif',
  'staff.settings.motifPricesLead':
    'Ang inilalagay ng mga bisita sa alinman sa mga ito. Para sa isa ang bawat halaga.',

  'staff.settings.rules': 'Ang libreng bestida',
  'staff.settings.rulesLead':
    'Mula rito isinusulat ang pampublikong pahina ng mga tuntunin. Para lang sa ipapadala mula noon ang pagbabago: hindi nito binabago ang halaga ng naipadala, nasagot o naibigay na.',
  'staff.settings.rulesVersion': 'Umiiral ngayon: bersyon {version}',
  'staff.settings.rulesSee': 'Tingnan ang magbabago',
  'staff.settings.rulesSave': 'I-save ang mga tuntuning ito',
  'staff.settings.rulesLeave': 'Hayaan ang mga tuntunin',
  'staff.settings.effect': 'Ang magbabago',
  'staff.settings.effect.rule': 'Tuntunin',
  'staff.settings.effect.now': 'Ngayon',
  'staff.settings.effect.then': 'Pagkatapos',
  'staff.settings.effect.new':
    'Wala pang naka-save. Kapag na-save na, ipapadala ang mga bagong patalastas sa ilalim ng bersyon {version}.',
  'staff.settings.effect.stays': 'Ang mananatili gaya ng ipinangako',
  'staff.settings.effect.keeps': 'Mananatili sa tuntunin nito',
  'staff.settings.effect.version': 'Bersyon {version}',
  'staff.settings.effect.earlier': 'Mga naunang bersyon',
  'staff.settings.effect.shares': 'Naipadalang patalastas',
  'staff.settings.effect.answers': 'Nabilang na sagot',
  'staff.settings.effect.vouchers': 'Naibigay na voucher',
  'staff.settings.effect.underWay': 'Sino ang nasa kalagitnaan',
  'staff.settings.effect.nobody': 'Walang may sagot na naghihintay ng iba pa.',
  'staff.settings.effect.makersText_one':
    'Isang tao ang may sagot na naghihintay ng iba pa. Hindi nagbabago ang halaga nito; kung sasagot ang iba sa ilalim ng bagong tuntunin:',
  'staff.settings.effect.makersText_other':
    '{count} tao ang may sagot na naghihintay ng iba pa. Hindi nagbabago ang halaga ng mga ito; kung sasagot ang iba sa ilalim ng bagong tuntunin:',
  'staff.settings.effect.open': 'Kulang pang kaibigan',
  'staff.settings.effect.makers': 'Ilang tao',
  'staff.settings.effect.moved':
    'Samantala, binago ng isang kasama ang mga tuntunin: bersyon {version} na ang umiiral, at walang na-save sa inilagay mo. Tingnan muli ang magbabago.',
  'staff.settings.rulesSame': 'Walang naiba kaya nananatili ang bersyon.',
  'staff.settings.acts': 'Ano ang maituturing na sagot',
  'staff.settings.undecided': 'Kapag walang nagpasya sa oras tungkol sa nakahintong sagot',
  'staff.settings.undecidedHint':
    'Hindi kailanman nabibilang nang walang pasya ang ipinadala ng programa, o ng sariling device ng nagpadala. Kung isang pribadong domain lang ang pinagsasaluhan, at hindi ang device at network, lagi itong nabibilang.',
  'staff.settings.undecided.not': 'Hindi ito mabibilang, at matatanggap pa sa loob ng 30 araw',
  'staff.settings.undecided.counts': 'Mabibilang ito',
  'staff.settings.friends': 'Ilang kaibigan para sa isang bestida',
  'staff.settings.windowMonths': 'Ilang buwan mabibilang ang sagot',
  'staff.settings.holdDays': 'Ilang araw naghihintay ang sagot bago bilangin',
  'staff.settings.holdDaysHint': 'Agad binibilang kapag 0.',
  'staff.settings.rewardsPerMonth': 'Libreng bestida bawat buwan, sa buong tindahan',
  'staff.settings.rewardsPerMonthHint': 'Balido ang mga kasunod na voucher mula sa susunod na buwan.',
  'staff.settings.voucherMonths': 'Ilang buwan balido ang voucher',
  'staff.settings.takeDown': 'Kapag binawi ang isang patalastas',
  'staff.settings.takeDown.keep': 'Bilang pa rin ang mga sagot na tapat na ibinigay ng mga kaibigan',
  'staff.settings.takeDown.reverse':
    'Binabawi ang mga sagot dito, at wala nang bisa ang mga voucher na galing dito',
  'staff.settings.worth': 'Halaga ng libreng bestida, hanggang',

  'staff.settings.smtp': 'Email',
  'staff.settings.smtpLead':
    'Kung walang mail server, nananatili sa outbox dito ang mga email at walang umaalis sa computer na ito.',
  'staff.settings.smtpSave': 'I-save ang setting ng email',
  'staff.settings.smtpFromEnvironment':
    'Nakatakda ang SMTP_URL kung saan sinisimulan ang app at nauuna ito sa nakasulat dito. Para magamit ang form na ito, simulan ang app nang wala ito.',
  'staff.settings.smtpUnopenable':
    'Selyado ng ibang SECRET ang inilagay na mail server, at naghihintay ang mga email. Simulan ang app gamit ang SECRET na iyon, o isulat muli ang server at password.',
  'staff.settings.url': 'Mail server',
  'staff.settings.urlHint': 'Gaya ng smtp://user@mail.example.com:587, o smtps:// para sa port 465.',
  'staff.settings.password': 'Password ng mail server',
  'staff.settings.passwordKept':
    'May itinatagong password at hindi ito ipinapakita. Iwang walang laman para manatili.',
  'staff.settings.passwordHint': 'Hindi na ito ipapakita muli.',
  'staff.settings.passwordAgain': 'I-type muli ang password: para sa ibang server o user ang nakatago.',
  'staff.settings.fromAddress': 'Ipadala ang mga email mula sa',
  'staff.settings.test': 'Magpadala ng pansubok na email',
  'staff.settings.testTo': 'Kay',
  'staff.settings.testOk': 'Tinanggap ng mail server ang pansubok na email. Tingnan ang mailbox ni {to}.',
  'staff.settings.testLocal': 'Walang nakatakdang mail server. Nasa outbox dito ang pansubok na email.',
  'staff.settings.testRefused': 'Hindi naipadala ang pansubok na email. Sabi ng mail server: {said}',
  'staff.settings.testUnreachable':
    'Hindi maabot ang mail server: {said}. Suriin ang pangalan, ang port, at kung pinadadaan tayo ng firewall.',
  'staff.settings.testLogin':
    'Hindi tinanggap ng mail server ang user o ang password: {said}. Suriin ang dalawa at i-save muli.',
  'staff.settings.testTls':
    'Nabigo ang ligtas na koneksyon: {said}. Suriin ang port, at kung nagsisimula ang address sa smtp:// o smtps://.',
  'staff.settings.testSealed':
    'Hindi naipadala ang pansubok na email: selyado ng ibang SECRET ang address ng mail server. Isulat muli ang server at password.',
  'staff.settings.testLoopback':
    'Tinatanggihan ang totoong email habang ang PUBLIC_URL ay ang computer na ito, dahil walang patutunguhan ang mga link nito. Itakda ang PUBLIC_URL at simulan muli.',

  'staff.settings.offer': 'Ang inaalok ninyo',
  'staff.settings.offerLead':
    'Alisan ng marka ang hindi ninyo magagawa sa ngayon. Hindi na ito iaalok; naiguguhit pa rin ang mga disenyong gumamit nito.',
  'staff.settings.offerProducts': 'Ano ang ginagawa mo',
  'staff.settings.offCount_one': '{count} inalis',
  'staff.settings.offCount_other': '{count} inalis',
  'staff.settings.offNone': 'lahat',
  'staff.settings.offerSave': 'I-save ang inaalok',
}

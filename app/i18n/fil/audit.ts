import type { audit as en } from '../en/audit'

export const audit: Record<keyof typeof en, string> = {
  'staff.audit': 'Talaan',
  'staff.audit.title': 'Ang talaan',
  'staff.audit.lead':
    'Bawat sagot na binibilang, at bawat voucher na ibinigay, natanggap, pinawalang-bisa o lumipas, ay isang linya rito. Nadaragdagan ang mga linya at hindi kailanman binabago: itinatama ang mali sa pamamagitan ng bagong linya.',
  'staff.audit.about': 'Paano makikita ang pagbabago',
  'staff.audit.aboutText':
    'Nakakabit ang bawat linya sa linyang nauna, kaya bumubuo ng kadena ang mga linya ng isang tao. Minsan sa isang araw, kapag may nadagdag na linya, pinipirmahan ng tindahan ang huling linya ng bawat kadena. Iyan ang selyo, na nakatago sa database at sa isang file sa tabi nito. Ang linyang binago, pinutol o inalis pagkatapos ay hindi na tutugma sa pinirmahan, at sasabihin iyon ng pagsusuri.',
  'staff.audit.aboutLimits':
    'Hindi pa pirmado ang idinagdag matapos ang huling selyo, at ang may hawak ng susi ng server na ito ay puwedeng pumirma ng ibang nakaraan. Kaya paminsan-minsan, isulat sa papel ang isang bakas mula sa ibaba. Hangga’t kabilang ang sa iyo sa huling {shown}, iyon pa rin ang nakaraang nakita mo.',
  'staff.audit.check': 'Suriin ang lahat ngayon',
  'staff.audit.checkText': 'Binabasa ang bawat linya, voucher, sagot at selyo, at walang binabago.',
  'staff.audit.holds': 'Tugma ang lahat',
  'staff.audit.flaws_one': 'May isang hindi tugma',
  'staff.audit.flaws_other': '{count} ang hindi tugma',
  'staff.audit.more_one': 'May isa pang sasabihin ng: npm run ledger:verify',
  'staff.audit.more_other': 'May {count} pang sasabihin ng: npm run ledger:verify',
  'staff.audit.number': '{number}',
  'staff.audit.chains': 'Mga kadena',
  'staff.audit.lines': 'Mga linya',
  'staff.audit.vouchers': 'Mga voucher',
  'staff.audit.answers': 'Mga sagot',
  'staff.audit.checkpoints': 'Mga selyo',
  'staff.audit.files': 'Mga file ng selyo',
  'staff.audit.last': 'Ang mga huling selyo',
  'staff.audit.none':
    'Wala pang selyo. Tumitingin ang tindahan minsan bawat oras, at gagawin ang una kapag may linyang pipirmahan.',
  'staff.audit.when': 'Kailan',
  'staff.audit.fingerprint': 'Bakas',

  'staff.audit.word.none': 'wala',
  'staff.audit.word.pending': 'naghihintay',
  'staff.audit.word.held': 'pinigil',
  'staff.audit.word.counted': 'binilang',
  'staff.audit.word.refused': 'tinanggihan',
  'staff.audit.word.lapsed': 'lumipas',
  'staff.audit.word.credit': 'binilang',
  'staff.audit.word.reversal': 'binawi',
  'staff.audit.word.granted': 'ibinigay',
  'staff.audit.word.redeemed': 'natanggap',
  'staff.audit.word.voided': 'pinawalang-bisa',
  'staff.audit.word.expired': 'lumipas',

  'staff.audit.flaw.chain':
    'Hindi tugma ang kadena ni {visitor} sa linya {seq} ({line}): may linyang binago, inalis o isiningit. Ihambing ang kadena sa isang backup, at huwag munang tanggapin ang alinmang voucher ng taong ito.',
  'staff.audit.flaw.head-cut':
    'Pinirmahan ng selyo {checkpoint} noong {at} ang linya {seq} ni {visitor}, at nagtatapos na ngayon ang kadena sa linya {end}: may mga linyang pinutol. Ibalik ang mga ito mula sa backup na ginawa pagkatapos ng {at}.',
  'staff.audit.flaw.head-gone':
    'Pinirmahan ng selyo {checkpoint} noong {at} ang linya {seq} ni {visitor}, at wala nang linya ang taong iyon: inalis ang kadena. Ibalik ito mula sa backup na ginawa pagkatapos ng {at}.',
  'staff.audit.flaw.head-other':
    'Pinirmahan ng selyo {checkpoint} noong {at} ang linya {seq} ni {visitor}, at ibang linya na ang nasa lugar nito: isinulat muli ang kadena. Ihambing ito sa backup na ginawa pagkatapos ng {at}.',
  'staff.audit.flaw.checkpoint-false':
    'Ang selyo {checkpoint} noong {at} sa database ay hindi gaya ng pinirmahan ng tindahang ito. Ihambing ito sa file nito; kung isiningit ito nang mano-mano, alisin ito sa ledger_checkpoints.',
  'staff.audit.flaw.checkpoint-lacking':
    'Nasa file na {file} ang selyo {checkpoint}, na wala sa database. May nag-alis nito, o ibinalik ang mas lumang backup: kung ikaw iyon, itala ito at ilipat ang file palabas ng folder.',
  'staff.audit.flaw.checkpoint-gap':
    'Sinusundan ng selyo {checkpoint} noong {at} ang selyo {previous}, na wala sa database at wala rin sa mga file. Ibalik ang file nito mula sa backup ng folder na “checkpoints”.',
  'staff.audit.flaw.checkpoint-fork':
    'Parehong sinasabi ng mga selyo {other} at {checkpoint} na iisa ang sinusundan nila. Pinirmahan ang isa sa ibang kopya ng database: alamin kung alin ang sa inyo, at ihinto ang isa.',
  'staff.audit.flaw.file-unreadable':
    'Hindi mabasa bilang selyo ang file na {file} sa folder na “checkpoints”. Ilipat ito palabas ng folder; kung nasa database ang selyo nito, isusulat itong muli.',
  'staff.audit.flaw.file-false':
    'Ang file na {file} sa folder na “checkpoints” ay hindi gaya ng pinirmahan ng tindahang ito. Itago ito sa iba bilang ebidensiya; kung nasa database ang selyo nito, isusulat itong muli.',
  'staff.audit.flaw.reward-ungranted':
    'Walang linyang nagbigay ng voucher {reward}: isiningit ito nang mano-mano. Huwag itong tanggapin, at alamin kung sino ang gumawa.',
  'staff.audit.flaw.reward-state':
    'Nakatala ang voucher {reward} bilang “{state}”, at “{last}” ang sabi ng huling linya nito. Pagkatiwalaan ang linya: itakda ang voucher sa sinasabi nito.',
  'staff.audit.flaw.reward-lacking':
    'Binabanggit ng linya {line} ({kind}) ang voucher {reward}, at walang ganoong voucher. Ibalik ito mula sa backup.',
  'staff.audit.flaw.reward-elsewhere':
    'Binabanggit ng linya {line} ({kind}) ni {visitor} ang voucher {reward}, na kay {owner}. Huwag itong tanggapin hangga’t hindi alam kung sino ang sumulat ng linya.',
  'staff.audit.flaw.reward-twice':
    'Ayon sa mga linya nito, {times} beses natanggap ang voucher {reward}. Para sa isa lang ito: itanong sa counter kung ano ang naibigay.',
  'staff.audit.flaw.reward-unearned':
    'Ibinigay ang voucher {reward}, bilang {k} ng may-ari nito, matapos ang {credits} binilang na sagot, at {needed} ang kailangan. Huwag itong tanggapin hangga’t hindi alam kung sino ang nagbigay.',
  'staff.audit.flaw.reward-k':
    'Parehong bilang {k} ang mga voucher {other} at {reward} ng iisang tao: isiningit ang isa nang mano-mano. Huwag tanggapin ang alinman hangga’t hindi alam kung alin.',
  'staff.audit.flaw.reward-bound':
    'Sinasabing napunta ang sagot {answer} sa voucher {reward}, pero hindi ito kailanman binilang. Huwag tanggapin ang voucher hangga’t hindi alam kung sino ang naglagay nito.',
  'staff.audit.flaw.answer-uncredited':
    'Nakatala ang sagot {answer} bilang binilang, at walang linyang bumibilang dito: itinakda ito nang mano-mano. Huwag itong hayaang mabilang, at alamin kung sino ang nagtakda.',
  'staff.audit.flaw.answer-state':
    'Nakatala ang sagot {answer} bilang “{state}”, at “{last}” ang sabi ng huling linya nito. Pagkatiwalaan ang linya: itakda ang sagot sa sinasabi nito.',
  'staff.audit.flaw.answer-lacking':
    'Binabanggit ng linya {line} ({kind}) ang sagot {answer}, at walang ganoong sagot. Ibalik ito mula sa backup.',
  'staff.audit.flaw.answer-elsewhere':
    'Binabanggit ng linya {line} ({kind}) ni {visitor} ang sagot {answer}, na kay {owner}. Huwag tanggapin ang anumang nakuha rito hangga’t hindi alam kung sino ang sumulat ng linya.',
  'staff.audit.flaw.answer-twice':
    'Binibilang ng linya {line} ang sagot {answer} sa ikalawang pagkakataon. Huwag tanggapin ang anumang nakuha rito hangga’t hindi alam kung sino ang sumulat ng linya.',
  'staff.audit.flaw.answer-taken':
    'Binabawi ng linya {line} ang sagot {answer}, na hindi binibilang noong panahong iyon. Alamin kung sino ang sumulat ng linya.',
  'staff.audit.flaw.answer-bound':
    'Sinasabing napunta ang sagot {answer} sa voucher {reward}, na wala sa taong iyon. Ibalik ang voucher mula sa backup.',
}

import type { errors as en } from '../en/errors'

export const errors: Record<keyof typeof en, string> = {
  'errors.summary_one': 'May isang bagay na kailangang tingnan muli',
  'errors.summary_other': '{count} bagay ang kailangang tingnan muli',
  'errors.404.title': 'Walang nakasabit sa hanger na ito',
  'errors.404.text': 'Baka mali ang pagkakasulat ng address, o naitabi na ang dating narito.',
  'errors.403.title': 'Galing ito sa ibang lugar',
  'errors.403.text':
    'Para sa kaligtasan mo, sa sarili naming mga pahina lang kami tumatanggap ng sagot. Bumalik, i-reload ang pahina, at subukan muli.',
  'errors.429.title': 'Dahan-dahan lang',
  'errors.429.text':
    'Maraming subok mula rito sa maikling panahon. Maghintay ng ilang minuto, saka subukan muli.',
  'errors.429.stored':
    'Napakarami nang na-save mula rito ngayong araw, kaya wala munang itatago pa. Hindi nawala ang mga na-save na. Pindutin ang Back ng browser at naroon pa ang mga pinili mo: pindutin muli bukas.',
  'errors.500.title': 'May natastas na tahi',
  'errors.500.text': 'May nangyaring mali sa amin. Walang nawala sa nai-save mo. Subukan muli mamaya.',
  'errors.503.title': 'Walang mai-save sa ngayon',
  'errors.503.text':
    'Puno o hindi maabot ang imbakan ng tindahan. Hindi nawala ang mga na-save na. Hindi naitago ang kapapadala mo lang: bumalik at ipadala itong muli makalipas ang ilang minuto.',
  'errors.home': 'Sa unang pahina',
  'errors.required': 'Pakisulatan ito.',
  'errors.tooLong': 'Masyado itong mahaba. Paikliin ito.',
  'errors.invalid': 'Hindi namin ito mabasa. Tingnan at subukan muli.',
  'errors.name': 'Sumulat ng pangalan, mga titik lang.',
  'errors.name.line': 'May tanda rito na hindi nakikita. I-type muli ang pangalan sa halip na i-paste.',
  'errors.name.unseen': 'Walang makikita rito. Isulat ang pangalan gamit ang mga titik.',
  'errors.name.long': 'Masyado itong mahaba para sa pangalan. Paikliin ito: sapat na ang 40 titik.',
  'errors.name.marks': 'Mas marami ang tanda sa isang titik kaysa sa anumang pangalan. Bawasan ang mga ito.',
  'errors.name.mixed':
    'May isang salita na may mga titik mula sa dalawang alpabetong magkamukha. Isulat itong muli gamit ang iisang keyboard.',
  'errors.name.link':
    'Mukha itong web address. Isulat ang pangalan lang, na may puwang pagkatapos ng tuldok, gaya ng Ma. Teresa.',
  'errors.name.number': 'May numero o presyo rito. Isulat ang pangalan lang.',
  'errors.name.words':
    'Pangungusap na ito at hindi pangalan. Isulat ang pangalan lang, hanggang anim na salita.',
  'errors.name.loud':
    'Isulat ang pangalan gaya ng sa sulat: huwag lahat malalaking titik, at walang tandang padamdam.',
  'errors.mailbox': 'Sumulat ng isang buong email address, gaya ng ines@post.example.',
  'errors.mailbox.two': 'Higit sa isang address ang narito. Isa lang sa bawat patlang.',
  'errors.mailbox.local':
    'Bago ang @, mga simpleng titik mula a hanggang z, numero, at tanda lang ang kaya naming sulatan. Tingnan ang address, o gumamit ng iba.',
  'errors.contact': 'Sumulat ng email address o numero ng telepono.',
  'errors.choose': 'Pumili ng isa sa mga ito.',
  'errors.code': 'I-type ang anim na numero mula sa email.',
}

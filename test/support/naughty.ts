const controls = [
  '\u0000', 'A\u0000na', '\u0007', 'A\u0008B', 'An\ta', 'An\na', 'An\r\na', 'A\u000bB', 'A\u000cB', '\u001b[31mAna', 'A\u007fB',
  'A\u0085B', 'A\u009fB', 'A\u2028B', 'A\u2029B',
] // prettier-ignore

const unseen = [
  '', ' ', '   ', '\u00a0', '\u3000', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u061c', '\u115f',
  '\u1160', '\u3164', '\uffa0', '\u17b4', '\u180e', '\u2800', '\ufe0f', '\u{e0001}', '\u{e0041}', '\u200b\u200b', 'A\u200bna',
  'A\u00adna', '\ufeffAna', 'A\u200dn\u200ca', '\u2061', '\ufff9A\ufffa',
] // prettier-ignore

const turned = [
  'Ana\u202e', '\u202eanA', '\u202dAna\u202c', '\u2066Ana\u2069', '\u2067Ana\u2069', '\u200eAna\u200f', 'A\u202a\u202b\u202cB',
] // prettier-ignore

const piled = [
  'Z\u0351\u036b\u0343\u036a\u0302\u036balgo', 'A\u0301', 'e\u0301\u0301\u0301', `A${'\u0300'.repeat(200)}`, '\u0301', '\u0489', 'A\u20dd',
  'n\u0303', 'i\u0307\u0328', 'Å', 'A\u030a', '\u1e9b\u0323', 'a\u0328\u0301', '가\u3099',
] // prettier-ignore

const pictures = [
  '💃', 'Ana 💃', '👩‍🚀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇮🇹', '👍🏽', '❤️', '❤', '☺', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🧵🪡', '©', '™', '✂️', '🫱🏼‍🫲🏿',
] // prettier-ignore

const halves = ['\ud800', '\udc00', 'A\ud83d', '\ude00B', '\udc00\ud800', '\ud83d\ud83d\ude00'] // prettier-ignore

const alphabets = [
  'ł', 'Łódź', 'Dvořák', 'Ğül', 'ŞİŞLİ', 'ﬁne', 'ß', 'ẞ', 'Œuvre', 'Ÿ', 'ĳ', 'ŉ', 'Αθηνά', 'Олена', 'Αna', 'Аna', 'Աննա', 'שרה',
  'שָׁלוֹם', 'محمد', 'می‌نا', 'नेहा', 'தமிழ்', 'ශ්‍රී', 'นภา', 'ກຂ', 'ကြွေး', 'ქეთი', 'ሰላም', 'ᏣᎳᎩ', '美咲', 'みさき', 'ミサキ', 'ﾐｻｷ', '김민준', 'ㅎㅎ',
  'Ａｎａ', '𝓐𝓷𝓪', 'ⓐⓝⓐ', 'ᴀɴᴀ', 'ɐuɐ', '𒀀', '𐍈', '葛\u{e0100}', 'Ana و Rosa', 'Tú y yo', 'Niño', 'Perché?', '¿Qué?', '½', '²', '№', '₱',
  '€ 5', '£', '¥', '−', '‐', '‑', '―', '′', '‹›', '„Ana“', '‚', '†', '→', '♥', '\ue000', '\ufffd', '\uffff', '\u{10ffff}',
] // prettier-ignore

const long = ['x'.repeat(60), 'x'.repeat(61), 'x'.repeat(5000), 'ł'.repeat(61), `${'ł'.repeat(60)}Ana`, `${'💃'.repeat(40)}A`, 'W '.repeat(60), `${' '.repeat(700)}A`, 'e\u0301'.repeat(60)] // prettier-ignore

const languages = [
  "'; DROP TABLE designs; --", "' OR '1'='1", '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><svg/onload=1>',
  '<!--', ']]>', '&lt;b&gt;', '&#x41;', '{text}', '{{text}}', '{number}', '${text}', '$&', '$1', "$'", '$$', '%s', '%00', '%n%n', '\\u0041',
  '#{1+1}', '<%= 1 %>', '{{7*7}}', '../../etc/passwd', 'C:\\con', 'file:///etc', 'javascript:alert(1)', '=1+1', '+1', '-1', '@A1', '\\', '\\0',
  'null', 'undefined', 'NaN', '__proto__', 'constructor', 'toString', 'true', '0', '?', '???', '🤷?', 'url(#x)', 'M0 0L1 1', '"', "'", '`', '“”',
  '|', '\u00b7', 'A‚B', ';', '--', '/*', '*/', '\\"', '[object Object]',
] // prettier-ignore

/** What broke somebody's server once: addresses, headers, numbers, names of the language's own. */
const machines = [
  '', ' ', '.', '..', '../..', '..%2f..%2f', '..\\..\\', '../../\\evil.example', '//evil.example', '/\\evil.example',
  '/.//evil.example', '/%2e//evil.example', '/a/..//evil.example', '\\\\evil.example', 'https://evil.example',
  'javascript:alert(7)', 'data:text/html,x', '@evil.example', 'evil.example:80', '/€', '/mine?name=ë€',
  '\r\nLocation: https://evil.example', 'x\r\nBcc: evil@evil.example', 'x\nSet-Cookie: a=b', 'a@b.example,evil@evil.example',
  'a@b.example>, <evil@evil.example', 'a@b.example evil@evil.example', '"a@b.example, evil"@evil.example', '\0', 'a\0b', '\u0001\u001f\u007f\u0085',
  '€', 'ë', '漢字', '𝒳', '👩‍🎨', '\ud800', 'a\udfffb', '\u202eabc', '\u200b', '\ufeff', '\u2028', '\uffff', 'İ', 'ß', '１２３４５６',
  '%', '%zz', '%ff', '%00', '%0d%0a', '%c0%af', '%2e%2e', '%252e%252e%252f', '+', '&', '=', ';', '#', '?',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'Infinity', 'true', '[]', '{}', '[object Object]',
  '0', '-0', '-1', '1.5', '1e309', '9007199254740993', '2147483648', '99999999999999999999', '0x10', '１', ' 7 ',
  "' or 1=1 --", '"; drop table designs; --', '$1', '%s%n', '`id`', '${7*7}', '{{7*7}}', '<script>alert(7)</script>', '"><img src=x onerror=alert(7)>',
  '#a3162b', '#gggggg', 'new', 'x'.repeat(65), 'y'.repeat(600), 'ä'.repeat(3000),
] // prettier-ignore

/**
 * What people, copies and machines put into a field, a query or a path. Whatever becomes of each must be one thing
 * everywhere, and nothing breaks of it.
 */
export const naughty: readonly string[] = [
  ...new Set([
    ...controls,
    ...unseen,
    ...turned,
    ...piled,
    ...pictures,
    ...halves,
    ...alphabets,
    ...long,
    ...languages,
    ...machines,
  ]),
]

import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const listOf = (titles: readonly string[]) =>
  `# List\n\n## Words\n\n${titles.map((title, i) => `- [${title.replaceAll('_', ' ')}](https://example.org/${i})\n`).join('')}`;

function outOfOrder(titles: readonly string[]): string[] {
  const list = parseList(listOf(titles), { path: 'README.md' });
  return check(list, defaultConfig).flatMap(({ rule, entry }) => (rule === 'entry-order' ? [entry!] : []));
}

/** Words as the dictionaries of a language sort them. */
const DICTIONARIES: readonly (readonly [language: string, words: string])[] = [
  [
    'Ukrainian (ґ after г, є after е, і and ї after и)',
    'Агент Берег Вітер Город Ґанок Дерево Екран Єдність Жаба Звук Ирій Історія Їжак Кіт Ліс Мова Яблуко',
  ],
  ['Russian (ё as е)', 'Арбуз Берег Ветер Город Дом Ёлка Жук Зима Лес Мир Нос'],
  ['Belarusian', 'Абрус Бераг Вецер Горад Дом Ёлка Жук Зіма Ігра Кот Лес Ўсход'],
  ['Bulgarian', 'Агне Бряг Вода Град Дом Елха Жаба Зима Игра Йод Котка Лед Щъркел'],
  [
    'Serbian, Cyrillic (ђ after д, ј after и)',
    'Аутобус Београд Вода Град Дан Ђак Ера Жена Зима Игра Јабука Књига',
  ],
  [
    'Serbian, Latin (č, ć after c; dž, đ after d)',
    'Avion Beograd Cena Čaj Ćevap Dan Džep Đak Era Fabrika Grad Hleb',
  ],
  ['Croatian (lj after l, nj after n)', 'Auto Brod Čaj Dom Lonac Lula Ljeto More Noga Nula Njiva Otok Šuma'],
  ['Macedonian', 'Авион Брод Вода Град Дом Ѓевгелија Есен Жаба Зима Ѕвезда Игра'],
  ['Polish (ą, ć, ę, ł … after their letters)', 'Adam Bank Cena Ćma Dom Ekran Fala Góra Igła Łąka Mapa'],
  [
    'Czech (č after c, ch after h, ř after r, š after s)',
    'Auto Bouře Cesta Čas Dům Hora Chata Ivan Jaro Kolo Ryba Řeka Sova Škola Zima Žába',
  ],
  [
    'Slovak (ä after a, ch after h, ô after o)',
    'Auto Äther Cesta Čaj Dom Hora Chata Ihla Kolo Okno Ôsmak Sova Škola Zima',
  ],
  ['Slovenian', 'Avto Breg Cesta Čas Dan Ekran Gora Hiša Igra Sonce Šola Zima Žaba'],
  [
    'Hungarian (cs after c, gy after g, sz after s)',
    'Alma Barack Cukor Csiga Dob Egér Galamb Gyár Hajó Ló Ökör Sas Szó Tej',
  ],
  ['Romanian', 'Apă Bine Casă Dor Floare Gară Iarnă Împărat Masă Soare Șarpe Tren Țară Uliță'],
  [
    'Lithuanian (č after c, y with i, š after s)',
    'Ateitis Bitė Cukrus Čekis Dalis Ežeras Yla Ilgis Inkaras Jūra Sala Šalis Zona Žemė',
  ],
  ['Latvian', 'Ainava Bite Cena Čaks Diena Ezers Gads Ģimene Jūra Kalns Ķirsis Lapa Ļaudis Šalle'],
  ['Estonian (z, ž before t)', 'Aasta Buss Elu Isa Kala Maja Sõna Šokk Zebra Žanr Tamm Õun Äike Öö Ümbrik'],
  ['Finnish (å, ä, ö last)', 'Ankka Banaani Delfiini Enkeli Hevonen Kala Zebra Ångström Äiti Öljy'],
  ['Swedish (å, ä, ö last)', 'Anka Boll Docka Eld Fisk Hus Zebra Ål Äpple Öga'],
  ['Danish (æ, ø, å last)', 'And Bold Dukke Fugl Hus Ild Jord Zebra Æble Øje Ål'],
  ['Norwegian (æ, ø, å last)', 'And Bok Dag Elg Fisk Gård Hus Zoo Ære Øl Ås'],
  ['Icelandic (þ, æ, ö last)', 'Api Ár Bátur Dalur Eldur Ég Fjall Hús Ís Zen Þak Æð Ör'],
  ['German, as in dictionaries (ä as a)', 'Apfel Ärger Baum Dach Esel Fisch Öl Ort Rad Tal'],
  ['German, as in telephone books (ä as ae)', 'Adler Ärger Affe Apfel Baum Dach Esel Ofen Öl Ort Rad'],
  ['French (é as e)', 'Abri Bébé Cœur Eau École Été Fête Île Jeu Lune Zèbre'],
  ['Spanish, modern (ñ after n)', 'Casa Chico Cuna Dado Lago Llave Loma Nadar Nube Ñame Oca'],
  [
    'Spanish, traditional (ch after c, ll after l)',
    'Casa Cuna Chico Dado Lago Loma Lumbre Llave Mano Nube Ñame Oca',
  ],
  ['Portuguese', 'Água Banco Céu Dia Época Fogo Gato Ilha Lua Ônibus Zebra'],
  [
    'Welsh (ch, dd, ff, ll, th after their first letter)',
    'Afal Bara Cŵn Chwarae Dafad Dŵr Ddoe Eira Gŵr Llyfr Mam Tŷ',
  ],
  ['Esperanto', 'Arbo Birdo Cent Ĉevalo Domo Gusto Ĝardeno Hundo Suno Ŝipo Zebro'],
  ['Turkish (ç after c, ı before i, ş after s)', 'Can Çam Dal Elma Işık İp Jale Kuş Şeker Taş'],
  ['Azerbaijani', 'Alma Bulud Cəmi Çay Dağ Ev Əl Fil Gül Ğalib Hava'],
  ['Vietnamese (ă, â after a; đ after d)', 'An Ăn Ba Cá Da Đa Em Gà Hoa Kho'],
  ['Greek (accents ignored)', 'Αθήνα Βήμα Γάτα Δάσος Έρωτας Ζωή Ήλιος Θέα Ίσκιος Καφές'],
  ['Armenian', 'Արև Բառ Գիրք Դուռ Երգ Զանգ Էջ Թուղթ Ժամ Լույս'],
  ['Georgian', 'ატამი ბაღი გული დედა ეკალი ვაშლი ზამთარი თოვლი ია კატა'],
  ['Hebrew', 'אבא בית גמל דלת הר ורד זמן חלב טוב ילד'],
  ['Arabic', 'أسد بيت تفاح ثوب جبل حصان خبز دار ذهب رمل'],
  ['Farsi (پ after ب, گ after ک)', 'آب باد پدر تاب جان چاه خانه دریا سیب کتاب گل'],
  ['Hindi', 'अनार आम इमली ईख उल्लू ऊन एक कमल घर जल'],
  ['Thai (vowels written first)', 'กา เก ไก ขา คน เจ ชา ดี เตา ปลา'],
  ['Chinese by pinyin', '阿 八 擦 大 鹅 发 个 好 家 卡'],
  ['Chinese by strokes', '一 二 三 王 白 江 花 雨 春 高'],
  ['Japanese, kana', 'あき いぬ うみ えき おか かさ きた くも けむり こえ'],
  ['Japanese, katakana', 'アイス イヌ ウミ エキ オカ ガス キタ クモ ケムリ コエ'],
  ['Japanese, kanji by reading', '愛 石 海 駅 丘 傘 北 雲 煙 声'],
  ['Korean', '가방 나무 다리 라면 마음 바다 사과 아이 자전거 차'],
];

describe('a list that is sorted as dictionaries are', () => {
  test.each(DICTIONARIES)('%s', (_, words) => {
    const titles = words.split(' ');
    expect(outOfOrder(titles)).toEqual([]);
    const text = listOf(titles);
    expect(autofix(text, defaultConfig).list.text).toBe(text);
  });
});

const SIGNED = /^[ÅÄÆØÖÜÞŽ]/;

/** Which of two comes first is not ours to say of titles that run from right to left. */
const SILENT = /^(?:Hebrew|Arabic|Farsi|Japanese, kanji)/;

describe('of such a list the last entry put in second place is reported', () => {
  test.each(DICTIONARIES.filter(([language]) => !SILENT.test(language)))('%s', (_, words) => {
    const titles = words.split(' ');
    // The last whose first letter has no sign: by some order `Å` comes right behind `A`.
    const last = titles.findLast((title) => !SIGNED.test(title)) ?? titles.at(-1)!;
    const others = titles.filter((title) => title !== last);
    expect(outOfOrder([others[0]!, last, ...others.slice(1)])).toEqual([last]);
  });
});

describe('any usual order will do', () => {
  test.each([
    ['numbers by value', 'Part_1 Part_2 Part_3 Part_4 Part_5 Part_6 Part_7 Part_8 Part_9 Part_10'],
    ['numbers by digit', 'Part_1 Part_10 Part_2 Part_3 Part_4 Part_5 Part_6 Part_7 Part_8 Part_9'],
    [
      'lessons',
      'Lesson_1 Lesson_2 Lesson_3 Lesson_4 Lesson_5 Lesson_9 Lesson_10 Lesson_11 Lesson_20 Lesson_100',
    ],
    ['versions', 'Vue_1.9 Vue_1.10 Vue_2.1 Vue_2.2 Vue_2.10 Vue_3.0 Vue_3.1 Vue_3.2 Vue_3.9 Vue_3.11'],
    ['articles left out', 'Atlas Birch The_Cedar Delta Ember Fjord Grove Heron Ibis Jade'],
    ['articles counted', 'Atlas Birch Delta Ember Fjord Grove Heron Ibis The_Cedar Umber'],
    ['articles of other languages', 'Atlas Birch La_Casa Delta Ember Fjord Grove L’Heure Ibis Jade'],
    ['emoji left out', 'Atlas Birch 🔥_Cedar Delta Ember Fjord Grove Heron Ibis Jade'],
    ['capitals first', 'Atlas Birch Cedar Delta Zebra atlas birch cedar delta zebra'],
    ['any case', 'atlas Birch cedar Delta ember Fjord grove Heron ibis Jade'],
    ['hyphens as spaces', 'Ace Ace-Maker Acel Birch Cedar Delta Ember Fjord Grove Heron'],
    ['hyphens left out', 'Ace Acel Ace-Maker Birch Cedar Delta Ember Fjord Grove Heron'],
    ['dots left out', 'Angular Nest Node.js Nodes Nuxt React Solid Svelte Vite Vue'],
    ['owners left out', 'x/atlas b/birch z/cedar a/delta q/ember c/fjord v/grove k/heron m/ibis b/jade'],
  ])('%s', (_, words) => {
    expect(outOfOrder(words.split(' '))).toEqual([]);
  });
});

describe('one out of order by every collation is reported', () => {
  test.each([
    ['in a section of six', 'Atlas Birch Cedar Delta Fjord Ember', 1],
    ['the first of a section of six', 'Jade Atlas Birch Cedar Delta Ember', 1],
    ['in the middle of six', 'Atlas Birch Zebra Cedar Delta Ember', 1],
    ['at the end', 'Birch Cedar Delta Ember Fjord Grove Heron Ibis Jade Atlas', 1],
    ['a number', 'Part_1 Part_2 Part_3 Part_4 Part_5 Part_9 Part_6 Part_7 Part_8 Part_10', 1],
  ])('%s', (_, titles, count) => {
    expect(outOfOrder(titles.split(' '))).toHaveLength(count);
  });
});

import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

function outOfOrder(titles: string): string[] {
  const entries = titles
    .split(' ')
    .map((title, i) => `- [${title.replaceAll('_', ' ')}](https://example.org/${i})\n`);
  const list = parseList(`# List\n\n## Words\n\n${entries.join('')}`, { path: 'README.md' });
  return check(list, defaultConfig).flatMap(({ rule, entry }) => (rule === 'entry-order' ? [entry!] : []));
}

describe('the order that dictionaries have', () => {
  test.each([
    ['Ukrainian', 'Агент Берег Вітер Город Дерево Звук Історія Кіт Ліс Мова Яблуко'],
    ['Russian', 'Арбуз Берег Ветер Город Дом Ёлка Жук Зима Лес Мир Нос'],
    ['Serbian', 'Аутобус Београд Вода Град Дан Ђак Ера Жена Зима Игра Јабука Књига'],
    ['Polish', 'Adam Bank Cena Ćma Dom Ekran Fala Góra Igła Łąka Mapa'],
    ['Swedish', 'Anka Boll Docka Eld Fisk Zebra Ål Äpple Öga'],
    ['Danish', 'And Bold Dukke Ild Zebra Æble Øje Ål'],
    ['German', 'Apfel Ärger Baum Dach Esel Fisch Öl Ort Rad Tal'],
    ['Spanish', 'Nadar Nube Ñame Oca Pan Queso Rana Sol Tren Uva'],
    ['Turkish', 'Can Çam Dal Elma Işık İp Jale Kuş Şeker Taş'],
    ['Vietnamese', 'An Ăn Ba Cá Da Đa Em Gà Hoa Kho'],
    ['numbers by value', 'Part_1 Part_2 Part_3 Part_4 Part_5 Part_6 Part_7 Part_8 Part_9 Part_10'],
    ['articles left out', 'Atlas Birch The_Cedar Delta Ember Fjord Grove Heron Ibis Jade'],
    ['emoji left out', 'Atlas Birch 🔥_Cedar Delta Ember Fjord Grove Heron Ibis Jade'],
    ['Arabic', 'أسد بيت تفاح ثوب جبل حصان خبز دار ذهب رمل'],
    ['Farsi', 'آب باد پدر تاب جان چاه خانه دریا سیب کتاب گل'],
    ['Chinese by pinyin', '阿 八 擦 大 鹅 发 个 好 家 卡'],
    ['Chinese by strokes', '一 二 三 王 白 江 花 雨 风 高'],
    ['Japanese', 'あき いぬ うみ えき おか かさ きた くも けむり こえ'],
  ])('%s', (_, titles) => {
    expect(outOfOrder(titles)).toEqual([]);
  });

  test.each([
    ['six', 'Atlas Birch Cedar Delta Fjord Ember', 1],
    ['one at the end', 'Birch Cedar Delta Ember Fjord Grove Heron Ibis Jade Atlas', 1],
  ])('one out of order by every collation is reported: %s', (_, titles, count) => {
    expect(outOfOrder(titles)).toHaveLength(count);
  });
});

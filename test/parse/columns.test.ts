import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const names = ['Fir', 'Elm', 'Ash', 'Oak'];
const read = (header: string, cells: readonly string[]) => {
  const rows = cells.map((cell, i) => `| [${names[i]}](https://example.org/${i}) | ${cell} |\n`);
  return parseList(
    `## Woods\n\n| Name | ${header} |\n|---|${'---|'.repeat(header.split('|').length)}\n${rows.join('')}`,
  ).entries;
};
const described = (header: string, cells: readonly string[]) =>
  read(header, cells).map(({ description }) => description);

describe('a column that says what things are for', () => {
  const phrases = ['Sawing of thin boards', 'General-purpose planing', 'Doors and windows', 'Cutting fast'];

  it.each(['Primary workflow', 'Use case', '🎯 Best for', 'What for', 'Key features', 'Назначение', '용도'])(
    'describes them as %s',
    (header) => {
      expect(described(header, phrases)).toEqual(phrases);
    },
  );

  it('does so in scripts without spaces', () => {
    const said = ['木材を薄く切る', '板を平らに削る', '扉と窓を作る', '早く切る道具'];
    expect(described('用途', said)).toEqual(said);
  });

  it.each([
    ['one word', 'Use case', ['Sawing', 'Planing', 'Doors', 'Windows']],
    ['the same again', 'Use case', ['Thin boards', 'Thin boards', 'Old doors', 'Old doors']],
    ['links', 'Features', phrases.map((phrase) => `[${phrase}](https://example.org/x)`)],
    ['another name', 'Maker', ['Ann Lee Ltd', 'University of Fir', 'Elm Institute of Wood', 'Oak and Sons']],
    ['what is typed', 'Features', ['npx fir build', 'elm make --all', 'oak -v file', 'pip install ash']],
    ['code', 'Use case', phrases.map((phrase) => `\`${phrase}\``)],
  ])('does not with %s', (_, header, cells) => {
    expect(described(header, cells)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('does so in one or two rows only where each says a sentence', () => {
    const said = (...cells: string[]) => described('Features', cells);
    expect(said('Cuts boards of all widths')).toEqual(['Cuts boards of all widths']);
    expect(described('功能', ['把木材锯成薄板，支持所有尺寸'])).toEqual(['把木材锯成薄板，支持所有尺寸']);
    expect(said('Cuts boards of all widths', 'Doors, Windows')).toEqual([undefined, undefined]);
  });

  it('leaves that to a column of descriptions', () => {
    expect(
      described(
        'Use case | Description',
        phrases.map((each) => `${each} | It saws.`),
      )[0],
    ).toBe('It saws.');
  });
});

describe('a column of sentences without a full stop', () => {
  const sentences = [
    'Go bindings for a saw that cuts thin boards',
    'planes boards to the same width',
    'A tool to build doors and windows',
    '🌲 draws maps of all the trees',
  ];

  it('describes whatever it is called, the only one of its kind', () => {
    expect(described('Desc', sentences)).toEqual(sentences);
    expect(described('Was es tut', sentences)).toEqual(sentences);
    expect(
      described(
        'Stars | 作用于',
        sentences.map((each, i) => `${i} | ${each}`),
      ),
    ).toEqual(sentences);
    expect(
      described('研究重点', [
        '木材的薄切与刨平方法',
        '病理图像的分类与评测',
        '流式视频的理解与推理',
        '单步扩散与效率的权衡',
      ])[0],
    ).toBe('木材的薄切与刨平方法');
  });

  it('does not beside another such one, or where it names works, people and places', () => {
    const none = [undefined, undefined, undefined, undefined];
    expect(
      described(
        'One | Two',
        sentences.map((each) => `${each} | of ${each}`),
      ),
    ).toEqual(none);
    expect(
      described('Seen in', ['Maps of Old Trees', 'The Art of Sawing', 'Days in the Wood', 'On Doors']),
    ).toEqual(none);
    expect(
      described('Made by', ['Ann Lee, Bo Ray', 'University of Fir', 'Elm Institute of Wood', 'Cy Oak']),
    ).toEqual(none);
  });
});

describe('a column of topics', () => {
  const table = (cells: readonly string[]) =>
    parseList(`## Woods\n\n| Topic | Papers | Name |\n|---|---|---|\n${cells.join('')}`).entries;

  it('names the rows where each leads to its own', () => {
    const entries = table(
      ['Saws', 'Doors', 'Maps'].map((name, i) => `| [${name}](./${i}/README.md) | ${i} | ${i} |\n`),
    );
    expect(entries.map(({ title, labels }) => [title, labels.length])).toEqual([
      ['Saws', 0],
      ['Doors', 0],
      ['Maps', 0],
    ]);
  });

  it('is of labels where another column names them', () => {
    const entries = table(
      ['Saws', 'Doors', 'Maps'].map(
        (name, i) => `| [${name}](#${name}) | ${i} | [Fir ${i}](https://example.org/${i}) |\n`,
      ),
    );
    expect(entries.map(({ title }) => title)).toEqual(['Fir 0', 'Fir 1', 'Fir 2']);
    expect(entries[0]!.labels.map(({ id }) => id)).toEqual(['Saws']);
  });
});

describe('a column in a script without small letters', () => {
  const persian = [
    'اره برای بریدن تخته‌های نازک است',
    'نقشه همه درخت‌های این باغ بزرگ',
    '',
    'در و پنجره از چوب می‌سازد.',
  ];
  const described4 = persian.map((each) => each || undefined);

  it('describes by how much it says, though some rows have none', () => {
    expect(described('ملاحظات', persian)).toEqual(described4);
    expect(
      described(
        'ملاحظات | صيغة',
        persian.map((each) => `${each} | pdf<br>xlsx`),
      ),
    ).toEqual(described4);
    expect(described('הערה', ['מסור לחיתוך לוחות עץ דקים', 'מפה של כל עצי היער', 'דלת', 'א'])[0]).toBe(
      undefined,
    );
    const hindi = [
      'यह पतले तख्ते काटती है',
      'सभी पेड़ों का नक्शा बनाता है',
      'दरवाजे और खिड़कियाँ यहाँ बनती हैं',
      'पुराने पेड़ों की सूची यहाँ है',
    ];
    expect(described('बात', hindi)).toEqual(hindi);
    const thai = [
      'เลื่อยสำหรับตัดไม้กระดานบาง',
      'แผนที่ของต้นไม้ทั้งหมดในป่า',
      'ทำประตูและหน้าต่างจากไม้',
      'รายชื่อต้นไม้เก่าแก่ในสวน',
    ];
    expect(described('เรื่อง', thai)).toEqual(thai);
  });

  it('does not where it says a few words, or most rows have none', () => {
    const none = [undefined, undefined, undefined, undefined];
    expect(described('جنس', ['چوب سخت', 'چوب نرم', 'سنگ سیاه', 'سنگ سفید'])).toEqual(none);
    expect(described('ملاحظات', [persian[0]!, '', '', '-'])).toEqual(none);
  });

  it.each(['توضیحات', 'توضيحات', 'الشرح', 'תיאור', 'विवरण', 'Açıklama', 'Mô tả', 'คำอธิบาย'])(
    'describes by its name %s, whatever it says',
    (header) => {
      expect(described(header, ['چوب', 'سنگ', '', ''])).toEqual(['چوب', 'سنگ', undefined, undefined]);
    },
  );

  it.each([
    ['ردیف', 'عنوان', 'تاریخ', 'لینک'],
    ['الرقم', 'الاسم', 'السنة', 'الرابط'],
    ['מספר', 'שם', 'תאריך', 'קישור'],
    ['क्रम', 'नाम', 'वर्ष', 'लिंक'],
    ['Sıra', 'Adı', 'Tarih', 'Bağlantı'],
    ['STT', 'Tên', 'Năm', 'Liên kết'],
    ['ลำดับ', 'ชื่อ', 'ปี', 'ลิงก์'],
    ['番号', '名前', '日付', 'リンク'],
  ])('counts, names, dates and links by its name: %s, %s, %s, %s', (number, title, date, link) => {
    const { tables } = parseList(
      `## Woods\n\n| ${number} | ${link} | ${date} | ${title} |\n|---|---|---|---|\n| 1 | [Web](https://example.org/1) | 2024 | Fir |\n| 2 | [Web](https://example.org/2) | 2025 | Elm |\n`,
    );
    expect(tables[0]!.columns.map(({ role }) => role)).toEqual(['number', 'link', 'date', 'title']);
  });
});

describe('a column of names behind one of who makes them', () => {
  const titles = (header: string, rows: readonly string[]) =>
    parseList(
      `## Woods\n\n| ${header} | Link |\n|---|---|---|\n${rows.map((row) => `| ${row} | [Web](https://example.org/${row.length}) |\n`).join('')}`,
    ).entries.map(({ title }) => title);
  const rows = ['Umber Ltd | `saw`', 'Ochre | `plane` (Oak)', 'Rose | Door maker'];

  it.each([
    'Vendor | CLI name',
    'Company | Tool Name',
    '厂商 | CLI 名称',
    '平台 | 工具名',
    'メーカー | ツール 名前',
    '厂商名 | 工具名',
  ])('names the rows: %s', (header) => {
    expect(titles(header, rows)).toEqual(['saw', 'plane (Oak)', 'Door maker']);
  });

  it.each([
    ['Tool | Vendor name', rows],
    ['Company | Contact name', ['Umber Ltd | Ann Lee', 'Ochre | Bo Ray', 'Rose | Cy Dee']],
    ['Company | Plan name', ['Umber Ltd | Basic', 'Ochre | Basic', 'Rose | Basic']],
    [
      'Company | CLI name',
      [
        '[Umber Ltd](https://umber.example) | Saw',
        '[Ochre](https://ochre.example) | Plane',
        '[Rose](https://rose.example) | Door',
      ],
    ],
  ])('does not where the rows are others: %s', (header, cells) => {
    expect(titles(header, cells).map((title) => title.split(' ')[0])).toEqual(['Umber', 'Ochre', 'Rose']);
  });
});

describe('names of columns', () => {
  it('say what a column holds only where its cells agree', () => {
    const from = [
      '175 seeds by hand',
      'Translated from Fir by Ann',
      'Made of old maps and trees',
      'Cut from boards by saw',
    ];
    expect(described('Source', from)).toEqual(from);
    expect(
      described('What’s inside', ['Saws and planes', 'Doors and windows', 'Maps, old tiles', 'Old trees'])[1],
    ).toBe('Doors and windows');
  });

  it('of tags name labels', () => {
    const labels = (header: string, cells: readonly string[]) =>
      read(header, cells).map((entry) => entry.labels.map(({ id }) => id).join());
    expect(labels('Task Tags', ['saws, doors', 'doors', 'saws', 'maps'])).toEqual([
      'saws,doors',
      'doors',
      'saws',
      'maps',
    ]);
  });

  it('say of some that they hold no descriptions: links alone, and places', () => {
    const links = names.map((name) => `[Link](https://example.org/${name})`);
    expect(described('Notes', links)).toEqual([undefined, undefined, undefined, undefined]);
    const places = ['in the old shed', 'in the small garden', 'below the house', 'in the wet cellar'];
    expect(described('Where', places)).toEqual([undefined, undefined, undefined, undefined]);
    expect(described('Overview', places)).toEqual(places);
  });
});

describe('a column of papers beside one of names', () => {
  const table = (cells: readonly string[]) =>
    parseList(
      `## Woods\n\n| Model | Paper |\n|---|---|\n${cells.map((cell, i) => `| FirNet-${i} | ${cell} |\n`).join('')}`,
    ).entries.map(({ title }) => title);
  const link = (words: string, i: number) => `[${words}](https://arxiv.org/abs/2401.0000${i})`;

  it('names the rows by whole titles', () => {
    const titles = ['Growing Trees from Seeds', 'On Cutting Thin Boards', 'Maps of Old Woods'];
    expect(table(titles.map(link))).toEqual(titles);
  });

  it('does not by what says only where it leads', () => {
    expect(table(['Paper', 'Paper', 'Paper'].map(link))).toEqual(['FirNet-0', 'FirNet-1', 'FirNet-2']);
  });
});

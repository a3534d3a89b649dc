import assert from 'node:assert/strict';
import { readTitle } from '../../../../../src/core/reading/titles/title';

/** Label, numbers and text of a heading, in short. */
function parts(heading: string): string {
  const { label, text } = readTitle(heading);
  const numbers = label?.number === label?.through ? `${label?.number}` : `${label?.number}..${label?.through}`;
  return label ? `${label.text} (${label.weekday ?? numbers}) ${text}`.trimEnd() : text;
}

describe('readTitle', () => {
  const table: readonly (readonly [heading: string, expected: string])[] = [
    ['Day 31', 'Day 31 (31)'],
    ['Day 31 - Why Tides Turn', 'Day 31 (31) Why Tides Turn'],
    ['Day 31: Why', 'Day 31 (31) Why'],
    ['Day 31 – Why', 'Day 31 (31) Why'],
    ['Day 31 — Why', 'Day 31 (31) Why'],
    ['Day 31：Why', 'Day 31 (31) Why'],
    ['Day 31. Why', 'Day 31 (31) Why'],
    ['Day 31 | Why', 'Day 31 (31) Why'],
    ['Day 31 Why', 'Day 31 (31) Why'],
    ['day31', 'day31 (31)'],
    ['Day #4: Knots', 'Day #4 (4) Knots'],
    ['**Day 31 - Why (30 min)** ✅', 'Day 31 (31) Why'],
    ['~~Day 1-2~~ ✅ COMPLETED', 'Day 1-2 (1..2)'],
    ['🎯 **Day 3: Sails** 🚀', 'Day 3 (3) Sails'],
    ['[Day 3](day3.md): Sails', 'Day 3 (3) Sails'],
    ['[**Week 1: Sails**](week_1/)', 'Week 1 (1) Sails'],
    ['Session 1a: Diagnosis', 'Session 1a (1) Diagnosis'],
    ['Days 31-60: Harbours', 'Days 31-60 (31..60) Harbours'],
    ['Days 31–60', 'Days 31–60 (31..60)'],
    ['Day 5, 6: Harbours', 'Day 5, 6 (5..6) Harbours'],
    ['Day 5, 6 harbours', 'Day 5 (5) 6 harbours'],
    ['Days 31 - 60: Harbours', 'Days 31 - 60 (31..60) Harbours'],
    ['Days 31 to 60', 'Days 31 to 60 (31..60)'],
    ['Día 4 y 5: Nudos', 'Día 4 y 5 (4..5) Nudos'],
    ['Days 35+36a', 'Days 35+36a (35..36)'],
    ['Days 35 & 36a: Rope', 'Days 35 & 36a (35..36) Rope'],
    ['Day 1-5k run', 'Day 1 (1) 5k run'],
    ['Mon–Wed: read', 'Mon–Wed (monday) read'],
    ['월~수: 매듭', '월~수 (monday) 매듭'],
    ['月・水：結び目', '月・水 (monday) 結び目'],
    ['Mon-Wed', 'Mon-Wed (monday)'],
    ['Mon-thly review', 'Mon-thly review'],
    ['Lunes a miércoles', 'Lunes a miércoles (monday)'],
    ['Monday - Tuesday review', 'Monday (monday) Tuesday review'],
    ['Friday - Monday: Rest', 'Friday (friday) Rest'],
    ['Day 299 - 300-Day Assessment', 'Day 299 (299) 300-Day Assessment'],
    ['Day 5-2026 review', 'Day 5 (5) 2026 review'],
    ['Jour 1 : 1 mai au 3 mai – Nœuds', 'Jour 1 (1) Nœuds'],
    ['Día 1: 3 mayo al 5 mayo – Nudos', 'Día 1 (1) Nudos'],
    ['Aula 7 – Velas', 'Aula 7 (7) Velas'],
    ['PHASE 1: Timber (Weeks 1-4)', 'PHASE 1 (1) Timber (Weeks 1-4)'],
    ['Monday: Fresh Start', 'Monday (monday) Fresh Start'],
    ['Segunda-feira', 'Segunda-feira (monday)'],
    ['Weekend', 'Weekend (weekend)'],
    ['Mondays are hard', 'Mondays are hard'],
    ['Daylight 3', 'Daylight 3'],
    ['Today 3', 'Today 3'],
    ['📊 **Cycle Assessment**', 'Cycle Assessment'],
    ['**Skills Acquired:**', 'Skills Acquired'],
    ['Java™', 'Java™'],
    ['1️⃣ First steps', 'First steps'],
    ['`const` & *friends*', 'const & friends'],
    ['Gradients | Chapter 2 | Day 36', 'Day 36 (36) Gradients | Chapter 2'],
    ['Rope | Bar', 'Rope | Bar'],
    ['Day 4/30: Knots', 'Day 4/30 (4) Knots'],
    ['Day 4 of 30 - Knots', 'Day 4 of 30 (4) Knots'],
    ['Week 2, Day 3: Knots', 'Day 3 (3) Knots'],
    ['W2D3 Knots', 'W2D3 (3) Knots'],
    ['Day 3 (45 min) - Knots', 'Day 3 (3) Knots'],
    ['Wed: Knots', 'Wed (wednesday) Knots'],
    ['R1D12: Knots', 'R1D12 (12) Knots'],
    ['3日目: 結び方', '3日目 (3) 結び方'],
    ['第3天：打结', '第3天 (3) 打结'],
    ['DAY3｜ロープ', 'DAY3 (3) ロープ'],
    ['Day 3 │ Rope', 'Day 3 (3) Rope'],
    ['Day3【ロープ】', 'Day3 (3) 【ロープ】'],
    ['第十二天 打结', '第十二天 (12) 打结'],
    ['5일차 - 매듭', '5일차 (5) 매듭'],
    ['3-й день: Узлы', '3-й день (3) Узлы'],
    ['День 4. Узлы', 'День 4 (4) Узлы'],
    ['Jour 2 : Les nœuds', 'Jour 2 (2) Les nœuds'],
    ['Giorno 2 - I nodi', 'Giorno 2 (2) I nodi'],
    ['Lektion 3: Knoten', 'Lektion 3 (3) Knoten'],
    ['第2周 风', '第2周 (2) 风'],
    ['第1天打结', '第1天 (1) 打结'],
    ['第7-15天：长绳', '第7-15天 (7..15) 长绳'],
    ['Day1打结', 'Day1 (1) 打结'],
    ['4日目・5日目：帆', '4日目 (4) 5日目：帆'],
    ['第2回 帆', '第2回 (2) 帆'],
    ['Jour n°3 : La voile', 'Jour n°3 (3) La voile'],
    ['Session 2.1: Splices', 'Session 2.1 (2) Splices'],
    ['Day 5+: Open water', 'Day 5+ (5) Open water'],
    ['Day 3 to Day 4: Rest', 'Day 3 to Day 4 (3..4) Rest'],
    ['Day 4 - Day 6: Rest', 'Day 4 - Day 6 (4..6) Rest'],
    ['Día 4 al 6: Vela', 'Día 4 al 6 (4..6) Vela'],
    ['Tag 2 - 28.06.2022', 'Tag 2 (2)'],
    ['2. Week 1: Rope', 'Week 1 (1) Rope'],
    ['1.2 Day 3: Rope', 'Day 3 (3) Rope'],
    ['Monday - Day 1: Rope', 'Day 1 (1) Rope'],
    ['Wed (Day 3): Rope', 'Day 3 (3) Rope'],
    ['Month 1, Week 2, Day 3: Rope', 'Day 3 (3) Rope'],
    ['Week 2, Day 3: Rope (or twine)', 'Day 3 (3) Rope (or twine)'],
    ['Week 2, Monday: Rope', 'Monday (monday) Rope'],
    ['2026-03-01 …', '2026-03-01 (undefined) …'],
    ['2026-03-01 Rope', '2026-03-01 Rope'],
    ['Segunda semana', 'Segunda semana'],
    ['Segunda: Cabos', 'Segunda (monday) Cabos'],
    ['★ Day 3: Rope', 'Day 3 (3) Rope'],
    ['[ ] Day 3: Rope', 'Day 3 (3) Rope'],
    ['- [x] Day 3: Rope', 'Day 3 (3) Rope'],
    [':anchor: Day 3: Rope :tada:', 'Day 3 (3) Rope'],
    ['Day 3 · Rope', 'Day 3 (3) Rope'],
    ['Day 3 ⭐: Rope', 'Day 3 (3) Rope'],
    ['Day 3 → Rope', 'Day 3 (3) Rope'],
    ['Week 1 (Jun 5-11)', 'Week 1 (1)'],
    ['Days 3-4 (Jun 7-8): Rope', 'Days 3-4 (3..4) Rope'],
    ['Day 3 (June meetup): Rope', 'Day 3 (3) (June meetup): Rope'],
    ['Dag 3 t/m 5: Touw', 'Dag 3 t/m 5 (3..5) Touw'],
    ['Dag 3 van 30 – Touw', 'Dag 3 van 30 (3) Touw'],
    ['3e dag: Touw', '3e dag (3) Touw'],
    ['Les 4: Touw', 'Les 4 (4) Touw'],
    ['Les 4 vents', 'Les 4 vents'],
    ['Zondag', 'Zondag (sunday)'],
    ['Dzień 3: Węzły', 'Dzień 3 (3) Węzły'],
    ['DNIA 3: WĘZŁY', 'DNIA 3 (3) WĘZŁY'],
    ['Tygodnie 3–4: Liny', 'Tygodnie 3–4 (3..4) Liny'],
    ['2. tydzień', '2. tydzień (2)'],
    ['Lekcja nr 3: Liny', 'Lekcja nr 3 (3) Liny'],
    ['Środa: Liny', 'Środa (wednesday) Liny'],
    ['Gün 3: Düğümler', 'Gün 3 (3) Düğümler'],
    ['1. Gün: Düğümler', '1. Gün (1) Düğümler'],
    ['3.gün', '3.gün (3)'],
    ['3.–4. Hafta: İpler', '3.–4. Hafta (3..4) İpler'],
    ['5. KISIM: İPLER', '5. KISIM (5) İPLER'],
    ['R1D12: İpler', 'R1D12 (12) İpler'],
    ['30 Gün Planı', '30 Gün Planı'],
    ['SALI: İPLER', 'SALI (tuesday) İPLER'],
    ['PAZARTESİ', 'PAZARTESİ (monday)'],
    ['Pazar: İpler', 'Pazar (sunday) İpler'],
    ['Pazar araştırması', 'Pazar araştırması'],
    ['Hari 3: Simpul', 'Hari 3 (3) Simpul'],
    ['Hari ke-3: Simpul', 'Hari ke-3 (3) Simpul'],
    ['Hari ke-3 sampai ke-5: Tali', 'Hari ke-3 sampai ke-5 (3..5) Tali'],
    ['Pertemuan ke 3', 'Pertemuan ke 3 (3)'],
    ['Minggu 2: Tali', 'Minggu 2 (2) Tali'],
    ['Minggu ke-2', 'Minggu ke-2 (2)'],
    ['Minggu: Tali', 'Minggu (sunday) Tali'],
    ['Minggu 5 Mei', 'Minggu 5 Mei (sunday)'],
    ['Minggu pertama', 'Minggu pertama'],
    ['Senin: Simpul', 'Senin (monday) Simpul'],
    ['Senin hedefin', 'Senin hedefin'],
    ['Ngày 3: Nút dây', 'Ngày 3 (3) Nút dây'],
    ['Ngày thứ 3: Nút dây', 'Ngày thứ 3 (3) Nút dây'],
    ['Ngày 3 Nút dây', 'Ngày 3 (3) Nút dây'],
    ['Buổi học 3: Nút dây', 'Buổi học 3 (3) Nút dây'],
    ['Bài tập 3', 'Bài tập 3'],
    ['Giai đoạn 1: Dây', 'Giai đoạn 1 (1) Dây'],
    ['Thứ Hai: Nút dây', 'Thứ Hai (monday) Nút dây'],
    ['Thứ 2', 'Thứ 2 (monday)'],
    ['Chủ nhật', 'Chủ nhật (sunday)'],
    ['CN Tower', 'CN Tower'],
    ['Kurseinheit 3: Knoten', 'Kurseinheit 3 (3) Knoten'],
    ['2. Vorlesung – Knoten', '2. Vorlesung (2) Knoten'],
    ['Kurstag 2: Knoten', 'Kurstag 2 (2) Knoten'],
    ['Terminplan 2026', 'Terminplan 2026'],
    ['Rencontre 2 : Nœuds', 'Rencontre 2 (2) Nœuds'],
    ['Encuentro 3: Nudos', 'Encuentro 3 (3) Nudos'],
    ['Encontro 3 – Nós', 'Encontro 3 (3) Nós'],
    ['Incontro 3: Nodi', 'Incontro 3 (3) Nodi'],
    ['College 4: Touw', 'College 4 (4) Touw'],
    ['Zjazd 2: Węzły', 'Zjazd 2 (2) Węzły'],
    ['Вебинар 3. Узлы', 'Вебинар 3 (3) Узлы'],
    ['Зустріч 3: Вузли', 'Зустріч 3 (3) Вузли'],
    ['Kuliah 3: Simpul', 'Kuliah 3 (3) Simpul'],
    ['Bài giảng 3: Nút dây', 'Bài giảng 3 (3) Nút dây'],
    ['講義3：結び方', '講義3 (3) 結び方'],
    ['3時間目 結び方', '3時間目 (3) 結び方'],
    ['3時間の航海', '3時間の航海'],
    ['第3节课：打结', '第3节课 (3) 打结'],
    ['3차시: 매듭', '3차시 (3) 매듭'],
    ['2026年目標', '2026年目標'],
    ['3日前の話', '3日前の話'],
    ['', ''],
    ['🎯', ''],
  ];
  for (const [heading, expected] of table) {
    it(`reads ${JSON.stringify(heading)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(parts(heading), expected);
    });
  }

  describe('takes separators off', () => {
    const titles: readonly (readonly [heading: string, text: string])[] = [
      ['Day 3: .NET basics', '.NET basics'],
      ['Day 3 - `.gitignore`', '.gitignore'],
      ['Day 3 `--flags`', '--flags'],
      ['Day 3: ~/dotfiles', '~/dotfiles'],
      ['Day 3 (45 min): .NET', '.NET'],
      ['Day 3 (Mon): ~/dotfiles', '~/dotfiles'],
      ['Day 3: Mon, Jan 5, --flags', '--flags'],
      ['Day 3: +1', '+1'],
      ['Day 3 . Knots', 'Knots'],
      ['Day 3 -- Knots', 'Knots'],
      ['Day 3 => Knots', 'Knots'],
      ['Day 3 ~ Knots', 'Knots'],
      ['Day 3-Knots', 'Knots'],
      ['Day 3.Knots', 'Knots'],
      ['Day 3 :Knots', 'Knots'],
      ['Day 3 –Knots', 'Knots'],
      ['Day 01-引言：结', '引言：结'],
      ['Day 3-Go fast', 'Go fast'],
      ['День 4-й: Узлы', 'Узлы'],
    ];
    for (const [heading, text] of titles) {
      it(`of ${JSON.stringify(heading)}`, () => {
        assert.equal(readTitle(heading).text, text);
      });
    }
  });

  it('reads the minutes at the end of the heading', () => {
    assert.equal(readTitle('Day 31 - Why (30 min)').minutes, 30);
    assert.equal(readTitle('Day 31 - Why (1.5 hours)').minutes, 90);
    const minutes = ['(2 uur)', '(45 minut)', '(45 DAKİKA)', '(1,5 saat)', '(2 jam)', '(45 phút)', '(2 tiếng)'];
    assert.deepEqual(
      minutes.map((length) => readTitle(`Day 31 - Why ${length}`).minutes),
      [120, 45, 45, 90, 120, 45, 120],
    );
    assert.equal(readTitle('Wed (Day 3) (45 min): Rope').minutes, 45);
    assert.equal(readTitle('Day 31 - Why (in 30 steps)').minutes, undefined);
    const parts = readTitle('Day 31 - Row (1 min, 2 min rest)');
    assert.deepEqual([parts.minutes, parts.text], [undefined, 'Row (1 min, 2 min rest)']);
    assert.deepEqual(
      [readTitle('Day 31 | Why | 20 min').minutes, readTitle('Day 31 | Why | 20 min').text],
      [20, 'Why'],
    );
    assert.deepEqual([readTitle('Day 31: Why — 2h').minutes, readTitle('Day 31: Why — 2h').text], [120, 'Why']);
    assert.equal(readTitle('Day 31: Run - 5 minutes walk').text, 'Run - 5 minutes walk');
  });

  it('leaves the words beside the minutes in the title if they say more', () => {
    for (const [written, text, minutes] of [
      ['Day 31: Push (Strength + 45-min HIIT)', 'Push (Strength + 45-min HIIT)', 45],
      ['Day 31: Push (about 45 min a day)', 'Push', 45],
      ['Tag 31: Seil (45 min Lesen)', 'Seil (45 min Lesen)', 45],
    ] as const) {
      assert.deepEqual([readTitle(written).text, readTitle(written).minutes], [text, minutes]);
    }
  });

  it('reads a possible date, and leaves any other in the title', () => {
    assert.deepEqual([readTitle('Day 3: 2026-02-28').date, readTitle('Day 3: 2026-02-28').text], ['2026-02-28', '']);
    assert.deepEqual(
      [readTitle('Day 3: 2026-02-30').date, readTitle('Day 3: 2026-02-30').text],
      [undefined, '2026-02-30'],
    );
    assert.equal(readTitle('Day 3: 2026-02-28 Knots').text, 'Knots');
  });

  it('reads dates and weekdays as they are written, also without a year', () => {
    const dated = (heading: string): unknown => {
      const { date, weekday, isDated, text } = readTitle(heading);
      return [date, weekday, isDated, text];
    };
    assert.deepEqual(dated('Day 1: June 27, Monday'), [undefined, 'monday', true, '']);
    assert.deepEqual(dated('Day 1: January, 01, 2020'), ['2020-01-01', undefined, true, '']);
    assert.deepEqual(dated('Day 2-4: May 4-6, 2021'), ['2021-05-04', undefined, true, '']);
    assert.deepEqual(dated('Day 5, 6: May 9, 2021 - Knots'), ['2021-05-09', undefined, true, 'Knots']);
    assert.deepEqual(dated('Day 1: 27 June 2016 - Knots'), ['2016-06-27', undefined, true, 'Knots']);
    assert.deepEqual(dated('1日目: 2016年6月27日（月）'), ['2016-06-27', 'monday', true, '']);
    assert.deepEqual(dated('1日目（月）: 結び方'), [undefined, 'monday', true, '結び方']);
    assert.deepEqual(dated('día 1: 27 de junio de 2016'), ['2016-06-27', undefined, true, '']);
    assert.deepEqual(dated('Tag 1 (27. Juni 2016): Knoten'), ['2016-06-27', undefined, true, 'Knoten']);
    assert.deepEqual(dated('2026-01-19 Day 1 Focus: Knots'), ['2026-01-19', undefined, true, 'Focus: Knots']);
    assert.deepEqual(dated('Días 173-174: 2025-05-15 y 2025-05-16'), ['2025-05-15', undefined, true, '']);
    assert.deepEqual(dated('Day 2 (Tuesday): Knots'), [undefined, 'tuesday', true, 'Knots']);
    assert.deepEqual(dated('Day 0: February 30, 2016'), [undefined, undefined, true, 'February 30, 2016']);
    assert.deepEqual(dated('Día 2 - 28/03/2026'), ['2026-03-28', undefined, true, '']);
    assert.deepEqual(dated('Day 2 - 03/04/2026: Knots'), [undefined, undefined, true, 'Knots']);
    assert.deepEqual(dated('Tag 2, 28.06.2022 – Knoten'), ['2022-06-28', undefined, true, 'Knoten']);
    assert.deepEqual(dated('День 1 — вт 14.07.2026'), ['2026-07-14', 'tuesday', true, '']);
    assert.deepEqual(dated('День 2 — 13 апр 2026'), ['2026-04-13', undefined, true, '']);
    assert.deepEqual(dated('Jour 2 : mardi 28 juin 2022'), ['2022-06-28', 'tuesday', true, '']);
    assert.deepEqual(dated('R1D2 - 20200803'), ['2020-08-03', undefined, true, '']);
    assert.deepEqual(dated('R1D2 [Sep 14th 2024]'), ['2024-09-14', undefined, true, '']);
    assert.deepEqual(dated('Day1（6/28）'), [undefined, undefined, true, '']);
    assert.deepEqual(dated('Lunes 21/9 — Vela'), [undefined, 'monday', true, 'Vela']);
    assert.deepEqual(dated('3일차(2021-06-30/수)'), ['2021-06-30', 'wednesday', true, '']);
    assert.deepEqual(dated('Día 3 (mié): Vela'), [undefined, 'wednesday', true, 'Vela']);
    assert.deepEqual(dated('Monday - Day 1: Rope'), [undefined, 'monday', true, 'Rope']);
    assert.deepEqual(dated('Week 2, Day 1: Rope'), [undefined, undefined, false, 'Rope']);
    assert.deepEqual(dated('Dag 1 (maandag 29 april 2024): Touw'), ['2024-04-29', 'monday', true, 'Touw']);
    assert.deepEqual(dated('Dzień 1 – wtorek, 5 maja 2026 r.: Liny'), ['2026-05-05', 'tuesday', true, 'Liny']);
    assert.deepEqual(dated('Dzień 1 – śr 6 maja: Liny'), [undefined, 'wednesday', true, 'Liny']);
    assert.deepEqual(dated('1. GÜN – SALI, 5 MAYIS 2026'), ['2026-05-05', 'tuesday', true, '']);
    assert.deepEqual(dated('1. Gün (5 Haziran 2026): İpler'), ['2026-06-05', undefined, true, 'İpler']);
    assert.deepEqual(dated('Hari 1 (Jumat, 8 Mei 2026): Tali'), ['2026-05-08', 'friday', true, 'Tali']);
    assert.deepEqual(dated('Minggu, tanggal 5 Agustus'), [undefined, 'sunday', true, '']);
    assert.deepEqual(dated('Thứ Ba, ngày 5 tháng 05 năm 2026: Dây'), ['2026-05-05', 'tuesday', true, 'Dây']);
    assert.deepEqual(dated('Ngày 2 (12 tháng mười một)'), [undefined, undefined, true, '']);
    assert.deepEqual(dated('Ngày 2 (T4 25/11/2026): Dây'), ['2026-11-25', 'wednesday', true, 'Dây']);
    assert.deepEqual(dated('Day 3: Do 5 knots'), [undefined, undefined, false, 'Do 5 knots']);
    assert.deepEqual(dated('Day 3: 1/2 hitch'), [undefined, undefined, false, '1/2 hitch']);
    assert.deepEqual(dated('Day 3: Monday Blues'), [undefined, undefined, false, 'Monday Blues']);
    assert.deepEqual(dated('Day 3: May the wind hold'), [undefined, undefined, false, 'May the wind hold']);
  });

  describe('takes a date with all that belongs to it', () => {
    const dated: readonly (readonly [heading: string, expected: string])[] = [
      ['Day 4 (today)', 'Day 4 (4)'],
      ['Day 4 (Today, Mon): Rope', 'Day 4 (4) Rope'],
      ['Tag 4 (heute): Seil', 'Tag 4 (4) Seil'],
      ['Day 4 (today we sail): Rope', 'Day 4 (4) (today we sail): Rope'],
      ['Day 4: Today', 'Day 4 (4) Today'],
      ['Day 5 (Mon, Jan 5): Setup', 'Day 5 (5) Setup'],
      ['Jour 1 (lun. 5 janv.) : Voile', 'Jour 1 (1) Voile'],
      ['Tag 1 (Mo., 05.01.): Seil', 'Tag 1 (1) Seil'],
      ['Day 1 · Monday 05/01', 'Day 1 (1)'],
      ['Day 1 · Monday 05/01 · Rope', 'Day 1 (1) Rope'],
      ['Day 1 · 1/2 hitch', 'Day 1 (1) 1/2 hitch'],
      ['Day 1 (Mon 19:00)', 'Day 1 (1)'],
      ['Day 1 (Jan 5, 7pm): Rope', 'Day 1 (1) Rope'],
      ['Day 1 (Mon, 19:00–20:30 Uhr): Rope', 'Day 1 (1) Rope'],
      ['Day 1 (19:00)', 'Day 1 (1) 19:00'],
      ['Day 1 (Mon 19 knots)', 'Day 1 (1) Mon 19 knots'],
      ['Tag 1 (05.01): Hören', 'Tag 1 (1) Hören'],
      ['Tag 1 - 05.01: Hören', 'Tag 1 (1) Hören'],
      ['Tag 1: 22.04 LTS', 'Tag 1 (1) 22.04 LTS'],
      ['Tag 1 (3.14): Kreise', 'Tag 1 (1) (3.14): Kreise'],
      ['Mo 05.01.', 'Mo 05.01. (monday)'],
      ['Mo., 05.01.: Hören', 'Mo., 05.01. (monday) Hören'],
      ['Mo 05.01. Tag 1: Hören', 'Tag 1 (1) Hören'],
      ['Monday 2026-01-05 Day 1: Rope', 'Day 1 (1) Rope'],
      ['Do 5 knots', 'Do 5 knots'],
      ['Tag 1 - 29. April: Hören', 'Tag 1 (1) Hören'],
      ['1. Tag: Hören', '1. Tag (1) Hören'],
      ['2. Woche', '2. Woche (2)'],
      ['1er jour : Nœuds', '1er jour (1) Nœuds'],
      ['2e semaine – Voiles', '2e semaine (2) Voiles'],
      ['1º dia: Nós', '1º dia (1) Nós'],
      ['3° giorno - Nodi', '3° giorno (3) Nodi'],
      ['30 Tage', '30 Tage'],
      ['Mo: Hören', 'Mo (monday) Hören'],
      ['Mo–Mi: Hören', 'Mo–Mi (monday) Hören'],
      ['Mo-Fr', 'Mo-Fr (monday)'],
      ['Mo/Mi/Fr: Hören', 'Mo/Mi/Fr (monday) Hören'],
      ['Mon, Wed & Fri – Rope', 'Mon, Wed & Fri (monday) Rope'],
      ['Monday and Thursday: Rope', 'Monday and Thursday (monday) Rope'],
      ['Lun/Mié: Nudos', 'Lun/Mié (monday) Nudos'],
      ['Fri/Mon: Rope', 'Fri (friday) /Mon: Rope'],
      ['Mon/Wed wind', 'Mon (monday) /Wed wind'],
      ['Do not', 'Do not'],
      ['50 min', '50 min'],
      ['[Day 1 - Mon] Knots', 'Day 1 (1) Knots'],
      ['[Day 1: Mon, June 5] Knots', 'Day 1 (1) Knots'],
      ['[Day 1 of rest]', '[Day 1 of rest]'],
      ['Day 3: i++ and i--', 'Day 3 (3) i++ and i--'],
      ['Day 3: Knots -', 'Day 3 (3) Knots'],
      ['Day 3: Knots (March 3)', 'Day 3 (3) Knots'],
      ['Tag 3 – Knoten (2026-03-03)', 'Tag 3 (3) Knoten'],
      ['Week 2: Sails (May 1–7)', 'Week 2 (2) Sails'],
      ['Day 3: Sails (3 May be enough)', 'Day 3 (3) Sails (3 May be enough)'],
      ['Day 3: Knots (Set)', 'Day 3 (3) Knots (Set)'],
      ['Day 3: Knots [v2]', 'Day 3 (3) Knots [v2]'],
      ['Knots (March 3)', 'Knots (March 3)'],
      ['Di 09.06. (1–2 h) – Knoten', 'Di 09.06. (tuesday) Knoten'],
      ['1. Monday', 'Monday (monday)'],
      ['09/03 - Monday', '09/03 - Monday (monday)'],
      ['Monday, 14 January: Knots', 'Monday, 14 January (monday) Knots'],
      ['Monday (2026-03-02): Knots', 'Monday (2026-03-02) (monday) Knots'],
      ['Wednesday the 9th of April 2025', 'Wednesday the 9th of April 2025 (wednesday)'],
      ['Mon 4th: Knots', 'Mon 4th (monday) Knots'],
      ['Monday, the 4th', 'Monday, the 4th (monday)'],
      ['Monday: 4th knot', 'Monday (monday) 4th knot'],
      ['Week 1 · Aug 3 – 9 · Knots', 'Week 1 (1) Knots'],
      ['Week 1 · Aug 3 – 9 knots', 'Week 1 (1) 9 knots'],
      ['Monday, 2 March 2026: Knots', 'Monday, 2 March 2026 (monday) Knots'],
      ['Weekend 3-4 June', 'Weekend 3-4 June (weekend)'],
      ['Woche 3 — 13. bis 19. Mai', 'Woche 3 (3)'],
      ['Week 2 - 6–12 May', 'Week 2 (2)'],
      ['Week 2 (Reefs) - [May 6, 2026 - May 12, 2026]', 'Week 2 (2) Reefs'],
      ['Week 2: Reefs (Sat, Jun 28 - Fri, Jul 4)', 'Week 2 (2) Reefs'],
      ['Day 3: September 25 , 2018', 'Day 3 (3)'],
      ['Week 2: 6 to 12 May, Reefs', 'Week 2 (2) Reefs'],
      ['Week 2: 6 to 12 knots', 'Week 2 (2) 6 to 12 knots'],
      ['Woche 3 - 4: Hören', 'Woche 3 - 4 (3..4) Hören'],
      ['Day 1 - 29 April: Rope', 'Day 1 (1) Rope'],
      ['Jour 1 - 29 avril', 'Jour 1 (1)'],
      ['Día 1 - 5 de mayo', 'Día 1 (1)'],
      ['Woche 1 — 29. Apr bis 5. Mai', 'Woche 1 (1)'],
      ['Tag 1 - 3: Grundlagen', 'Tag 1 - 3 (1..3) Grundlagen'],
      ['Tag 1 - 3. Grundlagen', 'Tag 1 - 3 (1..3) Grundlagen'],
      ['Days 1-29: Rope', 'Days 1-29 (1..29) Rope'],
      ['Days 1 - 3: April winds', 'Days 1 - 3 (1..3) April winds'],
    ];
    for (const [heading, expected] of dated) {
      it(`reads ${JSON.stringify(heading)} as ${JSON.stringify(expected)}`, () => {
        assert.equal(parts(heading), expected);
      });
    }
  });

  describe('finds a label that is not at the beginning', () => {
    const labelled: readonly (readonly [heading: string, expected: string])[] = [
      ['1. Two sums (Day 1)', 'Day 1 (1) Two sums'],
      ['1.2 3Sum (Day 1)', 'Day 1 (1) 3Sum'],
      ['2 pointers (Day 3)', 'Day 3 (3) 2 pointers'],
      ['Mock exam (**Day 4**) ✅', 'Day 4 (4) Mock exam'],
      ['Reading [Days 5–6] (45 min)', 'Days 5–6 (5..6) Reading'],
      ['`.gitignore` (Day 7)', 'Day 7 (7) .gitignore'],
      ['読書（8日目）', '8日目 (8) 読書'],
      ['2. Gradients | Day 36', 'Day 36 (36) Gradients'],
      ['2. Gradients – Day 36', 'Day 36 (36) Gradients'],
      ['Rope – in short - Day 2 ✅', 'Day 2 (2) Rope – in short'],
      ['Rope: Days 3–4', 'Days 3–4 (3..4) Rope'],
      ['読書｜8日目', '8日目 (8) 読書'],
      ['Gradients (45 min) | Day 36', 'Day 36 (36) Gradients'],
      ['A week of rope (Days 1–6)', 'Days 1–6 (1..6) A week of rope'],
      ['[Day 1](day1.py)', 'Day 1 (1)'],
      ['Day 3/Sails', 'Day 3 (3) /Sails'],
      ['Day 3.rope and sails', 'Day 3 (3) rope and sails'],
      ['Day1.Sails', 'Day1 (1) Sails'],
      ['[Day 1] Setup', 'Day 1 (1) Setup'],
      ['【Day 2】Setup', 'Day 2 (2) Setup'],
      ['「Day 2」Setup', 'Day 2 (2) Setup'],
      ['(Days 3–4): Setup', 'Days 3–4 (3..4) Setup'],
      ['[Week 2] Setup', 'Week 2 (2) Setup'],
      ['Bonus Day 3', 'Bonus Day 3 (3)'],
      ['Day 1️⃣0️⃣: Knots', 'Day 10 (10) Knots'],
      ['Week 2️⃣', 'Week 2 (2)'],
      ['Beginner → Day 10', 'Beginner → Day 10'],
      ['Weekend 10 km long run', 'Weekend (weekend) 10 km long run'],
      ['Day 1: 1/2 to 1 mile walk', 'Day 1 (1) 1/2 to 1 mile walk'],
      ['Mon 6/1 ✅', 'Mon 6/1 (monday)'],
      ['Saturday, May 5 km race', 'Saturday (saturday) km race'],
      ['Bonus Week 4: Review', 'Bonus Week 4 (4) Review'],
      ['Jan · Day 1', 'Day 1 (1) Jan'],
      ['Week 1 • Day 2 • Knots', 'Day 2 (2) Knots'],
      ['Basics / Day 3', 'Day 3 (3) Basics'],
      ['Monday (Day 1 - Light day)', 'Day 1 (1) Light day'],
      ['Monday (Day 1): Rope (long)', 'Day 1 (1) Rope (long)'],
      ['Weekend 2: Clay', 'Weekend 2 (2) Clay'],
      ['**Bonus** Day 3: Rope ✅', 'Bonus Day 3 (3) Rope'],
      ['React Lesson 4 – Hooks', 'React Lesson 4 (4) Hooks'],
      ['Día 3: Repaso (Día 1)', 'Día 3 (3) Repaso (Día 1)'],
    ];
    for (const [heading, expected] of labelled) {
      it(`of ${JSON.stringify(heading)}`, () => {
        assert.equal(parts(heading), expected);
      });
    }

    const others = [
      ['Two sums (see Day 1)', 'Two sums (continued from Day 3)', 'Sails (Day 1 of the sailing course)'],
      ['A week of rope (Days 1–7)', '(An older tale) Day 3: Rope'],
      ['Streaming (Days 1–30)', 'Rope (Weeks 1–2)', 'Rope (Phase 1)', '[Day 1 was hard] Rope'],
      ['The last day 3 things broke', 'The last Day 3: Rope', 'Every Day 1 thing', 'Last day 3: Rope'],
      ['Streaming – Days 1–30', 'Rope – Week 1', 'Rope: see Day 1', 'Rope-Day 1', 'Rope – Day 1 of the sailing course'],
      ['By Day 30: Sail alone', 'After Day 7', 'Desde Día 3: Vela', 'Google Tag 1', 'Rope | Monday'],
      ['Day01/knots.go', '`day1.js`: rope', 'week-1/day-2/sails.py', 'Day 1/my.sails.ipynb'],
    ].flat();
    for (const heading of others) {
      it(`and none in ${JSON.stringify(heading)}`, () => {
        assert.equal(parts(heading), heading.replaceAll('`', ''));
      });
    }
  });

  it('takes a number that begins a date for no day', () => {
    for (const date of ['Dnia 5 maja', 'Ngày 5 Tháng 5', 'ngày 05 tháng 05 năm 2026']) {
      const { text, unit, number } = readTitle(date).label ?? {};
      assert.deepEqual([text, unit, number], [date, 'date', undefined]);
    }
    assert.equal(readTitle('Ngày 5 – tháng 5').label?.number, 5);
  });

  it('reads the first few dates of a title of nothing but dates', () => {
    const { date, text } = readTitle(`Day 1: ${'2026-01-02, '.repeat(20_000)}`);
    assert.equal(date, '2026-01-02');
    assert.ok(text.startsWith('2026-01-02'));
  });

  it('reads done marks, dated and undated', () => {
    const mark = (heading: string): unknown => {
      const { completedOn, hasDoneMark, text } = readTitle(heading);
      return [completedOn ?? hasDoneMark, text];
    };
    assert.deepEqual(mark('Session 9: Knots — completed 2026-04-21 (6/7, quiz 6/10)'), ['2026-04-21', 'Knots']);
    assert.deepEqual(mark('Session 1a: Quiz (completed 2026-03-29)'), ['2026-03-29', 'Quiz']);
    assert.deepEqual(mark('Day 1: Knots ✅'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (done)'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (completed 2026-04-21, quiz 8.5/10)'), ['2026-04-21', 'Knots']);
    assert.deepEqual(mark('Day 1: Knots — completed 2026-04-22, quiz 6/10'), ['2026-04-22', 'Knots']);
    assert.deepEqual(mark('Day 1: Knots [completed 2026-04-22]'), ['2026-04-22', 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (done on 2026-04-22)'), ['2026-04-22', 'Knots']);
    assert.deepEqual(mark('Día 1: Nudos ✅ **COMPLETADO** (2025-11-20)'), ['2025-11-20', 'Nudos']);
    assert.deepEqual(mark('Day 1: Knots — ✅ 2026-04-22'), ['2026-04-22', 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (✅ done)'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (Done ✅)'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots [DONE]'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots ✓'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots ✅ (2h)'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots 🎉 Completed'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots 🟢 Done'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots - done!'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots [x]'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots — completed 2026-04-22 ✅'), ['2026-04-22', 'Knots']);
    assert.deepEqual(mark('Session 18 ✅: Knots'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1✅ Knots'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1 ✅ Knots'), [false, 'Knots']);
    assert.deepEqual(mark('Dag 1: Touw (voltooid)'), [true, 'Touw']);
    assert.deepEqual(mark('Dzień 1: Liny – ukończone 2026-04-22'), ['2026-04-22', 'Liny']);
    assert.deepEqual(mark('1. Gün: İpler (TAMAMLANDI)'), [true, 'İpler']);
    assert.deepEqual(mark('Hari 1: Tali [selesai]'), [true, 'Tali']);
    assert.deepEqual(mark('Ngày 1: Dây – đã hoàn thành'), [true, 'Dây']);
    assert.deepEqual(mark('Ngày 1: Dây (hoàn thành 2026-04-22)'), ['2026-04-22', 'Dây']);
    assert.deepEqual(mark('Ngày 1: Dây (chưa hoàn thành)'), [false, 'Dây (chưa hoàn thành)']);
    assert.deepEqual(mark('Day 1: Knots (in progress)'), [false, 'Knots (in progress)']);
    assert.deepEqual(mark('Day 1: Knots (not completed)'), [false, 'Knots (not completed)']);
    assert.deepEqual(mark('Day 1: Getting things done'), [false, 'Getting things done']);
    assert.deepEqual(mark('✅ Day 1: Knots'), [false, 'Knots']);
  });

  it('reads a title of any number of labels, whatever their language', () => {
    for (const word of ['Monday', 'Lunes', 'понедельник', 'Week 1', 'Day', '第3周', '月曜日', '(Monday)']) {
      const { label } = readTitle(`${word} `.repeat(20_000));
      assert.equal(label?.text, readTitle(word).label?.text, word);
    }
  });
});

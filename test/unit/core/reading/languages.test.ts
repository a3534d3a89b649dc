import assert from 'node:assert/strict';
import { couldBePlan } from '../../../../src/core/reading/couldBePlan';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { dayTitles, firstDay, lines, planLines } from '../planLines';

/** The fields of the first day, as `label <role>`. */
function fieldsOfFirst(text: string): readonly string[] {
  return firstDay(text)
    .readDetails()
    .fields.map(({ label, role }) => `${label} <${role ?? '-'}>`);
}

/** Neither the reader nor the first look at a file takes one of these for a plan. */
function assertNoPlans(...texts: readonly string[]): void {
  for (const text of texts) {
    assert.equal(readPlan(text).isPlan, false, text);
  }
}

describe('a German plan', () => {
  it('may have other words for its lessons', () => {
    const course = ['# Segeln lernen', '* Vorbereitung:', '  * Atlas lesen'];
    const units = ['* Kurseinheit 1:', '  * Palstek', '  * Übungen zu Woche 1', '* Kurseinheit 2:', '  * Spleiß'];
    assert.deepEqual(dayTitles(lines(...course, ...units)), ['Kurseinheit 1 | ', 'Kurseinheit 2 | ']);
    const dates = ['### Termin 1: Knoten und Seile', '### Termin 2: Segel'];
    assert.deepEqual(dayTitles(lines('# Kurs', ...dates)), ['Termin 1 | Knoten und Seile', 'Termin 2 | Segel']);
  });

  it('is not a Polish list of deadlines', () => {
    assertNoPlans(lines('# Egzaminy', '### Termin 1: 5 maja', '### Termin 2: 7 maja'));
  });
});

describe('a Dutch plan', () => {
  const plan = lines(
    '# Leren zeilen',
    '## Week 1: Touw',
    '### Dag 1 (maandag 4 mei 2026): Knopen (45 minuten)',
    '**Doel:** de paalsteek kennen',
    '**Opdracht (1,5 uur):** leg hem tien keer',
    '### Dag 2: Splitsen',
    '- [x] Dag voltooid ✅ 2026-05-05',
    '### Dag 3 t/m 4: Rust (klaar)',
    '## Week 2: Zeil',
    '| Dag | Onderwerp |',
    '|--|--|',
    '| Maandag | Fok |',
    '### 5e dag: Reven',
    '**Status:** voltooid',
  );

  it('has its days, weeks, dates, fields, done marks and completion lines', () => {
    assert.deepEqual(planLines(plan), [
      '[Week 1: Touw] 2/3',
      '  open Dag 1: Knopen',
      '  complete Dag 2: Splitsen',
      '  complete Dag 3 t/m 4: Rust',
      '[Week 2: Zeil] 1/1',
      '  complete 5e dag: Reven',
    ]);
    assert.deepEqual(fieldsOfFirst(plan), ['Doel <objective>', 'Opdracht <task>']);
    assert.deepEqual([firstDay(plan).date, firstDay(plan).readDetails().minutes], ['2026-05-04', 45]);
  });

  it('is not a letter that begins with a greeting, a list of French things, or a text about graphs', () => {
    assertNoPlans(
      lines('# Brief', 'Dag allemaal, over 2 dagen zie ik jullie.', '## Dag Piet', '## Dag Klaas'),
      lines('# La rose des vents', '## Les 3 premiers', '## Les 4 vents', '## Les 5 autres'),
      lines('# Pipelines of the week', '### DAG 1: Ingestion', '### DAG 2: Cleaning'),
      lines('# Where to apply, and when', '### College 1: Rhode Island', '### College 2: Maine'),
    );
  });
});

describe('a Polish plan', () => {
  const plan = lines(
    '# Nauka żeglowania',
    '## Tydzień 1: Liny',
    '### Dzień 1 – poniedziałek, 4 maja 2026 r.: Węzły (45 minut)',
    '**Cel:** poznać węzeł ratowniczy',
    '**Zadanie (30 min):** zawiąż go dziesięć razy',
    '### Dzień 2: Sploty',
    '- [x] Dzień ukończony ✅ 2026-05-05',
    '### Dni 3–4: Powtórka ✅ zrobione',
    '## 2. tydzień',
    '### 5. dzień: Żagle',
    '**Status:** zrobione',
  );

  it('has its days, weeks, dates, fields, done marks and completion lines', () => {
    assert.deepEqual(planLines(plan), [
      '[Tydzień 1: Liny] 2/3',
      '  open Dzień 1: Węzły',
      '  complete Dzień 2: Sploty',
      '  complete Dni 3–4: Powtórka',
      '[2. tydzień] 1/1',
      '  complete 5. dzień: Żagle',
    ]);
    assert.deepEqual(fieldsOfFirst(plan), ['Cel <objective>', 'Zadanie <task>']);
    assert.deepEqual([firstDay(plan).date, firstDay(plan).readDetails().minutes], ['2026-05-04', 45]);
  });

  it('may be a table', () => {
    const table = lines('# Plan', '| Dzień | Temat |', '|--|--|', '| 1 | Węzły |', '| 2 | Sploty |');
    assert.deepEqual(dayTitles(table), ['1 | Węzły', '2 | Sploty']);
  });

  it('is not a list of minutes, or a text that counts days', () => {
    assertNoPlans(
      lines('# Protokoły', '## Dnia 5 maja', 'Kupiono liny.', '## Dnia 6 maja', 'Kupiono żagle.'),
      lines('# Rejs', '## 3 dni na wodzie', '## 4 dni w porcie'),
    );
  });
});

describe('a Turkish plan', () => {
  const plan = lines(
    '# YELKEN PLANI',
    '## 1. HAFTA: İPLER',
    '### 1. Gün – Pazartesi, 4 Mayıs 2026: Düğümler (45 dakika)',
    '**Hedef:** izbarço bağını öğrenmek',
    '**Görev (30 dk):** on kez bağla',
    '### 2. GÜN: EKLER',
    '- [x] Gün tamamlandı ✅ 2026-05-05',
    '### 3.gün (bitti)',
    '## Hafta 2',
    '### Gün 4: Yelkenler',
    '**DURUM:** TAMAMLANDI',
  );

  it('has its days, weeks, dates, fields, done marks and completion lines, also in capitals', () => {
    assert.deepEqual(planLines(plan), [
      '[1. HAFTA: İPLER] 2/3',
      '  open 1. Gün: Düğümler',
      '  complete 2. GÜN: EKLER',
      '  complete 3.gün',
      '[Hafta 2] 1/1',
      '  complete Gün 4: Yelkenler',
    ]);
    assert.deepEqual(fieldsOfFirst(plan), ['Hedef <objective>', 'Görev <task>']);
    assert.deepEqual([firstDay(plan).date, firstDay(plan).readDetails().minutes], ['2026-05-04', 45]);
  });

  it('may be a numbered list, whose numbers are those of the days and weeks', () => {
    const list = lines(
      '# Plan',
      '1. **Hafta:** İpler',
      '   1. [x] Gün: Düğümler ✅ 2026-05-04',
      '   2. [ ] Gün: Ekler',
      '2. Hafta: Yelkenler',
      '   1. [ ] Gün – Flok',
    );
    assert.equal(couldBePlan(list), true);
    assert.deepEqual(planLines(list), [
      '[1. Hafta: İpler] 1/2',
      '  complete 1. Gün: Düğümler',
      '  open 2. Gün: Ekler',
      '[2. Hafta: Yelkenler] 0/1',
      '  open 1. Gün: Flok',
    ]);
  });

  it('may be a table', () => {
    const table = lines('# Plan', '| Gün | Konu |', '|--|--|', '| 1. Gün | İpler |', '| 2. Gün | Ekler |');
    assert.deepEqual(dayTitles(table), ['1. Gün | İpler', '2. Gün | Ekler']);
  });

  it('is not a text with the word for day inside sentences', () => {
    assertNoPlans(
      lines('# Notlar', '1. Gün doğumu çok güzel.', '2. Gün batımı da öyle.', '3. Bir gün yine gideriz.'),
      lines('# Tatil', '## 3 Gün Bodrum', '## 4 Gün İzmir'),
      lines('# Araştırma', '## Pazar analizi', '## Senin hedefin', '## Cuma günü'),
    );
  });
});

describe('an Indonesian plan', () => {
  const plan = lines(
    '# Belajar berlayar',
    '## Minggu 1: Tali',
    '### Hari 1 (Senin, 4 Mei 2026): Simpul (45 menit)',
    '**Tujuan:** mengenal simpul mati',
    '**Tugas (30 menit):** ikat sepuluh kali',
    '### Hari ke-2: Sambungan',
    '- [x] Hari selesai ✅ 2026-05-05',
    '### Hari 3 sampai 4: Ulangan (selesai)',
    '## Minggu ke-2',
    '### Hari ke-5: Layar',
    '**Status:** selesai',
  );

  it('has its days, weeks, dates, fields, done marks and completion lines', () => {
    assert.deepEqual(planLines(plan), [
      '[Minggu 1: Tali] 2/3',
      '  open Hari 1: Simpul',
      '  complete Hari ke-2: Sambungan',
      '  complete Hari 3 sampai 4: Ulangan',
      '[Minggu ke-2] 1/1',
      '  complete Hari ke-5: Layar',
    ]);
    assert.deepEqual(fieldsOfFirst(plan), ['Tujuan <objective>', 'Tugas <task>']);
    assert.deepEqual([firstDay(plan).date, firstDay(plan).readDetails().minutes], ['2026-05-04', 45]);
  });

  it('may have weekdays up to Sunday, whose name is the word for week', () => {
    const week = lines('# Minggu 2', '## Sabtu', '- [ ] Tali', '## Minggu', '- [ ] Layar');
    assert.deepEqual(planLines(week), ['open Sabtu 0/1', 'open Minggu 0/1']);
  });

  it('may be a table', () => {
    const table = lines('# Rencana', '| Hari ke- | Materi |', '|--|--|', '| 1 | Simpul |', '| 2 | Layar |');
    assert.deepEqual(dayTitles(table), ['1 | Simpul', '2 | Layar']);
  });

  it('may have dates after the word for date', () => {
    const dates = lines('# Rencana', '## Tanggal 31 Mei', '- [ ] Simpul', '## Tanggal 1 Juni', '- [ ] Tali');
    assert.equal(couldBePlan(dates), true);
    assert.deepEqual(dayTitles(dates), ['Tanggal 31 Mei | ', 'Tanggal 1 Juni | ']);
  });

  it('is not a text about this week and the next', () => {
    assertNoPlans(
      lines('# Catatan', '## Minggu ini', 'Tali.', '## Minggu depan', 'Layar.', '## Hari raya', 'Libur 2 hari.'),
    );
  });
});

describe('a Vietnamese plan', () => {
  const plan = lines(
    '# Học lái thuyền buồm',
    '## Tuần 1: Dây',
    '### Ngày 1 (Thứ Hai, ngày 4 tháng 5 năm 2026): Nút dây (45 phút)',
    '**Mục tiêu:** biết nút thòng lọng',
    '**Bài tập (30 phút):** thắt mười lần',
    '### Ngày thứ 2: Nối dây',
    '- [x] Đã hoàn thành ngày học ✅ 2026-05-05',
    '### Ngày 3–4: Ôn tập (đã xong)',
    '## Tuần 2',
    '### Ngày 5: Buồm',
    '**Trạng thái:** Hoàn thành',
  );

  for (const form of ['NFC', 'NFD']) {
    it(`has its days, weeks, dates, fields, done marks and completion lines, written in ${form}`, () => {
      const text = plan.normalize(form);
      assert.equal(couldBePlan(text), true);
      assert.deepEqual(planLines(text), [
        '[Tuần 1: Dây] 2/3',
        '  open Ngày 1: Nút dây',
        '  complete Ngày thứ 2: Nối dây',
        '  complete Ngày 3–4: Ôn tập',
        '[Tuần 2] 1/1',
        '  complete Ngày 5: Buồm',
      ]);
      assert.deepEqual(fieldsOfFirst(text), ['Mục tiêu <objective>', 'Bài tập <task>']);
      assert.deepEqual([firstDay(text).date, firstDay(text).readDetails().minutes], ['2026-05-04', 45]);
    });
  }

  it('keeps the address of a link as it is written', () => {
    const target = 'Ngày-1.md'.normalize('NFD');
    const link = `[Bài đọc](${target} "Ngày"), <https://example.org/${target}> và [một bài nữa][a]`.normalize('NFD');
    const day = firstDay(lines('## Ngày 1'.normalize('NFD'), link, '', `[a]: ${target}`, '## Ngày 2'));
    assert.deepEqual(
      day.readDetails().resources.map((resource) => resource.target),
      [target, `https://example.org/${target}`, target],
    );
  });

  it('may have weekdays by number in a table, up to Sunday', () => {
    const rows = ['| Thứ 2 | Nút |', '| Thứ 3 | Dây |', '| CN | Nghỉ |'];
    const table = lines('# Kế hoạch', '## Tuần 1', '| Thứ | Nội dung |', '|--|--|', ...rows);
    assert.deepEqual(dayTitles(table), ['Thứ 2 | Nút', 'Thứ 3 | Dây', 'CN | Nghỉ']);
  });

  it('may have dates, whose first word is the word for day', () => {
    const dates = lines('# Kế hoạch', '## Ngày 31 tháng 5', '- [ ] Nút', '## Ngày 1 tháng 6', '- [ ] Dây');
    assert.deepEqual(dayTitles(dates), ['Ngày 31 tháng 5 | ', 'Ngày 1 tháng 6 | ']);
  });

  it('is not a list of exercises, or a text that counts days', () => {
    assertNoPlans(
      lines('# Toán', '## Bài tập 1', '## Bài tập 2', '## Bài tập 3'),
      lines('# Du lịch', '## 3 ngày ở Huế', '## 4 ngày ở Hội An', 'Ngày nào cũng đi.'),
    );
  });
});

describe('a plan whose days are called Tag', () => {
  const tags = (count: number, ...titles: readonly string[]): string =>
    lines(
      '# Python',
      ...Array.from({ length: count }, (_, index) => `## Tag ${index + 1}: ${titles[index] ?? 'HTML'}`),
    );

  it('is German if one of its words is', () => {
    assert.equal(readPlan(tags(2, 'Knoten mit Seil', 'Segel')).isPlan, true);
    assert.equal(readPlan(lines(tags(2), '', 'Am Montag geht es los.')).isPlan, true);
  });

  it('may be in no language if it goes on for long, but not in English', () => {
    assert.equal(readPlan(tags(5, 'Python')).isPlan, true);
    assert.equal(readPlan(tags(4, 'Google Analytics 4', 'Pixel')).isPlan, false);
    assert.equal(readPlan(lines(tags(9), '', 'Each of the tags fires once.')).isPlan, false);
  });
});

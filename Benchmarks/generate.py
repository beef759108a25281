#!/usr/bin/env python3
"""Writes a rubric of 60 indicators and any number of evidence files for it, the same for the same numbers.

    generate.py COUNT FOLDER

FOLDER/rubrik.xml is the rubric, FOLDER/bukti/ holds the evidence files of about 8 KB each. All of it is made up.
"""
import os
import random
import sys

GROUPS, PER_GROUP = 6, 10
SLOTS = '<bukti kode="sk" nama="SK" jenis="dokumen" umur-maks="P3Y"/><bukti kode="foto" nama="Foto" jenis="foto"/>'


def rubric():
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rubrik xmlns="urn:patuh:rubrik:1" kode="tolok-ukur" versi="1.0.0" judul="Tolok ukur kecepatan">',
        '  <jenis-unit kode="opd" nama="OPD"/>',
        '  <kategori kode="A" minimal="88" nama="A"/>',
        '  <kategori kode="B" minimal="78" nama="B"/>',
        '  <kategori kode="C" minimal="54" nama="C"/>',
        '  <kategori kode="D" minimal="0" nama="D"/>',
    ]
    for group in range(GROUPS):
        lines.append(f'  <kelompok kode="K{group}" jenjang="dimensi" nama="Kelompok {group}" bobot="{15 + group}.5">{SLOTS}')
        for item in range(PER_GROUP):
            lines.append(f'    <indikator kode="K{group}-{item}" nama="Indikator {group}-{item}" bobot="{6.27 + item}">')
            lines += [
                f'      <tingkat skor="{score}"{need}>Tingkat {score}</tingkat>'
                for score, need in enumerate(['', ' perlu="sk"', '', ' perlu="foto"'])
            ]
            lines.append('    </indikator>')
        lines.append('  </kelompok>')
    return '\n'.join(lines + ['</rubrik>', ''])


def evidence(number):
    random_source = random.Random(number)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="tolok-ukur" tahun="2024" tanggal="2024-07-31" rekaan="ya">',
        f'  <unit kode="unit-{number:06}" nama="Unit {number}" jenis="opd" instansi="Kabupaten Contoh"/>',
    ]
    for code in range(8):
        kind = 'foto' if code % 2 else 'dokumen'
        year = random_source.choice([2020, 2022, 2023, 2024])
        lines.append(
            f'  <dokumen kode="d{code}" nomor="440/{code:03}/{year}" penerbit="Bagian Organisasi" judul="Dokumen {code}"'
            f' jenis="{kind}" tanggal="{year}-02-{code + 10}" berkas="dokumen/d{code}.pdf"/>')
    for group in range(GROUPS):
        for item in range(PER_GROUP):
            score = random_source.choice([0, 1, 2, 3, 3])
            answer = f'  <jawaban indikator="K{group}-{item}" skor="{score}"'
            if score == 0:
                lines.append(answer + '/>')
                continue
            paper, photo = random_source.choice([0, 2, 4, 6]), random_source.choice([1, 3, 5, 7])
            lines.append(
                answer + f'><lampiran bukti="sk" dokumen="d{paper}" halaman="{item + 1}-{item + 3}"/>'
                + (f'<lampiran bukti="foto" dokumen="d{photo}"/>' if score == 3 else '') + '</jawaban>')
    return '\n'.join(lines + ['</bukti-dukung>', ''])


def xccdf(number):
    """A unit as OpenSCAP takes it: the same tree with a result for each rule. Weights have three digits at most there."""
    random_source = random.Random(number)
    rules = [(f'K{group}-{item}', f'{6.2 + item:.1f}') for group in range(GROUPS) for item in range(PER_GROUP)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_patuh_benchmark_tolok-ukur" resolved="1">',
        '  <status>draft</status><title>Tolok ukur kecepatan</title><version>1</version>',
        '  <model system="urn:xccdf:scoring:default"/>',
    ]
    for group in range(GROUPS):
        lines.append(f'  <Group id="xccdf_patuh_group_K{group}" selected="true" weight="{15 + group}.5">')
        lines.append(f'    <title>Kelompok {group}</title>')
        lines += [
            f'    <Rule id="xccdf_patuh_rule_{code}" selected="true" weight="{weight}"><title>{code}</title></Rule>'
            for code, weight in rules[group * PER_GROUP:(group + 1) * PER_GROUP]
        ]
        lines.append('  </Group>')
    lines.append('  <TestResult id="xccdf_patuh_testresult_1" end-time="2024-07-31T00:00:00" version="1">')
    lines.append(f'    <title>Unit {number}</title><target>unit-{number:06}</target>')
    for code, weight in rules:
        result = random_source.choice(['pass', 'fail'])
        lines.append(
            f'    <rule-result idref="xccdf_patuh_rule_{code}" time="2024-07-31T00:00:00" weight="{weight}">'
            f'<result>{result}</result></rule-result>')
    lines.append('    <score system="urn:xccdf:scoring:default" maximum="100">0</score>')
    return '\n'.join(lines + ['  </TestResult>', '</Benchmark>', ''])


def write(count, folder, rubric, evidence):
    os.makedirs(os.path.join(folder, 'bukti'), exist_ok=True)
    with open(os.path.join(folder, 'rubrik.xml'), 'w', encoding='utf-8') as file:
        file.write(rubric)
    for number in range(count):
        with open(os.path.join(folder, 'bukti', f'{number:06}.xml'), 'w', encoding='utf-8') as file:
            file.write(evidence(number))


if __name__ == '__main__':
    write(int(sys.argv[1]), sys.argv[2], rubric(), evidence)

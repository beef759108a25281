#!/usr/bin/env python3
"""Writes a rubric with every kind of check and any number of evidence files for it, the same for the same numbers.

    mixed.py COUNT FOLDER

Levels alone are what most rubrics have, and the quickest to read. This one has products, items with documents of their
own, measured numbers, surveys, answers that do not apply and verifications as well. All of it is made up.
"""
import random
import sys

import generate

PRODUCTS, DOCUMENTS = 3, 12
# Indicators of each kind, and the items of a list.
LEVELS, REPEATED, LISTS, ITEMS, MEASURED, SURVEYS = 15, 8, 6, 5, 6, 4


def rubric():
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rubrik xmlns="urn:patuh:rubrik:1" kode="tolok-ukur-beragam" versi="1.0.0" judul="Tolok ukur beragam">',
        f'  <jenis-unit kode="opd" nama="OPD" produk="{PRODUCTS}"/>',
        '  <kategori kode="A" minimal="88" nama="A"/>',
        '  <kategori kode="B" minimal="78" nama="B"/>',
        '  <kategori kode="C" minimal="0" nama="C"/>',
        '  <pola kode="tingkat">',
    ]
    needs = ['', ' perlu="sk"', '', ' perlu="foto"']
    lines += [f'    <tingkat skor="{score}"{need}>Tingkat {score}</tingkat>' for score, need in enumerate(needs)]
    lines += ['  </pola>', f'  <kelompok kode="K" jenjang="dimensi" nama="Dokumen" bobot="60">{generate.SLOTS}']
    for n in range(LEVELS):
        lines.append(f'    <indikator kode="T-{n}" nama="Tingkat {n}" bobot="{n + 1}" pola="tingkat" tdd="boleh"/>')
    for n in range(REPEATED):
        lines.append(f'    <indikator kode="P-{n}" nama="Per produk {n}" bobot="2" pola="tingkat" per="produk"/>')
    for n in range(LISTS):
        lines.append(f'    <indikator kode="B-{n}" nama="Butir {n}" bobot="{n + 2}">')
        for item in range(ITEMS):
            need = 'sk foto' if item % 2 else 'sk'
            lines.append(f'      <butir kode="b{item}" nama="Butir {item}" perlu="{need}"/>')
        lines.append('    </indikator>')
    lines += ['  </kelompok>', '  <kelompok kode="U" jenjang="dimensi" nama="Ukuran dan survei" bobot="40">']
    for n in range(MEASURED):
        check = f'<ukuran satuan="%" target="{90 + n}"/>'
        lines.append(f'    <indikator kode="U-{n}" nama="Ukuran {n}" bobot="3">{check}</indikator>')
    for n in range(SURVEYS):
        check = '<survei dari="1" sampai="4"/>'
        lines.append(f'    <indikator kode="S-{n}" nama="Survei {n}" bobot="4">{check}</indikator>')
    return '\n'.join(lines + ['  </kelompok>', '</rubrik>', ''])


def evidence(number):
    chance = random.Random(number)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="tolok-ukur-beragam" tahun="2024" tanggal="2024-07-31" rekaan="ya">',
        f'  <unit kode="unit-{number:06}" nama="Unit {number}" jenis="opd" instansi="Kabupaten Contoh"/>',
    ]
    lines += [f'  <produk kode="p{n}" nama="Produk {n}"/>' for n in range(PRODUCTS)]
    for n in range(DOCUMENTS):
        kind, year = 'foto' if n % 2 else 'dokumen', chance.choice([2020, 2022, 2023, 2024])
        status = chance.choice(['menunggu', 'terverifikasi', 'terverifikasi', 'perlu-perbaikan'])
        lines.append(
            f'  <dokumen kode="d{n}" nomor="440/{n:03}/{year}" judul="Dokumen {n}" jenis="{kind}"'
            f' tanggal="{year}-02-{n + 10}" status="{status}"/>')

    def attached(score):
        paper, photo = chance.choice(range(0, DOCUMENTS, 2)), chance.choice(range(1, DOCUMENTS, 2))
        return (f'<lampiran bukti="sk" dokumen="d{paper}"/>' if score > 0 else '') + (
            f'<lampiran bukti="foto" dokumen="d{photo}"/>' if score == 3 else '')

    def verified(score):
        if chance.random() < 0.8:
            return ''
        day, found = chance.randint(1, 28), max(0, score - 1)
        return f'<verifikasi oleh="Tim Penilai" tanggal="2024-08-{day:02}" skor="{found}"/>'

    def answer(indicator, content):
        lines.append(f'  <jawaban indikator="{indicator}"{content}')

    for n in range(LEVELS):
        if chance.random() < 0.03:
            answer(f'T-{n}', '><tdd alasan="tidak ada layanan" disetujui-oleh="Bagian Organisasi"/></jawaban>')
            continue
        score = chance.choice([0, 1, 2, 3, 3])
        answer(f'T-{n}', f' skor="{score}">{attached(score)}{verified(score)}</jawaban>')
    for n in range(REPEATED):
        for product in range(PRODUCTS):
            score = chance.choice([0, 1, 2, 3, 3])
            answer(f'P-{n}', f' produk="p{product}" skor="{score}">{attached(score)}</jawaban>')
    for n in range(LISTS):
        items = [item for item in range(ITEMS) if chance.random() < 0.7]
        found = ''.join(f'<butir kode="b{item}">{attached(3 if item % 2 else 1)}</butir>' for item in items)
        answer(f'B-{n}', f'>{found}</jawaban>')
    for n in range(MEASURED):
        answer(f'U-{n}', f' pembilang="{chance.randint(20, 60)}" penyebut="60" sumber="SIMPUS 2024"/>')
    for n in range(SURVEYS):
        count = chance.randint(20, 90)
        answer(f'S-{n}', f' responden="{count}" total-skor="{chance.randint(2 * count, 4 * count)}"/>')
    return '\n'.join(lines + ['</bukti-dukung>', ''])


if __name__ == '__main__':
    generate.write(int(sys.argv[1]), sys.argv[2], rubric(), evidence)

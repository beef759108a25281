#!/usr/bin/env python3
"""Changes the instrument between the two evidence files of each generated case.

    python3 two_years.py --seed N FOLDER

reads FOLDER/*/{rubrik.xml,bukti-1.xml,bukti-2.xml}, as generate.py writes them, and adds

    bukti-lain.xml               bukti-2 as evidence of the unit of bukti-1
    rubrik-baru.xml              another edition: other weights, codes and levels, questions that came and went
    bukti-baru.xml               the same under that edition
    jembatan-verifikasi.xml      bukti-1 said again under that edition, what cannot be said left out; this one and
    jembatan-mandiri.xml         the next only where both files are of one kind of unit

so that a comparison of bukti-1 with bukti-baru can be held to sums, and its bridge to a score made without it.
"""

from __future__ import annotations

import argparse
import copy
import random
import sys
import xml.etree.ElementTree as ElementTree
from fractions import Fraction
from pathlib import Path

RUBRIC = "{urn:patuh:rubrik:1}"
EVIDENCE = "{urn:patuh:bukti:1}"
NUMBERS = ("skor", "angka", "pembilang", "penyebut", "responden", "total-skor", "rata-rata")
PARTS = ("butir", "pilihan", "tdd")


def write(root, path: Path) -> None:
    ElementTree.register_namespace("", root.tag[1:].split("}")[0])
    path.write_bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def change(rubric, random_: random.Random):
    """The new edition; what became of each code; which indicators have doubled scores."""
    old = rubric.get("kode")
    rubric.set("kode", old + "-baru")
    declaration = ElementTree.Element(RUBRIC + "sebanding", {"rubrik": old})
    declaration.text = "Dinyatakan untuk pengujian"
    rubric.append(declaration)
    renamed, gone, doubled = {}, set(), set()
    for parent in rubric.iter():
        parent.attrib.pop("jumlah-bobot", None)
    for item in list(rubric.iter(RUBRIC + "indikator")):
        code = item.get("kode")
        if random_.random() < 0.3 and Fraction(item.get("bobot")) > 0:
            item.set("bobot", str(random_.randint(1, 9)))
        levels = item.findall(RUBRIC + "tingkat")
        if levels and random_.random() < 0.5:
            doubled.add(code)
            for level in levels:
                level.set("skor", number(2 * Fraction(level.get("skor"))))
        fate = random_.random()
        if fate < 0.25:
            renamed[code] = code + ".n"
            item.append(ElementTree.Element(RUBRIC + "padanan", {"rubrik": old, "kode": code}))
        elif fate < 0.35:
            renamed[code] = code + ".lain"
            gone.add(code)
        if code in renamed:
            item.set("kode", renamed[code])
    for gate in rubric.iter(RUBRIC + "syarat"):
        gate.set("kode", renamed.get(gate.get("kode"), gate.get("kode")))
    for group in list(rubric.iter(RUBRIC + "kelompok")):
        if random_.random() < 0.2:
            new = ElementTree.SubElement(
                group, RUBRIC + "indikator", {"kode": group.get("kode") + ".baru", "nama": "Baru", "bobot": "2"})
            for score in ("0", "1"):
                ElementTree.SubElement(new, RUBRIC + "tingkat", {"skor": score})
    return renamed, gone, doubled


def number(value: Fraction) -> str:
    """A decimal; the scores of generated levels are short ones."""
    for places in range(0, 8):
        if (value * 10**places).denominator == 1:
            digits = str(int(value * 10**places)).rjust(places + 1, "0")
            return digits if places == 0 else digits[:-places] + "." + digits[-places:]
    raise ValueError(value)


def next_year(evidence, rubric, renamed, doubled, unit: str):
    """bukti-2, scores doubled where the levels' are."""
    evidence.set("rubrik", rubric)
    evidence.find(EVIDENCE + "unit").set("kode", unit)
    for answer in evidence.findall(EVIDENCE + "jawaban"):
        code = answer.get("indikator")
        answer.set("indikator", renamed.get(code, code))
        if code in doubled:
            for element in [answer] + answer.findall(EVIDENCE + "verifikasi"):
                if element.get("skor") is not None:
                    element.set("skor", number(2 * Fraction(element.get("skor"))))
    return evidence


def bridge(evidence, new_rubric, renamed, gone, doubled, basis: str):
    """bukti-1 under the new edition: whose word counts alone, and left out where no level has its score."""
    evidence.set("rubrik", new_rubric.get("kode"))
    scores = {
        item.get("kode"): {Fraction(level.get("skor")) for level in item.findall(RUBRIC + "tingkat")}
        for item in new_rubric.iter(RUBRIC + "indikator")
    }
    for answer in evidence.findall(EVIDENCE + "jawaban"):
        code = answer.get("indikator")
        if code in gone:
            evidence.remove(answer)
            continue
        answer.set("indikator", renamed.get(code, code))
        verifications = answer.findall(EVIDENCE + "verifikasi")
        for element in verifications:
            if basis == "mandiri" or element is not verifications[-1]:
                answer.remove(element)
        word = verifications[-1] if verifications and basis == "verifikasi" else answer
        if word is not answer:
            for name in NUMBERS:
                answer.attrib.pop(name, None)
            for name in PARTS + ("lampiran",):
                for element in answer.findall(EVIDENCE + name):
                    answer.remove(element)
        elif verifications and not any(name in answer.attrib for name in NUMBERS):
            if all(answer.find(EVIDENCE + name) is None for name in PARTS):
                # Only an assessor has answered; left without a word it would say that nothing was found.
                evidence.remove(answer)
                continue
        if code in doubled and word.get("skor") is not None:
            if Fraction(word.get("skor")) not in scores[renamed.get(code, code)]:
                evidence.remove(answer)
    return evidence


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    for folder in sorted(path for path in arguments.folder.iterdir() if path.is_dir()):
        random_ = random.Random(f"{arguments.seed}/{folder.name}")
        rubric, first, second = (
            ElementTree.parse(folder / name).getroot() for name in ("rubrik.xml", "bukti-1.xml", "bukti-2.xml"))
        renamed, gone, doubled = change(rubric, random_)
        units = [evidence.find(EVIDENCE + "unit") for evidence in (first, second)]
        other = copy.deepcopy(second)
        other.find(EVIDENCE + "unit").set("kode", units[0].get("kode"))
        write(other, folder / "bukti-lain.xml")
        write(rubric, folder / "rubrik-baru.xml")
        if units[0].get("jenis") == units[1].get("jenis"):
            for basis in ("verifikasi", "mandiri"):
                said = bridge(copy.deepcopy(first), rubric, renamed, gone, doubled, basis)
                write(said, folder / f"jembatan-{basis}.xml")
        write(
            next_year(second, rubric.get("kode"), renamed, doubled, units[0].get("kode")), folder / "bukti-baru.xml")
    return 0


if __name__ == "__main__":
    sys.exit(main())
